// @ts-check
/**
 * What is prepared, and when: the checklist of the handbook with the days counted back from the first morning, or from each.
 *
 * @import {Data} from "./data.js"
 * @import {Programme} from "./programme.js"
 * @import {T} from "../shared/words.js"
 */
import { h, list, isDay } from "./core.js";
import { dayOf } from "./told.js";

/** A day so many days earlier. @param {string} day @param {number} count */
export const daysBefore = (day, count) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - count * 86_400_000).toISOString().slice(0, 10);

/** When each part of the checklist is due: one day, from one until another, or one for each morning; none as long as no day is known. @param {Programme} programme @param {Data} data */
export function duesOf({ mornings }, data) {
  const days = [...new Set(mornings.map(({ day }) => day).filter(isDay))].sort();
  return data.prepare.map(({ title, days: from, until, each, items }) => {
    const meant = each ? days : days.slice(0, 1);
    const due = meant.flatMap((day) => [...new Set([daysBefore(day, from), daysBefore(day, until)])]);
    return { title, items, due, span: from !== until };
  });
}

/** @param {Programme} programme @param {Data} data @param {T} t @returns {Node[]} */
export const preparedOf = (programme, data, t) =>
  duesOf(programme, data).flatMap(({ title, items, due, span }) => {
    const told = due.map((day) => dayOf(day, data.locale)).join(span ? ` ${t("until")} ` : ", ");
    return [h("h4", {}, title), told && h("p", { class: "small" }, told), list(items)].filter((one) => one !== "");
  });
