// @ts-check
/** Fast entry of a checklist that was filled in by hand: keys 1 to 4, and the next statement comes by itself. */
/** @import {App} from "../main.js" */
import { button, h } from "../dom.js";
import { ANSWERS } from "../model.js";

const BACK = ["Backspace", "ArrowLeft"];
const SKIP = ["0", "ArrowRight"];
let place = 0;

/** The statement whose turn it is. @param {App} app @param {(by: number) => void} step */
function entry(app, step) {
  const { t, scan, criteria } = app;
  const one = criteria[place];
  const give = (/** @type {number} */ n) => {
    scan.answers[one.id] = { answer: ANSWERS[n], hash: one.hash, who: scan.answers[one.id]?.who ?? "" };
    app.changed();
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

/** @param {App} app */
export function paper(app) {
  const { t, criteria } = app;
  const { length } = criteria;
  place = Math.min(place, length);
  const step = (/** @type {number} */ by) => {
    place = Math.max(0, Math.min(length, place + by));
    app.render(place < length ? "#app-entry" : "h2");
    app.form.fill();
  };
  const done = () =>
    h(
      "p",
      { class: "app__buttons" },
      t("paper_done"),
      h("a", { class: "button", href: "#resultaat" }, t("to_result")),
      button(t("again"), () => step(-length)),
    );
  const text = t("progress_short", { answered: app.answered, total: length });
  return [
    h("h2", { tabindex: -1 }, t("nav_paper")),
    h("p", {}, t("paper_about")),
    h("p", { class: "app__progress" }, text),
    h("progress", { value: app.answered, max: length, "aria-label": text }),
    place < length ? entry(app, step) : done(),
  ];
}
