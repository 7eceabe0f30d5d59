// @ts-check
/** What an action brings and what it takes, each 0 (not said) to 3 (much); and what to begin with: what brings much and takes little. */
/**
 * @import {Answer, Criterion, Planned} from "./model.js"
 * @import {Advice} from "./score.js"
 * @typedef {{effect: number, effort: number}} Weight
 */

export const LEVELS = /** @type {const} */ ([1, 2, 3]);
const NOTHING = { effect: 0, effort: 0 };

/**
 * What the site proposes. Where nobody knows the answer, the action is to find out: nothing is proposed for that.
 * @param {Criterion | undefined} criterion @param {Answer} [answer] @returns {Weight}
 */
export function proposed(criterion, answer) {
  if (!criterion || answer === "unknown") return NOTHING;
  return { effect: criterion.effect, effort: criterion.effort };
}

/** What somebody chose for an action, and else what is proposed. @param {Pick<Planned, "effect" | "effort">} item @param {Weight} proposal @returns {Weight} */
export const weightOf = (item, proposal) => ({
  effect: item.effect || proposal.effect,
  effort: item.effort || proposal.effort,
});

/** Much for little: a quick win. @param {Weight} weight */
export const isQuick = ({ effect, effort }) => effect === 3 && effort === 1;

/** Which comes first: what brings most for what it takes, and of equals what brings most. What is not weighed comes last. @param {Weight} a @param {Weight} b */
export function byGain(a, b) {
  const told = (/** @type {Weight} */ { effect, effort }) => effect > 0 && effort > 0;
  const gain = (/** @type {Weight} */ { effect, effort }) => effect - effort;
  return Number(told(b)) - Number(told(a)) || gain(b) - gain(a) || b.effect - a.effect;
}

/** Advice with quick wins first; what weighs the same stays in the order it has. @param {Advice[]} advice */
export const quickFirst = (advice) =>
  [...advice].sort((a, b) => byGain(proposed(a.criterion, a.answer), proposed(b.criterion, b.answer)));

/**
 * The actions to begin with. What is planned comes first, in the order of the plan: that choice is made. Then what brings most for what
 * it takes; what weighs the same stays in the order of the advice. What is not weighed, as finding out what nobody knows, comes last.
 * @param {Advice[]} advice most useful first @param {number} n how many @param {Planned[]} [plan] what is done is left out
 * @returns {Advice[]}
 */
export function first(advice, n, plan = []) {
  const places = new Map(plan.map(({ id }, place) => [id, place]));
  const todo = advice.filter(({ criterion: { id } }) => plan.find((item) => item.id === id)?.status !== "done");
  const planned = todo
    .filter(({ criterion: { id } }) => places.has(id))
    .sort((a, b) => (places.get(a.criterion.id) ?? 0) - (places.get(b.criterion.id) ?? 0));
  return [...planned, ...quickFirst(todo.filter((one) => !planned.includes(one)))].slice(0, n);
}
