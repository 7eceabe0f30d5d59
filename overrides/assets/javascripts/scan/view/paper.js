// @ts-check
/** Fast entry of a checklist that was filled in by hand: keys 1 to 4, and the next statement comes by itself. */
/** @import {App} from "../main.js" */
import { button, h } from "../dom.js";
import { ANSWERS } from "../model.js";

let place = 0;

/** @param {App} app */
export function paper(app) {
  const { t, scan, criteria } = app;
  place = Math.min(place, criteria.length);
  const one = criteria[place];
  const step = (/** @type {number} */ by) => {
    place = Math.max(0, Math.min(criteria.length, place + by));
    app.render(place < criteria.length ? "#app-entry" : "h2");
    app.form.fill();
  };
  const give = (/** @type {number} */ n) => {
    scan.answers[one.id] = { answer: ANSWERS[n], hash: one.hash, who: scan.answers[one.id]?.who ?? "" };
    app.changed();
    step(1);
  };
  const keys = (/** @type {KeyboardEvent} */ event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const n = "1234".indexOf(event.key);
    if (n >= 0) give(n);
    else if (event.key === "Backspace" || event.key === "ArrowLeft") step(-1);
    else if (event.key === "0" || event.key === "ArrowRight") step(1);
    else return;
    event.preventDefault();
  };
  return [
    h("h2", { tabindex: -1 }, t("nav_paper")),
    h("p", {}, t("paper_about")),
    one
      ? h(
          "div",
          {
            id: "app-entry",
            class: "app__box app__entry",
            tabindex: 0,
            role: "group",
            "aria-labelledby": "app-entry-text",
            onkeydown: keys,
          },
          h(
            "p",
            { id: "app-entry-text" },
            h("strong", { class: "scan__place" }, one.place),
            ` ${one.statement} `,
            h("span", { class: "app__answer" }, app.answer(one.id)),
          ),
          h(
            "div",
            { class: "app__buttons" },
            ANSWERS.map((answer, n) =>
              button(`${n + 1} ${t(answer)}`, () => give(n), {
                "aria-pressed": scan.answers[one.id]?.answer === answer ? "true" : "false",
              }),
            ),
          ),
          h(
            "div",
            { class: "app__buttons" },
            button(t("back_one"), () => step(-1), { disabled: !place }),
            button(t("skip_one"), () => step(1)),
          ),
        )
      : h(
          "p",
          { class: "app__buttons" },
          t("paper_done"),
          " ",
          h("a", { class: "button", href: "#resultaat" }, t("to_result")),
          button(t("again"), () => step(-criteria.length)),
        ),
    h("p", {}, t("progress_short", { answered: app.answered, total: criteria.length })),
  ];
}
