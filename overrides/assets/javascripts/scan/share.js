// @ts-check
/** Scores in the address, behind the #, which no browser sends anywhere. Counts per question only: no answers, names or notes. */
/**
 * @import {Question} from "./model.js"
 * @import {Score} from "./score.js"
 * @typedef {{day: string, scores: {question: Question, score: Score}[], odd: {question: Question, score: Score}[]}} Received scores
 *   that came in an address; `odd`: those of another number of statements than the question has
 */
import { isDay } from "./model.js";
import { COUNTS, percentage } from "./score.js";

const KEY = "deel=1";

/** @param {{question: Question, score: Score}[]} scores @param {string} day */
export function toFragment(scores, day) {
  return `#${KEY};${day};${scores.map(({ question, score }) => `${question.stem}.${COUNTS.map((name) => score[name]).join(".")}`).join(";")}`;
}

/**
 * Where somebody else finds this page. Of a copy on disk that is its address on the site, not the folder on this computer.
 * @param {Pick<Document, "location" | "querySelector">} page
 */
export function addressFor(page) {
  const site = page.querySelector("link[rel=canonical]")?.getAttribute("href");
  return page.location.protocol === "file:" && site ? site : page.location.href.split("#")[0];
}

/**
 * The scores of an address. null: it has none. "bad": it has, but not as `toFragment` writes them.
 * @param {string} fragment @param {Question[]} questions
 * @returns {null | "bad" | Received}
 */
export function fromFragment(fragment, questions) {
  if (!fragment.startsWith("#deel=")) return null;
  const [key, day, ...parts] = fragment.slice(1).split(";");
  if (key !== KEY || !isDay(day) || fragment.length > 600 || parts.length !== questions.length) return "bad";
  const scores = questions.map((question, place) => {
    const match = /^([a-z0-9-]+)\.(\d{1,2})\.(\d{1,2})\.(\d{1,2})\.(\d{1,2})\.(\d{1,2})$/.exec(parts[place]);
    if (!match || match[1] !== question.stem) return null;
    const [yes, partly, no, unknown, open] = match.slice(2).map(Number);
    const total = yes + partly + no + unknown + open;
    return total && total <= 20
      ? { question, score: { yes, partly, no, unknown, open, total, percentage: percentage(yes, partly, no) } }
      : null;
  });
  const whole = scores.flatMap((one) => (one ? [one] : []));
  if (whole.length !== questions.length) return "bad";
  const short = whole.every(({ score }) => score.total === 1);
  const odd = short ? [] : whole.filter(({ question, score }) => score.total !== question.criteria.length);
  return { day, scores: whole, odd };
}
