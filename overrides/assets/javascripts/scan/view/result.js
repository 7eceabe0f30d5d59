// @ts-check
/** The result: a drawing that is also a table, what is strong, what is open, what nobody knows. */
/** @import {App} from "../main.js" */
/** @import {Question} from "../model.js" */
/** @import {Score} from "../score.js" */
import { h, s, table } from "../dom.js";
import { exportButtons } from "../exports.js";
import { changes } from "./begin.js";
import { printedPlan } from "./plan.js";

const ARCH = "M4 100V44A32 40 0 0 1 68 44V100Z";

/** Six doors, filled as far as the question stands. @param {App} app @param {{question: Question, score: Score}[]} scores */
function drawing(app, scores) {
  const doors = scores.map(({ question: { number }, score: { share } }, place) => {
    const top = 100 - (share ?? 0) * 0.96;
    return s(
      "g",
      { transform: `translate(${place * 80} 0)` },
      s("clipPath", { id: `door-${place}` }, s("path", { d: ARCH })),
      s("path", { d: ARCH, class: "doors__empty" }),
      s("rect", {
        x: 0,
        y: top,
        width: 72,
        height: 100 - top,
        "clip-path": `url(#door-${place})`,
        class: "doors__full",
      }),
      s("path", { d: ARCH, class: share === null ? "doors__line doors__line--none" : "doors__line" }),
      s("text", { x: 36, y: 118, class: "doors__text" }, `${number}. ${app.percent(share)}`),
    );
  });
  return s(
    "svg",
    {
      viewBox: "0 0 472 126",
      class: "drawn",
      role: "img",
      "aria-label": app.t("drawing", {
        scores: scores.map(({ question, score }) => `${question.label} ${app.percent(score.share)}`).join(", "),
      }),
    },
    ...doors,
  );
}

/** @param {App} app @param {{question: Question, score: Score}[]} scores */
function standing(app, scores) {
  const { t } = app;
  const names = /** @type {const} */ (["yes", "partly", "no", "unknown", "open"]);
  return [
    h("figure", { class: "app__drawing" }, drawing(app, scores), h("figcaption", {}, t("drawing_about"))),
    table(
      t("scores"),
      [t("question"), t("score"), ...names.map((name) => t(name))],
      scores.map(({ question, score }) => [
        `${question.number}. ${question.label}`,
        h(
          "span",
          { class: "app__bar" },
          h("meter", { min: 0, max: 100, value: score.share ?? 0, "aria-hidden": "true" }),
          app.percent(score.share),
        ),
        ...names.map((name) => `${score[name]}`),
      ]),
      "app__scores",
    ),
  ];
}

/** @param {App} app */
export function result(app) {
  const { t, scan } = app;
  const head = [scan.municipality, app.day(scan.date), scan.names].filter(Boolean).join(" · ");
  const groups = /** @type {[string, string[]][]} */ ([
    ["strong", ["yes"]],
    ["to_do", ["no", "partly"]],
    ["nobody", ["unknown"]],
    ["open_still", ["open"]],
  ]);
  return [
    h("h2", {}, t("result")),
    head && h("p", { class: "app__head" }, head),
    ...changes(app),
    ...standing(app, app.scores()),
    !app.answered && h("p", {}, t("result_empty")),
    ...(app.answered ? app.questions : []).map(({ number, label, criteria, stem }) =>
      h(
        "section",
        { class: "app__question" },
        h("h3", {}, `${number}. ${label}`),
        ...groups.flatMap(([name, answers]) => {
          const found = criteria.filter(({ id }) => answers.includes(scan.answers[id]?.answer ?? "open"));
          return found.length
            ? [
                h("p", { class: `app__group app__group--${name}` }, t(name)),
                h(
                  "ul",
                  {},
                  found.map(({ id, place, statement }) =>
                    h(
                      "li",
                      {},
                      `${place} ${statement}${name === "to_do" ? ` (${app.answer(id)})` : ""}${scan.answers[id]?.who && name === "nobody" ? ` → ${scan.answers[id].who}` : ""}`,
                    ),
                  ),
                ),
              ]
            : [];
        }),
        scan.notes[stem] && h("p", { class: "app__note" }, `${t("note")}: ${scan.notes[stem]}`),
      ),
    ),
    h("p", { class: "app__buttons" }, h("a", { class: "button", href: "#plan" }, t("to_plan"))),
    printedPlan(app),
    exportButtons(app),
  ];
}

/** Scores that came in the address. Nothing of it is kept. @param {App} app */
export function shared(app) {
  const { received, t } = app;
  return received
    ? [
        h("h2", {}, t("shared_title")),
        h("p", {}, t("shared_about", { day: app.day(received.day) })),
        ...standing(app, received.scores),
        h("p", {}, h("a", { class: "button", href: "#begin" }, t("start"))),
      ]
    : [];
}
