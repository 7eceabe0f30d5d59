// @ts-check
/** Where somebody wants to be in a year, beside the actions that get them there. */
/**
 * @import {Question} from "../model.js"
 * @import {Filled} from "../lines.js"
 */
import { h } from "../../shared/dom.js";
import { scoresOf } from "../told.js";
import { aimTold } from "./aims.js";

/**
 * What is told in the plan of the target of a question: which of its actions get there. null: it has none.
 * @param {Filled} root @param {Question} question @returns {Node | null}
 */
export function targetsNote(root, { stem, number, label }) {
  const standing = scoresOf(root).find(({ question }) => question.stem === stem);
  const told = standing && aimTold(root, standing);
  return told ? h("p", { class: "small" }, h("strong", {}, `${number}. ${label}: `), told) : null;
}
