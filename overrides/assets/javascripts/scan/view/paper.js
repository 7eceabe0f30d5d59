// @ts-check
/** Fast entry of a checklist that was filled in by hand: keys 1 to 4, and the next statement comes by itself. */
/**
 * @import {Criterion} from "../model.js"
 * @import {Need} from "../root.js"
 */
import { give } from "../answers.js";
import { button, h } from "../../shared/dom.js";
import { ANSWERS } from "../model.js";
import { answered } from "../told.js";

const BACK = ["Backspace", "ArrowLeft"];
const SKIP = ["0", "ArrowRight"];
const END = "end"; // no statement is called so: each begins with the stem of its question

/** @typedef {Need<"state" | "words" | "statements" | "keeper" | "form" | "router">} Here */

/** The statement whose turn it is. @param {Here} here @param {Criterion[]} all @param {number} place @param {(to: number) => void} go */
function entry({ state: { scan }, words: { t }, keeper, form }, all, place, go) {
  const one = all[place];
  const given = scan.answers[one.id];
  const answer = (/** @type {number} */ n) => {
    give(scan, one, ANSWERS[n], form.whoOf(one.id));
    keeper.changed();
    go(place + 1);
  };
  const clear = () => {
    delete scan.answers[one.id];
    keeper.changed();
    go(place);
  };
  const onkeydown = (/** @type {KeyboardEvent} */ event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.repeat) return event.preventDefault(); // a key that is held answers one statement, not all that follow
    const n = ["1", "2", "3", "4"].indexOf(event.key);
    if (n >= 0) answer(n);
    else if (BACK.includes(event.key)) go(place - 1);
    else if (SKIP.includes(event.key)) go(place + 1);
    else if (event.key === "Delete") clear();
    else return;
    event.preventDefault();
  };
  const answers = ANSWERS.map((name, n) =>
    button(`${n + 1} ${t(name)}`, () => answer(n), { "aria-pressed": `${given?.answer === name}` }),
  );
  const back = button(t("back_one"), () => go(place - 1), { disabled: !place });
  const props = { id: "app-entry", class: "app__box app__entry", tabindex: 0, role: "group", "data-first": true };
  return h(
    "div",
    { ...props, onkeydown, "aria-labelledby": "app-entry-text" },
    h("p", { id: "app-entry-text" }, h("strong", { class: "scan__place" }, one.place), ` ${one.statement}`),
    h("div", { class: "app__buttons" }, answers),
    h(
      "div",
      { class: "app__buttons" },
      back,
      button(t("skip_one"), () => go(place + 1)),
      given && button(t("clear_answer"), clear),
    ),
  );
}

/** @param {Here} here */
export function paper(here) {
  const { state, statements, form, router } = here;
  const { t } = here.words;
  const all = statements.criteriaOf(state.scan);
  const { length } = all;
  const open = all.findIndex(({ id }) => !state.scan.answers[id]);
  const turn = all.findIndex(({ id }) => id === state.paper);
  const place = state.paper === END || (turn < 0 && open < 0) ? length : turn < 0 ? open : turn;
  const go = (/** @type {number} */ to) => {
    state.paper = all[Math.max(0, to)]?.id ?? END;
    router.render(to < length ? "#app-entry" : "h2");
    form.fill(true);
  };
  const value = answered(here);
  const again = open < 0 ? button(t("again"), () => go(0)) : button(t("to_open"), () => go(open));
  const done = () =>
    h(
      "p",
      { class: "app__buttons" },
      open < 0 ? t("paper_done") : t("paper_skipped", { count: length - value }),
      h("a", { class: "button", href: "#resultaat" }, t("to_result")),
      again,
    );
  const text = t("progress_short", { answered: value, total: length });
  return [
    h("h2", { tabindex: -1 }, t("nav_paper")),
    h("p", {}, t("paper_about")),
    h("p", { class: "app__progress" }, text),
    h("progress", { value, max: length, "aria-label": text }),
    place < length ? entry(here, all, place, go) : done(),
  ];
}
