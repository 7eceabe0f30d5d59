// @ts-check
/** An answer as a sign with its word: never by colour alone, and legible in grey. */
/**
 * @import {Answer} from "../model.js"
 * @import {Need} from "../root.js"
 */
import { h } from "../../shared/dom.js";
import { ANSWERS } from "../model.js";

const SIGNS = { yes: "✓", partly: "◐", no: "✕", unknown: "?", open: "–" };

/** @param {Need<"words">} here @param {Answer | ""} answer */
export const signed = ({ words: { t } }, answer) => [
  h("span", { class: "sign", "aria-hidden": "true" }, SIGNS[answer || "open"]),
  h("span", { class: "sign__word" }, ` ${t(answer || "open")}`),
];

/** Who gave which answer, a line for each, and who left it open. @param {Need<"words">} here @param {{who: string, answer: Answer | ""}[]} by */
export function whoSaid(here, by) {
  return [...ANSWERS, /** @type {const} */ ("")].flatMap((answer) => {
    const who = by.filter((one) => one.answer === answer).map((one) => one.who);
    if (!who.length) return [];
    return h(
      "span",
      { class: "said", "data-answer": answer || "open" },
      h("strong", { class: "said__answer" }, ...signed(here, answer)),
      h("span", { class: "said__who" }, who.join(", ")),
    );
  });
}
