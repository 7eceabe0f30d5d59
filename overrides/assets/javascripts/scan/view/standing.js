// @ts-check
/** How the questions stand: the conclusion in sentences, the picture, and the numbers behind it, folded. */
/**
 * @import {Nobody, Standing} from "../conclusion.js"
 * @import {Row} from "../picture.js"
 * @import {Words} from "../../shared/words.js"
 */
import { conclude, sentences } from "../conclusion.js";
import { fold, h, table } from "../../shared/dom.js";
import { COUNTS, single } from "../score.js";
import { scoreTold } from "../told.js";
import { figure } from "./picture.js";

/** Is this a short scan, with one answer a question? @param {Standing[]} scores */
export const isShort = (scores) => scores.every(({ score }) => single(score) !== null);

/** What follows from the answers. @param {Words} words @param {Standing[]} scores @param {Nobody} [nobody] */
export function conclusion(words, scores, nobody) {
  const said = sentences(words, conclude(scores, nobody)).join(" ");
  return h(
    "section",
    { class: "app__conclusion", "aria-labelledby": "app-conclusion" },
    h("h3", { id: "app-conclusion" }, words.t("conclusion")),
    h("p", {}, said),
  );
}

/** The picture. @param {Words} words @param {Row[]} rows */
export const drawn = (words, rows) =>
  figure(words, rows, words.t(isShort(rows) ? "drawing_about_short" : "drawing_about"));

/** The numbers, which the picture shows already: for who wants them as numbers. A short scan has none that say more than its answers. @param {Words} words @param {Standing[]} scores */
export function numbers(words, scores) {
  const { t } = words;
  if (isShort(scores)) return null;
  const rows = scores.map(({ question, score }) => [
    `${question.number}. ${question.label}`,
    scoreTold(words, score),
    ...COUNTS.map((name) => `${score[name]}`),
  ]);
  const counts = COUNTS.map((name) => `${t(name)} ${scores.reduce((sum, { score }) => sum + score[name], 0)}`);
  return fold(
    t("scores"),
    h("p", { class: "app__counts" }, `${t("all_questions")}: ${counts.join(" · ")}`),
    table(t("scores"), [t("question"), t("score"), ...COUNTS.map((name) => t(name))], rows, "app__scores"),
  );
}
