// @ts-check
/**
 * Help lines on a sheet: below each sentence the same in another language. The build puts the lines in the page of the sheet
 * (scripts/toolkit/paper/helped.py).
 *
 * @typedef {{lang: string, dir: string, class: string, lines: (string | null)[], said: string}} Lines the lines of one language, in the
 *   order of the sentences; null where one has none. `said` is what is told of all of them
 */
import { h } from "./dom.js";

/** The languages in which there are lines on a page. @param {Document} page @returns {Lines[]} */
export const linesOn = (page) => JSON.parse(page.querySelector("[data-help-lines]")?.textContent ?? "[]");

/** @param {Lines} lines @param {string} text */
export const lineOf = ({ lang, dir, class: look }, text) => h("span", { class: look, lang, dir }, text);

/** Show the lines of a language below the sentences of a sheet, or none. @param {Element} sheet @param {Lines} [lines] */
export function showLines(sheet, lines) {
  sheet.querySelectorAll(".said").forEach((said, place) => {
    said.closest(".pair")?.replaceWith(said);
    const line = lines?.lines[place];
    if (!lines || !line) return;
    const pair = h("span", { class: "pair" });
    said.replaceWith(pair);
    pair.append(said, lineOf(lines, line));
  });
  sheet.classList.toggle("sheet--helped", Boolean(lines));
}
