// @ts-check
/**
 * What the build gives the page where trainers count (scripts/toolkit/pages/evaluation_data.py). A question more asks for no code.
 *
 * @typedef {"before" | "after"} When
 * @typedef {{title: string, n: number, year: string, unit: string, source: string, several: boolean,
 *   rows: [name: string, count: number, percent: number][], same: Record<string, number>}} Pilots `same`: the place of a row by the
 *   letter of the answer that says the same
 * @typedef {{id: string, number: number, words: string, answers: [letter: string, words: string][], several: boolean, slide: number,
 *   pilots: Pilots | null}} Question `slide`: 0 for none
 * @typedef {{language: string, locale: string, words: Record<string, string>, before: Question[], after: Question[]}} Data
 */

/** @type {readonly When[]} */
export const WHENS = ["before", "after"];

/** The data that the page holds, or null. @param {Document} page @returns {Data | null} */
export function dataOf(page) {
  const node = page.getElementById("evaluation-data");
  return node ? JSON.parse(node.textContent ?? "") : null;
}
