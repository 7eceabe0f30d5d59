// @ts-check
/** How a scan stands: counts and score per question, and what to do first. Not knowing is counted apart: it is not a no. */
/**
 * @import {Scan, Question, Criterion, Answer} from "./model.js"
 * @typedef {{yes: number, partly: number, no: number, unknown: number, open: number, total: number, percentage: number | null}} Score
 * @typedef {{question: Question, criterion: Criterion, answer: Answer}} Advice
 */

/** What an answer is worth beside another one; not knowing is worth nothing, not even zero. */
export const VALUE = { no: 0, partly: 1, yes: 2 };
export const COUNTS = /** @type {const} */ (["yes", "partly", "no", "unknown", "open"]);

/** A percentage says something from so many answers on: of one answer it would be that answer again, dressed up as a measurement. */
export const FEWEST = 2;

/** Yes is whole, partly is half, of the statements that somebody could answer. null: nobody could. @param {Pick<Score, "yes" | "partly" | "no">} counts */
export function share({ yes, partly, no }) {
  return yes + partly + no ? (100 * (yes + partly / 2)) / (yes + partly + no) : null;
}

/**
 * The score of counted answers, as it is shown. null: too few of them for a percentage.
 * @param {number} yes @param {number} partly @param {number} no
 */
export function percentage(yes, partly, no) {
  return yes + partly + no < FEWEST ? null : Math.round(share({ yes, partly, no }) ?? 0);
}

/** The one answer to a question that has one statement, as in the short scan. null: there are more. @param {Score} score */
export const single = (score) => (score.total === 1 ? (COUNTS.find((name) => score[name]) ?? "open") : null);

/** @param {Criterion[]} criteria @param {Scan["answers"]} answers @returns {Score} */
export function score(criteria, answers) {
  const counts = { yes: 0, partly: 0, no: 0, unknown: 0, open: 0 };
  for (const { id } of criteria) counts[answers[id]?.answer ?? "open"] += 1;
  return { ...counts, total: criteria.length, percentage: percentage(counts.yes, counts.partly, counts.no) };
}

/**
 * What can be done, most useful first: a no before a partly before what nobody knows; within these the question that stands lowest.
 * @param {Question[]} questions @param {Scan["answers"]} answers
 * @returns {Advice[]}
 */
export function advise(questions, answers) {
  const weight = { no: 0, partly: 1, unknown: 2, yes: 3 };
  return questions
    .flatMap((question) => {
      const low = share(score(question.criteria, answers)) ?? 100;
      return question.criteria.map((criterion) => ({
        question,
        criterion,
        answer: answers[criterion.id]?.answer,
        low,
      }));
    })
    .filter((one) => one.answer && one.answer !== "yes")
    .sort((a, b) => weight[a.answer] - weight[b.answer] || a.low - b.low)
    .map(({ question, criterion, answer }) => ({ question, criterion, answer }));
}

/**
 * Answers to a statement that has been reworded since, and answers to statements that are gone. Both are kept; neither is silent.
 * @param {Question[]} questions @param {Scan["answers"]} answers
 */
export function changed(questions, answers) {
  const known = new Map(questions.flatMap(({ criteria }) => criteria.map((one) => [one.id, one])));
  const ids = Object.keys(answers);
  return {
    reworded: ids.filter((id) => known.has(id) && answers[id].hash !== known.get(id)?.hash),
    gone: ids.filter((id) => !known.has(id) && !id.startsWith("vraag-")),
  };
}
