// @ts-check
/** The result: a drawing that is also a table, what is strong, what is open, what nobody knows. */
/** @import {App} from "../main.js" */
/** @import {Question} from "../model.js" */
/** @import {Score} from "../score.js" */
import { h, list, s, table } from "../dom.js";
import { exportButtons } from "../exports.js";
import { COUNTS } from "../score.js";
import { changes } from "./begin.js";
import { printedPlan } from "./plan.js";

const ARCH = "M4 100V44A32 40 0 0 1 68 44V100Z";
/** Which answers stand under which heading. @type {[string, string[]][]} */
const GROUPS = [
  ["strong", ["yes"]],
  ["to_do", ["no", "partly"]],
  ["nobody", ["unknown"]],
  ["open_still", ["open"]],
];

/** Six doors, filled as far as the question stands. @param {App} app @param {{question: Question, score: Score}[]} scores */
function drawing(app, scores) {
  const doors = scores.map(({ question: { number }, score: { share } }, place) => {
    const top = 100 - (share ?? 0) * 0.96;
    const full = { x: 0, y: top, width: 72, height: 100 - top, "clip-path": `url(#door-${place})` };
    return s(
      "g",
      { transform: `translate(${place * 80} 0)` },
      s("clipPath", { id: `door-${place}` }, s("path", { d: ARCH })),
      s("path", { d: ARCH, class: "doors__empty" }),
      s("rect", { ...full, class: "doors__full" }),
      s("path", { d: ARCH, class: share === null ? "doors__line doors__line--none" : "doors__line" }),
      s("text", { x: 36, y: 118, class: "doors__text" }, `${number}. ${app.percent(share)}`),
    );
  });
  const told = scores.map(({ question, score }) => `${question.label} ${app.percent(score.share)}`).join(", ");
  const label = app.t("drawing", { scores: told });
  return s("svg", { viewBox: "0 0 472 126", class: "drawn", role: "img", "aria-label": label }, ...doors);
}

/** @param {App} app @param {{question: Question, score: Score}[]} scores */
function standing(app, scores) {
  const { t } = app;
  const rows = scores.map(({ question, score }) => [
    `${question.number}. ${question.label}`,
    app.bar(score.share),
    ...COUNTS.map((name) => `${score[name]}`),
  ]);
  const counts = COUNTS.map((name) => {
    const count = scores.reduce((sum, { score }) => sum + score[name], 0);
    return h("span", { class: "app__count", "data-answer": name }, h("strong", {}, `${count}`), ` ${t(name)}`);
  });
  return [
    h("p", { class: "app__counts" }, counts),
    h("figure", { class: "app__drawing" }, drawing(app, scores), h("figcaption", {}, t("drawing_about"))),
    table(t("scores"), [t("question"), t("score"), ...COUNTS.map((name) => t(name))], rows, "app__scores"),
  ];
}

/** What is strong, open and unknown in one question. @param {App} app @param {Question} question */
function details(app, { number, label, criteria, stem }) {
  const { scan, t } = app;
  const groups = GROUPS.flatMap(([name, answers]) => {
    const found = criteria.filter(({ id }) => answers.includes(scan.answers[id]?.answer ?? "open"));
    const items = found.map(({ id, place, statement }) => {
      const who = name === "nobody" && scan.answers[id]?.who;
      return `${place} ${statement}${name === "to_do" ? ` (${app.answer(id)})` : ""}${who ? ` → ${who}` : ""}`;
    });
    return items.length ? [h("p", { class: `app__group app__group--${name}` }, t(name)), list(items)] : [];
  });
  const note = scan.notes[stem] && h("p", { class: "app__note" }, `${t("note")}: ${scan.notes[stem]}`);
  return h("section", { class: "app__question" }, h("h3", {}, `${number}. ${label}`), groups, note);
}

/** @param {App} app */
export function result(app) {
  const { t, head } = app;
  return [
    h("h2", {}, t("result")),
    head && h("p", { class: "app__head" }, head),
    ...changes(app),
    ...standing(app, app.scores()),
    app.answered
      ? h(
          "div",
          { class: "app__questions" },
          app.questions.map((question) => details(app, question)),
        )
      : h("p", {}, t("result_empty")),
    h("p", { class: "app__buttons" }, h("a", { class: "button", href: "#plan" }, t("to_plan"))),
    printedPlan(app),
    exportButtons(app),
  ];
}

/** Scores that came in the address. Nothing of it is kept. @param {App} app */
export function shared(app) {
  const { received, t } = app;
  if (!received || received === "bad") return [];
  return [
    h("h2", {}, t("shared_title")),
    h("p", {}, t("shared_about", { day: app.day(received.day) })),
    ...standing(app, received.scores),
    h("p", {}, h("a", { class: "button", href: "#begin" }, t("start"))),
  ];
}
