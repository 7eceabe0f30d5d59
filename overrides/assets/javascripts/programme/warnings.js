// @ts-check
/**
 * What is to be thought of in a programme, each with its reason. Nothing here forbids: a trainer may know better.
 *
 * @import {Data} from "./data.js"
 * @import {Programme} from "./programme.js"
 *
 * @typedef Warning
 * @property {string} key      of its words: "warn_" before it; a reason of its own ("why") else stands under the same key with "_why"
 * @property {number} morning  the morning that it is about, from 0; -1 for the programme as a whole
 * @property {Record<string, string | number>} values
 * @property {string} [why]    the reason, where the data have one
 */
import { pieceOf } from "./data.js";
import { clock } from "./clock.js";
import { endOf, idsOf, lengthOf, slotsOf } from "./programme.js";
import { astray } from "./sheets.js";

export const LONGEST = 120; // minutes without a break

/** @param {Programme} programme @param {Data} data @returns {Warning[]} */
export const warningsOf = (programme, data) => [
  ...timeOf(programme),
  ...pauseOf(programme, data),
  ...orderOf(programme, data),
  ...minutesOf(programme, data),
  ...missing(programme, data),
  ...astray(programme, data).map(({ title, piece }) => warning("sheet", { sheet: title, exercise: piece.title })),
];

/** @param {string} key @param {Warning["values"]} values @param {number} [morning] @param {string} [why] @returns {Warning} */
const warning = (key, values, morning = -1, why) => ({ key, morning, values, ...(why ? { why } : {}) });

/** Past the end of school; longer than there is time. @param {Programme} programme */
function timeOf({ mornings, school, most }) {
  return mornings.flatMap((one, morning) => {
    const [end, length] = [endOf(one), lengthOf(one)];
    const late = school !== null && end > school;
    const values = { end: clock(end), school: clock(school ?? 0), minutes: end - (school ?? 0) };
    return [
      ...(late ? [warning("school", values, morning)] : []),
      ...(length > most ? [warning("long", { length, most, minutes: length - most }, morning)] : []),
    ];
  });
}

/** More than two hours without a break or a lunch. @param {Programme} programme @param {Data} data */
function pauseOf({ mornings }, data) {
  return mornings.flatMap(({ slots }, morning) => {
    let [running, longest] = [0, 0];
    for (const { id, minutes } of slots) {
      running = ["break", "lunch"].includes(pieceOf(id, data).kind) ? 0 : running + minutes;
      longest = Math.max(longest, running);
    }
    return longest > LONGEST ? [warning("pause", { minutes: longest }, morning)] : [];
  });
}

/** What comes too early, what is missing beside it, and what is done twice. @param {Programme} programme @param {Data} data */
function orderOf(programme, data) {
  const slots = slotsOf(programme);
  const ids = slots.map(({ id }) => id);
  const title = (/** @type {string} */ id) => pieceOf(id, data).title;
  /** @type {Warning[]} */
  const found = [];
  for (const { items, after, needs, why } of data.rules) {
    for (const item of items.filter((one) => ids.includes(one))) {
      const at = ids.indexOf(item);
      const first = after.filter((one) => ids.includes(one, at + 1) && !ids.slice(0, at).includes(one));
      const needed = needs.filter((one) => !ids.includes(one));
      const { morning } = slots[at];
      if (first.length)
        found.push(warning("order", { item: title(item), first: first.map(title).join(", ") }, morning, why));
      if (needed.length)
        found.push(warning("needs", { item: title(item), needs: needed.map(title).join(", ") }, morning, why));
    }
  }
  const twice = data.pieces.filter(({ id, kind }) => kind === "exercise" && ids.filter((one) => one === id).length > 1);
  return [...found, ...twice.map(({ title: item }) => warning("twice", { item }))];
}

/** An exercise in less time than it takes. @param {Programme} programme @param {Data} data */
function minutesOf(programme, data) {
  return slotsOf(programme).flatMap(({ id, minutes, morning }) => {
    const { kind, minutes: own, title } = pieceOf(id, data);
    return kind === "exercise" && minutes < own ? [warning("short", { item: title, minutes, own }, morning)] : [];
  });
}

/** No time for the questionnaires, for appointments, or for a follow-up. @param {Programme} programme @param {Data} data */
function missing(programme, data) {
  const ids = idsOf(programme);
  const kinds = new Set(ids.map((id) => pieceOf(id, data).kind));
  const lists = ["before", "after"].filter((kind) => !kinds.has(/** @type {"before"} */ (kind)));
  const appointed = kinds.has("appointments") || data.appointments.some((id) => ids.includes(id));
  return [
    ...lists.map((kind) => warning(`no_${kind}`, {})),
    ...(appointed ? [] : [warning("no_appointments", {})]),
    ...(kinds.has("follow-up") ? [] : [warning("no_follow_up", {})]),
  ];
}
