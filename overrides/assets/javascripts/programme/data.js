// @ts-check
/**
 * What the build gives the page of programmes (scripts/toolkit/pages/programme_data.py). An exercise or a rule more asks for no code.
 *
 * @import {Data as Planner} from "../planner/data.js"
 *
 * @typedef Piece an exercise, or a part of a programme that is none
 * @property {string} id
 * @property {"exercise" | "arrive" | "before" | "break" | "lunch" | "talk" | "appointments" | "after" | "follow-up"} kind
 * @property {string} title
 * @property {number} minutes       its own; a programme may have other ones
 * @property {string} url           of its page; "" for a part
 * @property {string[]} materials
 * @property {string[]} sheets      what is printed for it: slots of the planner
 *
 * @typedef {{items: string[], after: string[], needs: string[], why: string}} Rule each of `items` comes after each of `after` that is
 *   planned too, and asks for all of `needs`
 * @typedef {{title: string, each: number, once: number, exercises: string[]}} Supply
 * @typedef {{title: string, days: number, until: number, each: boolean, items: string[]}} Preparation done from `days` until `until` days
 *   before the first morning, or before each
 * @typedef {{id: string, title: string, minutes: number, mornings: string[][]}} Standard
 *
 * @typedef Data
 * @property {string} language
 * @property {string} locale
 * @property {number} starts         when a morning begins, in minutes after midnight
 * @property {Record<string, string>} words
 * @property {Piece[]} pieces
 * @property {Rule[]} rules
 * @property {string[]} appointments exercises in which appointments are made
 * @property {string[]} keep         what stays when a morning runs late
 * @property {Supply[]} supplies
 * @property {Preparation[]} prepare
 * @property {Standard[]} programmes
 * @property {Planner} planner
 */

/** The data that the page holds, or null. @returns {Data | null} */
export function dataOf(/** @type {Document} */ page) {
  const node = page.getElementById("programme-data");
  return node ? JSON.parse(node.textContent ?? "") : null;
}

/** What a piece is. Only ids that the data know come into a programme. @param {string} id @param {Data} data @returns {Piece} */
export function pieceOf(id, data) {
  const found = data.pieces.find((one) => one.id === id);
  if (!found) throw new Error(`no piece ${id}`);
  return found;
}
