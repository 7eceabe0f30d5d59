// @ts-check
/**
 * What stands below a question while papers are entered: its answers, the ways on and back, and the papers that are in.
 *
 * @import {Question, When} from "./data.js"
 * @import {Paper} from "./group.js"
 * @import {T} from "../shared/words.js"
 */
import { button, h } from "../shared/dom.js";

/** @param {Question} question @param {string} given its letters @param {(letter: string, add: boolean) => void} choose */
export function answersOf({ answers }, given, choose) {
  const one = (/** @type {Question["answers"][number]} */ [letter, words]) =>
    h(
      "button",
      {
        type: "button",
        class: "ev__answer",
        "aria-pressed": `${given.includes(letter)}`,
        "data-key": letter,
        onclick: (/** @type {MouseEvent} */ event) => choose(letter, event.shiftKey),
      },
      h("kbd", {}, letter),
      ` ${words}`,
    );
  const rows = answers.map((answer) => h("li", {}, one(answer)));
  return h("ul", { class: "ev__answers", "aria-labelledby": "ev-question" }, rows);
}

/**
 * @param {T} t
 * @param {{back: () => void, forward: () => void, answered: boolean, more: (() => void) | null, adding: boolean,
 *   remove: (() => void) | null, stop: () => void}} ways null for what cannot be done here
 */
export const actsOf = (t, { back, forward, answered, more, adding, remove, stop }) =>
  h(
    "p",
    { class: "planner__do" },
    button(t("back"), back, { "data-key": "back" }),
    button(t(answered ? "next" : "skip"), forward, { class: "button", "data-key": "next" }),
    more && button(t("more"), more, { "data-key": "more", "aria-pressed": `${adding}` }),
    remove && button(t("remove"), remove, { "data-key": "remove" }),
    button(t("stop"), stop, { "data-key": "stop" }),
  );

/**
 * All papers of a questionnaire, to open and correct.
 * @param {T} t @param {When} when @param {Paper[]} papers @param {string} here the id of the one that is shown @param {(paper: Paper) => void} open
 */
export function papersTold(t, when, papers, here, open) {
  const done = papers.filter((paper) => paper.done).length;
  const one = (/** @type {Paper} */ paper, /** @type {number} */ place) =>
    button(paper.done ? `${place + 1}` : t("busy", { number: place + 1 }), () => open(paper), {
      "aria-label": t("open_paper", { number: place + 1 }),
      "aria-current": paper.id === here && "true",
      "data-key": paper.id,
    });
  return h(
    "div",
    { class: "ev__papers" },
    h("p", {}, t("papers_in", { count: done, when: t(when) })),
    papers.length > 0 &&
      h(
        "ul",
        {},
        papers.map((paper, place) => h("li", {}, one(paper, place))),
      ),
  );
}
