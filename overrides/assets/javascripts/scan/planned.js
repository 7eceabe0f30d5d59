// @ts-check
/** The plan as a list: its order, what is due, and taking out and putting back. Nothing here looks at what kind of action it is. */
/**
 * @import {Planned} from "./model.js"
 * @typedef {"" | "soon" | "late"} Due
 * @typedef {{id: string, before: string[], behind: string[]}} Taken an action that was taken out, and what stood round it
 */
import { ENTRIES, localDay } from "./model.js";

const SOON = 14; // days

/** The order of the plan: as somebody put it, with what is done at the end. @param {Planned[]} plan */
export const inOrder = (plan) => [
  ...plan.filter(({ status }) => status !== "done"),
  ...plan.filter(({ status }) => status === "done"),
];

/** Is an action due within two weeks, or late? @param {Pick<Planned, "date" | "status">} item @param {string} today @returns {Due} */
export function dueOf({ date, status }, today = localDay()) {
  if (!date || status === "done") return "";
  if (date < today) return "late";
  return Date.parse(date) - Date.parse(today) <= SOON * 86_400_000 ? "soon" : "";
}

/** How many actions are done. @param {Planned[]} plan */
export const progressOf = (plan) => ({
  done: plan.filter(({ status }) => status === "done").length,
  total: plan.length,
});

/** Can another action be added? More could not be read back. @param {Planned[]} plan */
export const hasRoom = (plan) => plan.length < ENTRIES;

/** Has anything been filled in for an action, besides that it is planned? @param {Planned} item */
export const isFilled = ({ owner, date, note, text, status, effect, effort }) =>
  Boolean(owner || date || note || text || effect || effort) || status !== "todo";

/**
 * Put an action beside another one. The list takes the order in which it is shown: what is done, at the end.
 * @param {Planned[]} plan @param {string} id @param {string} other @param {boolean} after behind it, or before it
 * @returns {number} its new place, from 1; 0: nothing was moved
 */
export function moveBeside(plan, id, other, after) {
  const shown = inOrder(plan);
  const from = shown.findIndex((one) => one.id === id);
  if (from < 0 || id === other || !shown.some((one) => one.id === other)) return 0;
  const [item] = shown.splice(from, 1);
  shown.splice(shown.findIndex((one) => one.id === other) + (after ? 1 : 0), 0, item);
  plan.splice(0, plan.length, ...shown);
  return inOrder(plan).indexOf(item) + 1;
}

/**
 * The place of what comes back: behind the nearest that stood before it and is there, or else before the nearest that stood behind it.
 * @param {string[]} ids what is there @param {Taken} taken
 */
function placeOf(ids, { before, behind }) {
  const last = [...before].reverse().find((one) => ids.includes(one));
  if (last !== undefined) return ids.indexOf(last) + 1;
  const next = behind.find((one) => ids.includes(one));
  return next === undefined ? ids.length : ids.indexOf(next);
}

/**
 * Take an action out.
 * @param {Planned[]} plan @param {string} id
 * @param {Taken[]} taken what was taken out before this and has not come back; this one is added
 * @returns {((plan: Planned[]) => boolean) | null} puts exactly that action back, in its place, into a plan that may have changed since;
 *   false: it is there already, or there is no room. null: it was not there
 */
export function takeOut(plan, id, taken = []) {
  const item = plan.find((one) => one.id === id);
  if (!item) return null;
  const all = plan.map((one) => one.id); // and among them what may still come back, so that it does in any order
  for (const one of [...taken].reverse()) if (!all.includes(one.id)) all.splice(placeOf(all, one), 0, one.id);
  const place = all.indexOf(id);
  const mine = { id, before: all.slice(0, place), behind: all.slice(place + 1) };
  plan.splice(plan.indexOf(item), 1);
  taken.push(mine);
  return (now) => {
    if (now.some((one) => one.id === id) || !hasRoom(now)) return false;
    if (taken.includes(mine)) taken.splice(taken.indexOf(mine), 1);
    const ids = now.map((one) => one.id);
    now.splice(placeOf(ids, mine), 0, item);
    return true;
  };
}

/** Put the plan in the order of these ids; what is not among them stays behind. @param {Planned[]} plan @param {string[]} ids */
export function putInOrder(plan, ids) {
  const rank = new Map(ids.map((id, place) => [id, place]));
  plan.sort((a, b) => (rank.get(a.id) ?? ids.length) - (rank.get(b.id) ?? ids.length));
}
