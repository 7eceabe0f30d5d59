// @ts-check
/** The result: a drawing that is also a table, what is strong, what is open, what nobody knows. */
/**
 * @import {Question} from "../model.js"
 * @import {Need} from "../root.js"
 * @import {Score} from "../score.js"
 * @import {Words} from "../words.js"
 */
import { h, list, s, table, warn } from "../dom.js";
import { COUNTS } from "../score.js";
import { answerTo, answered, headOf, scoresOf } from "../told.js";
import { bar } from "./bar.js";
import { changes } from "./changes.js";
import { sendBack } from "./send-back.js";
import { exportButtons } from "./keeping.js";
import { printedPlan } from "./plan.js";

const ARCH = "M4 100V44A32 40 0 0 1 68 44V100Z";
/** Which answers stand under which heading. @type {[string, string[]][]} */
const GROUPS = [
  ["strong", ["yes"]],
  ["to_do", ["no", "partly"]],
  ["nobody", ["unknown"]],
  ["open_still", ["open"]],
];

/** Six doors, filled as far as the question stands. @param {Words} words @param {{question: Question, score: Score}[]} scores */
function drawing({ t, percent }, scores) {
  const doors = scores.map(({ question: { number }, score: { percentage } }, place) => {
    const top = 100 - (percentage ?? 0) * 0.96;
    const full = { x: 0, y: top, width: 72, height: 100 - top, "clip-path": `url(#door-${place})` };
    return s(
      "g",
      { transform: `translate(${place * 80} 0)` },
      s("clipPath", { id: `door-${place}` }, s("path", { d: ARCH })),
      s("path", { d: ARCH, class: "doors__empty" }),
      s("rect", { ...full, class: "doors__full" }),
      s("path", { d: ARCH, class: percentage === null ? "doors__line doors__line--none" : "doors__line" }),
      s("text", { x: 36, y: 118, class: "doors__text" }, `${number}. ${percent(percentage)}`),
    );
  });
  const told = scores.map(({ question, score }) => `${question.label} ${percent(score.percentage)}`).join(", ");
  const label = t("drawing", { scores: told });
  return s("svg", { viewBox: "0 0 472 126", class: "drawn", role: "img", "aria-label": label }, ...doors);
}

/** @param {Words} words @param {{question: Question, score: Score}[]} scores */
function standing(words, scores) {
  const { t } = words;
  const rows = scores.map(({ question, score }) => [
    `${question.number}. ${question.label}`,
    bar(words, score.percentage),
    ...COUNTS.map((name) => `${score[name]}`),
  ]);
  const counts = COUNTS.map((name) => {
    const count = scores.reduce((sum, { score }) => sum + score[name], 0);
    return h("span", { class: "app__count", "data-answer": name }, h("strong", {}, `${count}`), ` ${t(name)}`);
  });
  return [
    h("p", { class: "app__counts" }, counts),
    h("figure", { class: "app__drawing" }, drawing(words, scores), h("figcaption", {}, t("drawing_about"))),
    table(t("scores"), [t("question"), t("score"), ...COUNTS.map((name) => t(name))], rows, "app__scores"),
  ];
}

/** What is strong, open and unknown in one question. @param {Need<"state" | "words">} root @param {Question} question */
function details(root, { number, label, criteria, stem }) {
  const { scan } = root.state;
  const { t } = root.words;
  const groups = GROUPS.flatMap(([name, answers]) => {
    const found = criteria.filter(({ id }) => answers.includes(scan.answers[id]?.answer ?? "open"));
    const items = found.map(({ id, place, statement }) => {
      const who = name === "nobody" && scan.answers[id]?.who;
      return `${place} ${statement}${name === "to_do" ? ` (${answerTo(root, id)})` : ""}${who ? ` → ${who}` : ""}`;
    });
    return items.length ? [h("p", { class: `app__group app__group--${name}` }, t(name)), list(items)] : [];
  });
  const note = scan.notes[stem] && h("p", { class: "app__note" }, `${t("note")}: ${scan.notes[stem]}`);
  return h("section", { class: "app__question" }, h("h3", {}, `${number}. ${label}`), groups, note);
}

/** @param {Need<"state" | "words" | "statements" | "keeper" | "screen" | "router">} root */
export function result(root) {
  const { state, words, statements } = root;
  const { t } = words;
  const head = headOf(root);
  return [
    h("h2", {}, t("result")),
    head && h("p", { class: "app__head" }, head),
    sendBack(root),
    ...changes(root),
    ...standing(words, scoresOf(root)),
    answered(root)
      ? h(
          "div",
          { class: "app__questions" },
          statements.of(state.scan).map((question) => details(root, question)),
        )
      : h("p", {}, t("result_empty")),
    h("p", { class: "app__buttons" }, h("a", { class: "button", href: "#plan" }, t("to_plan"))),
    printedPlan(root),
    exportButtons(root),
  ];
}

/** Scores that came in the address. Nothing of it is kept. @param {Need<"state" | "words" | "statements">} root */
export function shared({ state: { received }, words, statements }) {
  const { t, day } = words;
  if (!received) return [];
  const count = statements.gone.filter(({ since }) => since > received.day).length;
  return [
    h("h2", {}, t("shared_title")),
    h("p", {}, t("shared_about", { day: day(received.day) })),
    count > 0 && warn(t("shared_gone", { count })),
    ...standing(words, received.scores),
    h("p", {}, h("a", { class: "button", href: "#begin" }, t("start"))),
  ];
}
