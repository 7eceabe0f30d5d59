// @ts-check
/**
 * The result: first what fits on one page for somebody who has a minute (a conclusion, a picture, three actions, an own summary), then
 * what is behind it, question by question.
 */
/**
 * @import {Question} from "../model.js"
 * @import {Need} from "../root.js"
 */
import { nobodyKnows } from "../conclusion.js";
import { button, h, list } from "../../shared/dom.js";
import { rowsOf } from "../targets.js";
import { answerTo, answered, headOf, scopeOf } from "../told.js";
import { targets } from "./aims.js";
import { changes, doubts } from "./changes.js";
import { pictureFiles, printButtons } from "./papers.js";
import { sendBack } from "./send-back.js";
import { printedPlan } from "./plan.js";
import { conclusion, drawn, isShort, numbers } from "./standing.js";
import { toBegin } from "./start.js";
import { summary } from "./summary.js";

/** Which answers stand under which heading. @type {[string, string[]][]} */
const GROUPS = [
  ["strong", ["yes"]],
  ["to_do", ["no", "partly"]],
  ["nobody", ["unknown"]],
  ["open_still", ["open"]],
];

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

/** A short scan says that it is one, and goes on as a whole one. @param {Need<"state" | "words" | "statements" | "keeper">} root */
function shortNotice({ state: { scan }, words: { t }, statements, keeper }) {
  const goOn = () => {
    scan.kind = "full";
    keeper.changed();
    location.hash = `#vraag-${statements.full[0].stem}`;
  };
  return (
    scan.kind === "short" &&
    h(
      "div",
      { class: "notice" },
      h("p", {}, t("short_is")),
      h("p", { class: "app__edit" }, button(t("short_more"), goOn)),
    )
  );
}

/** What comes at the foot of the one page: how to read it, and what it was made with. @param {Need<"state" | "words">} root */
function foot({ words: { t }, state: { scan } }) {
  const made = document.querySelector(".paper-foot")?.textContent ?? "";
  return h(
    "footer",
    { class: "app__foot" },
    h("p", {}, t(scan.kind === "short" ? "read_short" : "read_full")),
    h("p", {}, made),
  );
}

/** @param {Need<"state" | "words" | "statements" | "keeper" | "screen" | "router" | "form">} root */
export function result(root) {
  const { state, words, statements } = root;
  const { t } = words;
  const head = headOf(root);
  const questions = statements.of(state.scan);
  const rows = rowsOf(root);
  const some = answered(root) > 0;
  return [
    h("p", { class: "app__kicker" }, t("result_of")),
    h("h2", {}, t("result")),
    head && h("p", { class: "app__head" }, head),
    h("p", { class: "app__scope" }, scopeOf(root)),
    sendBack(root),
    shortNotice(root),
    ...changes(root),
    conclusion(words, rows, nobodyKnows(questions, state.scan.answers)),
    some && drawn(words, rows),
    toBegin(root),
    h("p", { class: "app__buttons" }, h("a", { class: "button", href: "#plan" }, t("to_plan"))),
    summary(root),
    foot(root),
    some &&
      h(
        "section",
        { class: "app__share app__edit", "aria-labelledby": "app-share" },
        h("h3", { id: "app-share" }, t("for_others")),
        h("div", { class: "app__buttons" }, printButtons(root)),
        h("p", { class: "small" }, t("for_others_about")),
        h("div", { class: "app__buttons" }, pictureFiles(root, rows)),
      ),
    some &&
      h(
        "div",
        { class: "app__more" },
        state.scan.kind === "full" && targets(root, rows),
        numbers(words, rows),
        h("h3", {}, t("per_question")),
        h(
          "div",
          { class: "app__questions" },
          questions.map((question) => details(root, question)),
        ),
      ),
    printedPlan(root),
  ];
}

/** Scores that came in the address. Nothing of it is kept. @param {Need<"state" | "words" | "statements">} root */
export function shared({ state: { received }, words, statements }) {
  const { t, day } = words;
  if (!received) return [];
  const short = isShort(received.scores);
  return [
    h("h2", {}, t("shared_title")),
    h("p", {}, t("shared_about", { day: day(received.day) })),
    short && h("p", { class: "notice" }, t("short_is")),
    ...doubts(words, statements, received),
    conclusion(words, received.scores),
    drawn(words, received.scores),
    numbers(words, received.scores),
    h("p", {}, h("a", { class: "button", href: "#begin" }, t("start"))),
  ];
}
