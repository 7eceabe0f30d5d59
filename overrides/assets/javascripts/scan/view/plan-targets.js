// @ts-check
/** Where somebody wants to be in a year, beside the actions that get them there. */
/**
 * @import {Question} from "../model.js"
 * @import {Filled} from "../lines.js"
 */

/**
 * What is told of the target of a question in the plan: which of its actions get there. null: there is no target.
 * @param {Filled} root @param {Question} question
 * @returns {Node | null}
 */
export function targetsNote(root, { stem }) {
  const target = root.state.scan.targets[stem];
  return target ? null : null;
}
