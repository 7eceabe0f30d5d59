// @ts-check
/**
 * The mornings of a programme as a calendar file (RFC 5545), at the time of the Netherlands: whoever opens it elsewhere sees the same
 * moment. A morning without a day is left out.
 *
 * @import {Data} from "./data.js"
 * @import {Programme} from "./programme.js"
 * @import {T} from "../shared/words.js"
 */
import { TIMEZONE, ZONE, escapeText, fold } from "./core.js";
import { clock } from "./clock.js";
import { pieceOf } from "./data.js";
import { endOf, timesOf } from "./programme.js";
import { titleOf } from "./told.js";

/** A moment as a calendar writes it, without its zone. @param {Date} at */
const written = (at) => at.toISOString().slice(0, 19).replace(/[-:]/g, "");

/** @param {string} day @param {number} minutes may run beyond midnight */
const moment = (day, minutes) => written(new Date(Date.parse(`${day}T00:00:00Z`) + minutes * 60_000));

/**
 * @param {Programme} programme @param {Data} data @param {T} t
 * @param {string} product @param {string} host for the ids of the events: the same morning of the same day has the same
 */
export function toCalendar(programme, data, t, product, host, now = new Date()) {
  const events = programme.mornings.flatMap((morning, number) => {
    const { day, starts } = morning;
    if (!day || !morning.slots.length) return [];
    const rows = timesOf(morning).map(({ slot, starts: at }) => `${clock(at)} ${pieceOf(slot.id, data).title}`);
    return [
      "BEGIN:VEVENT",
      `UID:${escapeText(`programme-${day}-${number + 1}@${host}`)}`,
      `DTSTAMP:${written(now)}Z`,
      `DTSTART;TZID=${ZONE}:${moment(day, starts)}`,
      `DTEND;TZID=${ZONE}:${moment(day, endOf(morning))}`,
      `SUMMARY:${escapeText(titleOf(programme, number, data, t))}`,
      `DESCRIPTION:${escapeText(rows.join("\n"))}`,
      "END:VEVENT",
    ];
  });
  const head = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//${escapeText(product)}//programme//${data.language.toUpperCase()}`,
  ];
  return [...head, "CALSCALE:GREGORIAN", ...TIMEZONE, ...events, "END:VCALENDAR"]
    .map((line) => `${fold(line)}\r\n`)
    .join("");
}
