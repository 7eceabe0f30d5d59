// @ts-check
/**
 * What came of a question, in words and drawings: before beside after, and the pilots beside both. On the screen of the trainer all of it;
 * for others without counts that would point at one of a few women.
 *
 * @import {Pilots} from "./data.js"
 * @import {Item, Side} from "./count.js"
 * @import {T} from "../shared/words.js"
 */
import { h, table } from "../shared/dom.js";
import { FEW, SMALL, hiddenOf, percentOf } from "./count.js";
import { draw } from "./drawing.js";

const LETTERS = 34; // on a line of a telephone

/**
 * The numbers of a side, answer by answer.
 * @param {Side} side @param {boolean} open all of them; false: those that may be passed on
 * @returns {{count: number | null, percent: number | null}[]} null for what is not told
 */
export function toldOf({ counts, n }, open) {
  const hidden = open ? [] : hiddenOf(counts, n);
  return counts.map((count, place) =>
    hidden[place] ? { count: null, percent: null } : { count, percent: percentOf(count, n) },
  );
}

/** "7 (64%)", "2", or a dash for what is not told. @param {{count: number | null, percent: number | null}} one */
export const numbers = ({ count, percent }) =>
  count === null ? "–" : percent === null ? `${count}` : `${count} (${percent}%)`;

/** "n = 11"; below five that is not passed on either. @param {Side} side @param {boolean} open @param {T} t */
export const sizeOf = ({ n }, open, t) => (open || n >= FEW || !n ? t("n", { n }) : t("n_few", { few: FEW }));

/** The tables of the pilots beside a question. @param {Item} item */
export const pilotsOf = ({ sides }) => sides.flatMap(({ question: { pilots } }) => (pilots ? [pilots] : []));

/** @param {Pilots} pilots @param {T} t */
export const pilotsHead = ({ title, n, year, unit }, t) => t("pilots_head", { title, n, year, unit });

/** @param {Side} side @param {boolean} open @param {T} t */
const sideHead = (side, open, t) => `${t(side.when)}, ${sizeOf(side, open, t)}`;

/** Our own numbers as a drawing; "" when nobody answered. @param {Item} item @param {boolean} open @param {T} t @param {number} [letters] */
export function drawn(item, open, t, letters = LETTERS) {
  const sides = item.sides.filter(({ n }) => n > 0);
  if (!sides.length) return "";
  const all = sides.map((side) => toldOf(side, open));
  const two = sides.length > 1;
  const rows = item.answers.map(([, name], place) => ({
    name,
    bars: all.map((told, number) => {
      const { when, n } = sides[number];
      const { count } = told[place];
      const words = numbers(told[place]);
      return {
        told: two ? `${words} ${t(`short_${when}`)}` : words,
        share: count === null || n < FEW ? null : count / n,
        look: when === "before" ? "rest" : "bar",
      };
    }),
  }));
  const words = sides.map((side, number) => {
    const each = item.answers.map(([, name], place) => `${name} ${numbers(all[number][place])}`);
    return `${sideHead(side, open, t)}: ${each.join("; ")}.`;
  });
  return draw(item.words, words.join(" "), rows, letters);
}

/** @param {Pilots} pilots @param {T} t @param {number} [letters] */
export function drawnPilots(pilots, t, letters = LETTERS) {
  const { rows, n } = pilots;
  const told = (/** @type {Pilots["rows"][number]} */ [, count, percent]) => numbers({ count, percent });
  const words = rows.map((row) => `${row[0]} ${told(row)}`).join("; ");
  const bars = rows.map((row) => ({
    name: row[0],
    bars: [{ told: told(row), share: row[1] / n, look: "pilots" }],
  }));
  return draw(pilotsHead(pilots, t), words, bars, letters);
}

/** The same as a table. @param {Item} item @param {boolean} open @param {T} t */
export function tableOf(item, open, t) {
  const all = item.sides.map((side) => toldOf(side, open));
  return table(
    item.words,
    [t("answer"), ...item.sides.map((side) => sideHead(side, open, t))],
    item.answers.map(([, name], place) => [name, ...all.map((told) => numbers(told[place]))]),
  );
}

/** How few they are, of all these sides together: how much one woman makes, at the least number. @param {Side[]} sides @param {T} t */
export function fewTold(sides, t) {
  const answered = sides.flatMap(({ n }) => n || []);
  const enough = answered.filter((n) => n >= FEW);
  if (answered.length && !enough.length) return [t("warn_few", { few: FEW })];
  const n = Math.min(...enough);
  return n < SMALL ? [t("warn_small", { n, percent: Math.round(100 / n) })] : [];
}

/** What is said where the numbers are: how few they are, and that before and after are no growth. @param {Item} item @param {T} t */
export function cautionsOf({ sides }, t) {
  const least = Math.min(...sides.map(({ n }) => n || Infinity));
  const few = fewTold(
    sides.filter(({ n }) => n === least),
    t,
  );
  return [...few, ...(sides.length > 1 ? [t("not_growth")] : [])];
}

/** Which shape is what, where both are there. @param {Item} item @param {T} t */
export function keyOf(item, t) {
  if (item.sides.filter(({ n }) => n > 0).length < 2) return "";
  return h("p", { class: "small" }, t("key"));
}
