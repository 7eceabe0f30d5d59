// @ts-check
/**
 * Counting: how many women gave an answer, of how many who answered at all. A question that was left open is not in its n.
 *
 * @import {Data, Question, When} from "./data.js"
 * @import {Group, Paper} from "./group.js"
 * @typedef {{when: When, question: Question, n: number, counts: number[]}} Side what came of a question on one questionnaire
 * @typedef {{id: string, words: string, answers: [string, string][], slide: number, sides: Side[]}} Item a question with both of its
 *   sides, or the only one that it has
 */
import { WHENS } from "./data.js";
import { once } from "./group.js";

export const FEW = 5, // from here on there are percentages, and a count is passed on
  SMALL = 10; // below this it is said that they are few

/** The papers that are counted, each once. @param {Group[]} groups @param {When} when */
export const counted = (groups, when) =>
  once(groups.map(({ papers }) => papers)).filter((paper) => paper.when === when && paper.done && !paper.gone);

/** @param {Paper[]} papers @param {Question} question */
export function countOf(papers, { id, answers }) {
  const given = papers.map((paper) => (Object.hasOwn(paper.answers, id) ? paper.answers[id] : "")).filter(Boolean);
  return { n: given.length, counts: answers.map(([letter]) => given.filter((all) => all.includes(letter)).length) };
}

/** In whole percent, a half goes up, as in the report of the pilots; null where there are too few. @param {number} count @param {number} n */
export const percentOf = (count, n) => (n < FEW ? null : Math.floor((100 * count) / n + 0.5));

/**
 * Which counts are not passed on: those of one to four women. With one such count, or with only ones, the rest would tell it: then the
 * next smallest is held back as well. Where too few answered, or nothing more can be held back, it is all of them.
 * @param {number[]} counts @param {number} n @returns {boolean[]}
 */
export function hiddenOf(counts, n) {
  const all = counts.map(() => true);
  if (n < FEW) return all;
  const hidden = counts.map((count) => count > 0 && count < FEW);
  const told = (/** @type {number} */ place) => counts[place] > 0 && !hidden[place];
  for (;;) {
    const held = counts.filter((_, place) => hidden[place]);
    const sum = held.reduce((a, b) => a + b, 0);
    if (!held.length || (held.length > 1 && sum > held.length)) return hidden;
    const rest = counts.map((_, place) => place).filter(told);
    if (!rest.length) return all;
    hidden[rest.reduce((a, b) => (counts[b] < counts[a] ? b : a))] = true;
  }
}

/** All questions, those of before first; one that is asked twice stands once, with both sides. @param {Data} data @param {Group[]} groups */
export function itemsOf(data, groups) {
  /** @type {Map<string, Item>} */
  const items = new Map();
  for (const when of WHENS) {
    const papers = counted(groups, when);
    for (const question of data[when]) {
      const { id, words, answers, slide } = question;
      const item = items.get(id) ?? { id, words, answers, slide, sides: [] };
      item.sides.push({ when, question, ...countOf(papers, question) });
      items.set(id, item);
    }
  }
  return [...items.values()];
}
