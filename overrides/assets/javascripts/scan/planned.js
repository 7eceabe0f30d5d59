// @ts-check
/** The plan as a list: its order, what is due, and taking out and putting back. Nothing here looks at what kind of action it is. */
/**
 * @import {Planned} from "./model.js"
 * @typedef {"" | "soon" | "late"} Due
 */
import { ENTRIES } from "./model.js";

const SOON = 14; // days

/** The order of the plan: as somebody put it, with what is done at the end. @param {Planned[]} plan */
export const inOrder = (plan) => [
  ...plan.filter(({ status }) => status !== "done"),
  ...plan.filter(({ status }) => status === "done"),
];

/** Today, where the reader is. @param {Date} now */
export const todayOf = (now = new Date()) =>
  [`${now.getFullYear()}`.padStart(4, "0"), now.getMonth() + 1, now.getDate()]
    .map((part) => `${part}`.padStart(2, "0"))
    .join("-");

/** Is an action due within two weeks, or late? @param {Pick<Planned, "date" | "status">} item @param {string} today @returns {Due} */
export function dueOf({ date, status }, today = todayOf()) {
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
 * Take an action out.
 * @param {Planned[]} plan @param {string} id
 * @returns {((plan: Planned[]) => boolean) | null} puts exactly that action back into a plan that may have changed since, in its place:
 *   behind the nearest one that stood before it and is still there; false: it is there already, or there is no room. null: it was not there
 */
export function takeOut(plan, id) {
  const place = plan.findIndex((one) => one.id === id);
  if (place < 0) return null;
  const before = plan.slice(0, place).map((one) => one.id);
  const behind = plan.slice(place + 1).map((one) => one.id);
  const [item] = plan.splice(place, 1);
  return (now) => {
    if (now.some((one) => one.id === id) || !hasRoom(now)) return false;
    const at = (/** @type {string[]} */ ids) => {
      const near = ids.find((one) => now.some((other) => other.id === one));
      return now.findIndex((one) => one.id === near);
    };
    const last = at([...before].reverse()),
      next = at(behind);
    now.splice(last >= 0 ? last + 1 : next >= 0 ? next : now.length, 0, item);
    return true;
  };
}

/** Put the plan in the order of these ids; what is not among them stays behind. @param {Planned[]} plan @param {string[]} ids */
export function putInOrder(plan, ids) {
  const rank = new Map(ids.map((id, place) => [id, place]));
  plan.sort((a, b) => (rank.get(a.id) ?? ids.length) - (rank.get(b.id) ?? ids.length));
}
