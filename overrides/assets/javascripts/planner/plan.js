// @ts-check
/**
 * The plan of a pair of trainers, and what comes out of it: how often each version of each sheet is printed, and on how much paper.
 * Pure: what is told on the screen, what stands in the PDF and what the tests expect all come from `lines` and `sidesOf`.
 *
 * @import {Data, Item} from "./data.js"
 */
import { readCount } from "./counts.js";

export const ALL = "alle"; // of the stories

/**
 * @typedef Plan
 * @property {Record<string, string>} women   by version, as it was typed
 * @property {Set<string>} chosen             the slots that are printed
 * @property {string} story                   the story that a group uses, or ALL
 * @property {string} language                of what is printed once: for the trainer and for the whole group
 * @property {"1" | "2"} sides                on how many sides of the paper
 *
 * @typedef Line one sheet in one version
 * @property {Item} item
 * @property {string} version
 * @property {number} copies
 * @property {number} extra      so many more, for the whole group
 * @property {string} path       of its PDF
 * @property {string} sides      "x-" of one copy
 * @property {Record<string, number>} instead  women who read another version that is not there, by that version
 */

/** A plan in which nothing is chosen yet. @param {Data} data @returns {Plan} */
export const newPlan = (data) => ({
  women: Object.fromEntries(data.versions.map(({ name }) => [name, name === data.usual ? "10" : "0"])),
  chosen: new Set(),
  story: data.stories[0]?.id ?? ALL,
  language: data.language,
  sides: "2",
});

/** The women of a plan by version; what is wrong counts for nobody. @param {Plan} plan @param {Data} data */
export const women = (plan, data) =>
  Object.fromEntries(data.versions.map(({ name }) => [name, readCount(plan.women[name] ?? "0", data.most).count]));

/** All women together. @param {Plan} plan @param {Data} data */
export const together = (plan, data) => Object.values(women(plan, data)).reduce((sum, count) => sum + count, 0);

/** True when every number can be read and they are not too many together. @param {Plan} plan @param {Data} data */
export const counts = (plan, data) =>
  data.versions.every(({ name }) => !readCount(plan.women[name] ?? "0", data.most).fault) &&
  together(plan, data) <= data.together;

/**
 * The version of a sheet that is nearest to the one that is wanted: without its help language, else the first that is there.
 * @param {Item} item @param {string} wanted @param {Data} data
 */
export function nearest(item, wanted, data) {
  const parts = wanted.split("-");
  const shorter = parts.map((_, index) => parts.slice(0, parts.length - index).join("-"));
  const found = [...shorter, ...data.versions.map(({ name }) => name)].find((name) => item.files[name]);
  return found ?? Object.keys(item.files)[0];
}

/** What is chosen for a half-day, "alles" or "": never what is printed by itself. @param {string} preset @param {Data} data */
export function presetOf(preset, data) {
  const meant = data.items.filter((one) => preset === "alles" || (preset && one.preset === preset));
  return new Set(meant.filter(({ alone }) => !alone).map(({ slot }) => slot));
}

/** What a plan prints, in the order of the programme. @param {Plan} plan @param {Data} data @returns {Line[]} */
export function lines(plan, data) {
  const wanted = data.items.filter(
    ({ slot, story }) => plan.chosen.has(slot) && (!story || plan.story === ALL || plan.story === story),
  );
  return wanted.flatMap((item) => (item.each ? forWomen(item, plan, data) : [once(item, plan, data)]));
}

/** @param {Item} item @param {Plan} plan @param {Data} data @returns {Line} */
function once(item, plan, data) {
  const usual = data.languages.find(({ code }) => code === plan.language)?.version ?? data.usual;
  return line(item, nearest(item, usual, data));
}

/** @param {Item} item @param {string} version @returns {Line} */
function line(item, version) {
  const [path, sides] = item.files[version];
  return { item, version, copies: 1, extra: 0, path, sides, instead: {} };
}

/** @param {Item} item @param {Plan} plan @param {Data} data @returns {Line[]} */
function forWomen(item, plan, data) {
  /** @type {Map<string, Line>} */
  const found = new Map();
  for (const [wanted, count] of Object.entries(women(plan, data))) {
    if (!count) continue;
    const version = nearest(item, wanted, data);
    const there = found.get(version) ?? { ...line(item, version), copies: 0 };
    there.copies += count;
    if (version !== wanted) there.instead[wanted] = count;
    found.set(version, there);
  }
  // Who shares one reads the same version; two who read another one share nothing.
  for (const one of found.values()) one.copies = Math.ceil(one.copies / item.per);
  const order = data.versions.map(({ name }) => name);
  const all = [...found.values()].sort((a, b) => order.indexOf(a.version) - order.indexOf(b.version));
  const most = all.reduce((best, one) => (one.copies > best.copies ? one : best), all[0]);
  if (most) most.extra = item.extra; // in the version that most women read
  return all;
}

/** The sides of one copy that go into the PDF: numbers of pages of its own PDF, and null for an empty one. @param {string} sides @param {"1" | "2"} way */
export function sidesOf(sides, way) {
  const pages = [...sides].map((side, index) => (side === "x" ? index : null));
  if (way === "1") return pages.filter((page) => page !== null);
  return pages.length % 2 ? [...pages, null] : pages; // the next copy begins on a sheet of its own
}

/** How much paper a line takes. @param {Line} line @param {"1" | "2"} way */
export const paperOf = ({ sides, copies, extra }, way) =>
  ((copies + extra) * sidesOf(sides, way).length) / (way === "1" ? 1 : 2);

/** @param {Line[]} all @param {"1" | "2"} way */
export const paper = (all, way) => all.reduce((sum, one) => sum + paperOf(one, way), 0);
