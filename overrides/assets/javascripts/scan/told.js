// @ts-check
/** What is told of the scan of this window, in words and numbers. */
/**
 * @import {Criterion, Scan} from "./model.js"
 * @import {Need} from "./root.js"
 * @import {Score} from "./score.js"
 * @import {Words} from "../shared/words.js"
 */
import { localDay } from "./model.js";
import { score, single } from "./score.js";

/** What to do about a statement; where nobody knows, that is to find out. @param {Need<"state" | "words">} root @param {Criterion} criterion */
export function actionFor({ state, words: { t } }, { id, statement, action }) {
  const given = state.scan.answers[id];
  return given?.answer === "unknown" ? t("find_out", { statement, who: given.who || t("find_who") }) : action;
}

/** The answer to a statement. @param {Need<"state" | "words">} root @param {string} id */
export const answerTo = ({ state, words: { t } }, id) => t(state.scan.answers[id]?.answer ?? "open");

/** How each question stands. @param {Need<"state" | "statements">} root */
export const scoresOf = ({ state: { scan }, statements }) =>
  statements.of(scan).map((question) => ({ question, score: score(question.criteria, scan.answers) }));

/**
 * A score in words: a percentage, or the answer itself where there is only one, as in the short scan; "–" where too little is known.
 * Whatever shows or writes a score takes it from here: a percentage of one answer would say more than anybody knows.
 * @param {Pick<Words, "t" | "percent">} words @param {Score} score
 */
export function scoreTold({ t, percent }, score) {
  const answer = single(score);
  return answer ? t(answer) : percent(score.percentage);
}

/** How many statements have an answer. @param {Need<"state" | "statements">} root */
export const answered = ({ state: { scan }, statements }) =>
  statements.criteriaOf(scan).filter(({ id }) => scan.answers[id]).length;

/** The day that stands above a scan: its own date, or else the day on which it was begun. @param {Pick<Scan, "date" | "made">} scan */
export const dayOf = ({ date, made }) => date || localDay(made);

/** Which scan it is and how far it is filled in. @param {Need<"state" | "words" | "statements">} root */
export const scopeOf = (root) =>
  root.words.t(`scope_${root.state.scan.kind}`, {
    answered: answered(root),
    total: root.statements.criteriaOf(root.state.scan).length,
  });

/** Municipality, date and who filled it in. @param {Need<"state" | "words">} root */
export function headOf({ state, words }) {
  const { municipality, names } = state.scan;
  return [municipality, words.day(dayOf(state.scan)), names].filter(Boolean).join(" · ");
}

/** What a scan is called in a list. @param {Need<"words">} root @param {Scan} scan */
export const nameOf = ({ words: { t } }, { name, municipality }) => name || municipality || t("unnamed");
