// @ts-check
/** An earlier scan beside this one: what moved. A statement that was reworded, is new or is gone is named and not compared. */
/**
 * @import {Scan, Question, Criterion, Answer} from "./model.js"
 * @import {Score} from "./score.js"
 * @typedef {{criterion: Criterion, before: Answer, now: Answer}} Move
 */
import { VALUE, changed, score } from "./score.js";

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
  found.gone = changed(questions, earlier.answers).gone;
  return found;
}
