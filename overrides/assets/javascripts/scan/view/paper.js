// @ts-check
/** Fast entry of a checklist that was filled in by hand: keys 1 to 4, and the next statement comes by itself. */
/** @import {Need} from "../root.js" */
import { button, h } from "../dom.js";
import { ANSWERS } from "../model.js";
import { answered } from "../told.js";

const BACK = ["Backspace", "ArrowLeft"];
const SKIP = ["0", "ArrowRight"];

/** The statement whose turn it is. @param {Need<"state" | "words" | "statements" | "keeper">} root @param {(by: number) => void} step */
function entry({ state: { scan, paper: place }, words: { t }, statements, keeper }, step) {
  const one = statements.criteriaOf(scan)[place];
  const give = (/** @type {number} */ n) => {
    scan.answers[one.id] = { answer: ANSWERS[n], hash: one.hash, who: scan.answers[one.id]?.who ?? "" };
    keeper.changed();
    step(1);
  };
  const onkeydown = (/** @type {KeyboardEvent} */ event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.repeat) return event.preventDefault(); // a key that is held answers one statement, not all that follow
    const n = ["1", "2", "3", "4"].indexOf(event.key);
    if (n >= 0) give(n);
    else if (BACK.includes(event.key)) step(-1);
    else if (SKIP.includes(event.key)) step(1);
    else return;
    event.preventDefault();
  };
  const answers = ANSWERS.map((answer, n) =>
    button(`${n + 1} ${t(answer)}`, () => give(n), { "aria-pressed": `${scan.answers[one.id]?.answer === answer}` }),
  );
  const back = button(t("back_one"), () => step(-1), { disabled: !place });
  const props = { id: "app-entry", class: "app__box app__entry", tabindex: 0, role: "group", onkeydown };
  return h(
    "div",
    { ...props, "aria-labelledby": "app-entry-text" },
    h("p", { id: "app-entry-text" }, h("strong", { class: "scan__place" }, one.place), ` ${one.statement}`),
    h("div", { class: "app__buttons" }, answers),
    h(
      "div",
      { class: "app__buttons" },
      back,
      button(t("skip_one"), () => step(1)),
    ),
  );
}

/** @param {Need<"state" | "words" | "statements" | "keeper" | "form" | "router">} root */
export function paper(root) {
  const { state, statements, form, router } = root;
  const { t } = root.words;
  const { length } = statements.criteriaOf(state.scan);
  state.paper = Math.min(state.paper, length);
  const step = (/** @type {number} */ by) => {
    state.paper = Math.max(0, Math.min(length, state.paper + by));
    router.render(state.paper < length ? "#app-entry" : "h2");
    form.fill();
  };
  const done = () =>
    h(
      "p",
      { class: "app__buttons" },
      t("paper_done"),
      h("a", { class: "button", href: "#resultaat" }, t("to_result")),
      button(t("again"), () => step(-length)),
    );
  const value = answered(root);
  const text = t("progress_short", { answered: value, total: length });
  return [
    h("h2", { tabindex: -1 }, t("nav_paper")),
    h("p", {}, t("paper_about")),
    h("p", { class: "app__progress" }, text),
    h("progress", { value, max: length, "aria-label": text }),
    state.paper < length ? entry(root, step) : done(),
  ];
}
