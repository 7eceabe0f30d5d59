// @ts-check
/** Where somebody wants to be in a year, beside the actions that get them there. */
/**
 * @import {Question} from "../model.js"
 * @import {Filled} from "../lines.js"
 */

/**
 * What is told in the plan of the target of a question: which of its actions get there. null: there is nothing to tell.
 * @type {(root: Filled, question: Question) => Node | null}
 */
export const targetsNote = () => null; // a target can be kept in a scan, and not be chosen yet
