// @ts-check
/** Where you are in the questions, and all statements at a glance. */
/** @import {App} from "../main.js" */
import { h } from "../dom.js";

/** @param {App} app @returns {Node[]} */
export function progress(app) {
  const { t, answered, criteria, page, stem } = app;
  const total = criteria.length;
  const number = page.full.findIndex((question) => question.stem === stem) + 1;
  const key = app.scan.kind === "short" ? "progress_short" : "progress";
  const text = t(key, { number, questions: page.full.length, answered, total });
  return [h("p", { class: "app__progress" }, text), h("progress", { value: answered, max: total, "aria-label": text })];
}

/** @param {App} app */
export function overview(app) {
  const { t, scan } = app;
  const item = (/** @type {import("../model.js").Criterion} */ { id, place, statement }) =>
    h(
      "li",
      { "data-answer": scan.answers[id]?.answer ?? "open" },
      h("a", { href: `#stelling-${id}` }, `${place} ${statement}`),
      " ",
      h("strong", { class: "app__answer" }, app.answer(id)),
    );
  return [
    h("h2", {}, t("nav_overview")),
    h("p", {}, t("progress_short", { answered: app.answered, total: app.criteria.length })),
    ...app.questions.map(({ stem, number, label, criteria }) =>
      h(
        "section",
        {},
        h("h3", {}, h("a", { href: `#vraag-${stem}` }, `${number}. ${label}`)),
        h("ul", { class: "app__list" }, criteria.map(item)),
      ),
    ),
  ];
}
