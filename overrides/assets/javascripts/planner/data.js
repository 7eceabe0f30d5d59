// @ts-check
/**
 * What the build gives the planner (scripts/toolkit/pages/planner_data.py). A version, a sheet or a story more asks for no code.
 *
 * @typedef {{name: string, label: string}} Version
 * @typedef {{code: string, label: string, version: string}} Language
 * @typedef {{id: string, title: string}} Story
 *
 * @typedef Item one thing to print. `files` has by version the path of the PDF and its sides: "x" is printed, "-" stays empty
 * @property {string} id
 * @property {string} slot     what is chosen: the item itself, or what one of several stories fills
 * @property {string} story
 * @property {string} title
 * @property {string} group
 * @property {string} preset   the half-day, "1" or "2", or ""
 * @property {string} audience "participant", "trainer", "organisation", or "guide": how an exercise goes
 * @property {boolean} each    every woman gets one, or every `per` women; else one is enough
 * @property {number} per      so many women share one
 * @property {number} extra    so many more for the whole group
 * @property {boolean} cut     cards to cut
 * @property {boolean} alone   printed by itself: it comes with nothing else
 * @property {Record<string, [string, string]>} files
 *
 * @typedef Data
 * @property {string} language
 * @property {string} locale
 * @property {string} pdfs
 * @property {string} usual    the version that readers of this page see first
 * @property {number} most     women in one version
 * @property {number} together all women
 * @property {Record<string, string>} words
 * @property {Version[]} versions
 * @property {Language[]} languages
 * @property {Story[]} stories
 * @property {Item[]} items
 */

/** The data that the page holds, or null. @returns {Data | null} */
export function dataOf(/** @type {Document} */ page) {
  const node = page.getElementById("planner-data");
  return node ? JSON.parse(node.textContent ?? "") : null;
}
