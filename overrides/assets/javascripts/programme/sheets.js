// @ts-check
/**
 * What a programme asks for: its sheets, counted by the planner of sheets itself, and what a trainer brings and prepares.
 *
 * @import {Line, Plan} from "../planner/plan.js"
 * @import {Data, Piece} from "./data.js"
 * @import {Programme} from "./programme.js"
 */
import { lines, together } from "./core.js";
import { pieceOf } from "./data.js";
import { idsOf } from "./programme.js";

/** The pieces that are planned, each once, in order. @param {Programme} programme @param {Data} data */
const planned = (programme, data) => [...new Set(idsOf(programme))].map((id) => pieceOf(id, data));

/** What comes with the pieces by itself: never what is printed by itself only. @param {Programme} programme @param {Data} data */
export function belonging(programme, data) {
  const alone = new Set(data.planner.items.filter((item) => item.alone).map(({ slot }) => slot));
  return new Set(planned(programme, data).flatMap(({ sheets }) => sheets.filter((slot) => !alone.has(slot))));
}

/** The plan of the sheets, as the planner knows it. @param {Programme} programme @param {Data} data @returns {Plan} */
export function planOf(programme, data) {
  const chosen = new Set([...belonging(programme, data), ...programme.more]);
  for (const slot of programme.less) chosen.delete(slot);
  return { ...programme.group, chosen };
}

/** What is printed, in the order of the planner. @param {Programme} programme @param {Data} data @returns {Line[]} */
export const linesOf = (programme, data) => lines(planOf(programme, data), data.planner);

/** What is printed for one morning alone. @param {Programme} programme @param {number} morning @param {Data} data @returns {Line[]} */
export function linesOfMorning(programme, morning, data) {
  const one = { ...programme, mornings: [programme.mornings[morning]] };
  const plan = planOf({ ...one, more: new Set() }, data);
  return lines(plan, data.planner);
}

/** Sheets that are chosen by hand, while their exercise is not planned. @param {Programme} programme @param {Data} data @returns {{title: string, piece: Piece}[]} */
export function astray(programme, data) {
  const there = belonging(programme, data);
  return [...planOf(programme, data).chosen].flatMap((slot) => {
    const piece = data.pieces.find(({ kind, sheets }) => kind === "exercise" && sheets.includes(slot));
    const item = data.planner.items.find((one) => one.slot === slot);
    return piece && item && !there.has(slot) ? [{ title: item.title, piece }] : [];
  });
}

/** What to bring, with how many: by the women who come, once for what several exercises use. @param {Programme} programme @param {Data} data */
export function suppliesOf(programme, data) {
  const there = new Set(idsOf(programme));
  const women = together({ ...programme.group, chosen: new Set() }, data.planner);
  return data.supplies
    .filter(({ exercises }) => exercises.some((id) => there.has(id)))
    .map(({ title, each, once }) => ({ title, count: each * women + once }))
    .filter(({ count }) => count > 0);
}

/** The exercises that things are brought for, in order. @param {Programme} programme @param {Data} data */
export const bagOf = (programme, data) => planned(programme, data).filter(({ kind }) => kind === "exercise");
