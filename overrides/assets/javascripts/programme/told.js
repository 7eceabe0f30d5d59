// @ts-check
/**
 * A programme in words: what a morning is called, and the message for the group.
 *
 * @import {Data} from "./data.js"
 * @import {Programme} from "./programme.js"
 * @import {T} from "../shared/words.js"
 */
import { clock } from "./clock.js";
import { pieceOf } from "./data.js";
import { endOf, isFollowUp } from "./programme.js";

/** "Dagdeel 2", or what the follow-up is called. @param {Programme} programme @param {number} number @param {Data} data @param {T} t */
export function titleOf({ mornings }, number, data, t) {
  const morning = mornings[number];
  const follow = morning.slots.find(({ id }) => pieceOf(id, data).kind === "follow-up");
  if (follow && isFollowUp(morning, data)) return pieceOf(follow.id, data).title;
  const before = mornings.slice(0, number).filter((one) => !isFollowUp(one, data)).length;
  return t("morning", { number: before + 1 });
}

/** "dinsdag 12 januari"; "" for no day. @param {string} day @param {string} locale */
export const dayOf = (day, locale) =>
  day &&
  new Date(`${day}T12:00:00Z`).toLocaleDateString(locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });

/**
 * The message for the women of the group: when they come, and whether there is lunch. It says nothing of what they talk about, since
 * others may read along on a telephone.
 * @param {Programme} programme @param {Data} data @param {T} t
 */
export function messageOf(programme, data, t) {
  const rows = programme.mornings.flatMap((morning, number) => {
    if (!morning.slots.length) return [];
    const lunch = morning.slots.some(({ id }) => pieceOf(id, data).kind === "lunch");
    const values = {
      title: titleOf(programme, number, data, t),
      day: dayOf(morning.day, data.locale) || t("message_no_day"),
      starts: clock(morning.starts),
      ends: clock(endOf(morning)),
    };
    return [t("message_row", values) + (lunch ? ` ${t("message_lunch")}` : "")];
  });
  return [t("message_head"), "", ...rows, "", t("message_foot")].join("\n");
}
