// @ts-check
/** Where you are in the questions, and all statements at a glance. */
/**
 * @import {Criterion} from "../model.js"
 * @import {Need} from "../root.js"
 */
import { h } from "../dom.js";
import { answerTo, answered } from "../told.js";

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

/** @param {Need<"state" | "words" | "statements">} root */
export function overview(root) {
  const { statements, words } = root;
  const { scan } = root.state;
  const item = (/** @type {Criterion} */ { id, place, statement }) =>
    h(
      "li",
      { "data-answer": scan.answers[id]?.answer ?? "open" },
      h("a", { href: `#stelling-${id}` }, `${place} ${statement}`),
      " ",
      h("strong", { class: "app__answer" }, answerTo(root, id)),
    );
  const total = statements.criteriaOf(scan).length;
  return [
    h("h2", {}, words.t("nav_overview")),
    h("p", {}, words.t("progress_short", { answered: answered(root), total })),
    ...statements
      .of(scan)
      .map(({ stem, number, label, criteria }) =>
        h(
          "section",
          {},
          h("h3", {}, h("a", { href: `#vraag-${stem}` }, `${number}. ${label}`)),
          h("ul", { class: "app__list" }, criteria.map(item)),
        ),
      ),
  ];
}
