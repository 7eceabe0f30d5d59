// @ts-check
/** Where you are in the questions. */
/** @import {Need} from "../root.js" */
import { h } from "../../shared/dom.js";
import { answered } from "../told.js";

/** The first question with something open. @param {Need<"state" | "statements">} root */
export const nextQuestion = ({ state: { scan }, statements }) =>
  statements.of(scan).find(({ criteria }) => criteria.some(({ id }) => !scan.answers[id]));

/** @param {Need<"state" | "words" | "statements">} root @returns {Node[]} */
export function progress(root) {
  const { state, words, statements } = root;
  const { full } = statements;
  const total = statements.criteriaOf(state.scan).length;
  const number = full.findIndex(({ stem }) => stem === state.stem) + 1;
  const values = { number, questions: full.length, answered: answered(root), total };
  const text = words.t(state.scan.kind === "short" ? "progress_short" : "progress", values);
  const bar = h("progress", { value: values.answered, max: total, "aria-label": text });
  return [h("p", { class: "app__progress" }, text), bar, h("p", { class: "app__keys small" }, words.t("keys"))];
}
