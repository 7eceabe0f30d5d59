// @ts-check
/** Where somebody wants to be in a year, per question, and how far the plan brings them. Nothing here promises that it will work out. */
/**
 * @import {Criterion, Planned, Question, Scan} from "./model.js"
 * @import {Need} from "./root.js"
 * @import {Score} from "./score.js"
 * @typedef {object} Reach
 * @property {number | null} now the score of today
 * @property {number | null} then the score when all that is planned has become a yes
 * @property {Criterion[]} planned statements that the plan turns into a yes
 * @property {Criterion[]} asked statements of which the plan is to find out: what comes of that, nobody knows yet
 * @property {number} target the score that is wanted; 0: none
 * @property {boolean} enough does the plan bring them there?
 * @property {Criterion[]} missing what else would have to become a yes, most useful first; as few as that takes
 */
import { percentage, score, share, single } from "./score.js";
import { scoresOf } from "./told.js";

/** What can be chosen; 0 is no target. Quarters, because half a statement more or less says nothing of a year. */
export const AIMS = [0, 25, 50, 75, 100];

/** The targets that can be chosen for a question: the usual ones, and what a file brought. @param {Scan} scan @param {string} stem */
export const aims = ({ targets }, stem) => [...new Set([...AIMS, targets[stem] ?? 0])].sort((a, b) => a - b);

/** The target of a question, as far as it means something: a question with one answer has no percentage. @param {Scan} scan @param {Question} question @param {Score} score */
export const aimOf = ({ targets }, { stem }, score) => (single(score) === null ? (targets[stem] ?? 0) : 0);

/** How each question stands, and where it is to go: the rows of the picture. @param {Need<"state" | "statements">} root */
export const rowsOf = (root) =>
  scoresOf(root).map(({ question, score }) => ({ question, score, target: aimOf(root.state.scan, question, score) }));

/** As if these had become a yes. @param {Score} score @param {Scan["answers"]} answers @param {Criterion[]} turned @returns {Score} */
function turn(score, answers, turned) {
  const after = { ...score };
  for (const { id } of turned) {
    after[answers[id]?.answer ?? "open"] -= 1;
    after.yes += 1;
  }
  return { ...after, percentage: percentage(after.yes, after.partly, after.no) };
}

/**
 * How far the plan brings a question: its actions are taken to turn their statements into a yes. Where nobody knows the answer, the plan
 * is to find out, and that turns nothing.
 * @param {Question} question @param {Scan["answers"]} answers @param {Planned[]} plan @param {number} [target]
 * @returns {Reach}
 */
export function reached({ criteria }, answers, plan, target = 0) {
  const given = (/** @type {Criterion} */ { id }) => answers[id]?.answer ?? "open";
  const chosen = criteria.filter((one) => given(one) !== "yes" && plan.some(({ id }) => id === one.id));
  const planned = chosen.filter((one) => given(one) !== "unknown");
  const now = score(criteria, answers);
  const then = turn(now, answers, planned);
  const order = ["no", "partly", "open", "unknown"];
  const rest = criteria
    .filter((one) => order.includes(given(one)) && !planned.includes(one))
    .sort((a, b) => order.indexOf(given(a)) - order.indexOf(given(b)));
  /** @type {Criterion[]} */
  const missing = [];
  const short = (/** @type {Score} */ one) => (share(one) ?? 0) < target;
  while (short(turn(then, answers, missing)) && missing.length < rest.length) missing.push(rest[missing.length]);
  return {
    now: now.percentage,
    then: then.percentage,
    planned,
    asked: chosen.filter((one) => !planned.includes(one)),
    target,
    enough: !short(then),
    missing,
  };
}
