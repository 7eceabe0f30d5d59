// @ts-check
/** Where you are in the questions, and all statements at a glance. */
/** @import {App} from "../main.js" */
import { h } from "../dom.js";

/** @param {App} app */
export function progress(app) {
  const {
    t,
    answered: value,
    criteria: { length: max },
  } = app;
  const number = app.page.full.findIndex(({ stem }) => stem === app.stem) + 1;
  const text = t(app.scan.kind === "short" ? "progress_short" : "progress", {
    number,
    questions: app.page.full.length,
    answered: value,
    total: max,
  });
  return [h("p", { class: "app__progress" }, text), h("progress", { value, max, "aria-label": text })];
}

/** @param {App} app */
export function overview(app) {
  const { t, scan } = app;
  return [
    h("h2", {}, t("nav_overview")),
    h("p", {}, t("progress_short", { answered: app.answered, total: app.criteria.length })),
    ...app.questions.map(({ stem, number, label, criteria }) =>
      h(
        "section",
        {},
        h("h3", {}, h("a", { href: `#vraag-${stem}` }, `${number}. ${label}`)),
        h(
          "ul",
          { class: "app__list" },
          criteria.map(({ id, place, statement }) =>
            h(
              "li",
              { "data-answer": scan.answers[id]?.answer ?? "open" },
              h("a", { href: `#stelling-${id}` }, `${place} ${statement}`),
              " ",
              h("strong", { class: "app__answer" }, app.answer(id)),
            ),
          ),
        ),
      ),
    ),
  ];
}
