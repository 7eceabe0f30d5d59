// @ts-check
/** An earlier scan beside this one: what moved. A statement that was reworded, is new or is gone is named and not compared. */
/**
 * @import {Scan, Question, Criterion, Answer} from "./model.js"
 * @import {Score} from "./score.js"
 * @typedef {{criterion: Criterion, before: Answer, now: Answer}} Move
 */
import { VALUE, changed, score, share, single } from "./score.js";

/**
 * Which statements two scans can be compared by: those of the kind that both are; or else of a kind in which both have answers, as when
 * a short scan was gone on with as a whole one. null: a short scan and a whole one with nothing in common.
 * @param {{full: Question[], short: Question[]}} statements @param {Scan} earlier @param {Scan} now
 */
export function comparable(statements, earlier, now) {
  if (earlier.kind === now.kind) return statements[now.kind];
  const inBoth = (/** @type {Question[]} */ questions) =>
    questions.some(({ criteria }) => criteria.some(({ id }) => earlier.answers[id] && now.answers[id]));
  return [statements.full, statements.short].find(inBoth) ?? null;
}

/**
 * The questions that went forward or back, those that moved most first. `by` is in points out of a hundred; of one answer it has no
 * meaning but its sign, so that it is 0, 50 or 100.
 * @param {{question: Question, before: Score, now: Score}[]} scores
 */
export function moved(scores) {
  return scores
    .flatMap(({ question, before, now }) => {
      const [then, today] = [share(before), share(now)];
      const fair = single(now) !== null || (before.percentage !== null && now.percentage !== null);
      return fair && then !== null && today !== null && then !== today
        ? [{ question, before, now, by: Math.round(today) - Math.round(then) || Math.sign(today - then) }]
        : [];
    })
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
}

/** How far an answer moved. @param {Move} move */
const far = ({ before, now }) => (before === "unknown" || now === "unknown" ? 0 : Math.abs(VALUE[now] - VALUE[before]));

/**
 * @param {Question[]} questions @param {Scan} earlier @param {Scan} now
 */
export function compare(questions, earlier, now) {
  /** @type {{better: Move[], worse: Move[], other: Move[], same: number, reworded: Criterion[], onlyNow: Criterion[], gone: string[], scores: {question: Question, before: Score, now: Score}[]}} */
  const found = { better: [], worse: [], other: [], same: 0, reworded: [], onlyNow: [], gone: [], scores: [] };
  for (const question of questions) {
    const fair = question.criteria.filter(({ id }) => {
      const one = earlier.answers[id],
        two = now.answers[id];
      return one && two && one.hash === two.hash;
    });
    found.scores.push({ question, before: score(fair, earlier.answers), now: score(fair, now.answers) });
    for (const criterion of question.criteria) {
      const one = earlier.answers[criterion.id],
        two = now.answers[criterion.id];
      if (one && one.hash !== (two ?? criterion).hash) found.reworded.push(criterion);
      else if (two && !one) found.onlyNow.push(criterion);
      else if (one && two) {
        const move = { criterion, before: one.answer, now: two.answer };
        if (one.answer === two.answer) found.same += 1;
        else if (one.answer === "unknown" || two.answer === "unknown") found.other.push(move);
        else (VALUE[two.answer] > VALUE[one.answer] ? found.better : found.worse).push(move);
      }
    }
  }
  for (const moves of [found.better, found.worse]) moves.sort((a, b) => far(b) - far(a));
  found.gone = changed(questions, earlier.answers).gone;
  return found;
}
