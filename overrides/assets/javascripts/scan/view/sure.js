// @ts-check
/** A button for what cannot be done by accident: it asks first, and the focus goes to the answer. */
import { button, h } from "../../shared/dom.js";

/**
 * @param {{start: string, ask: string, yes: string, no: string}} words on the button, the question, and its two answers
 * @param {() => void} act
 * @returns {[HTMLButtonElement, HTMLParagraphElement]} the button, and the question that it shows
 */
export function sure({ start, ask, yes, no }, act) {
  const first = button(start, () => {
    question.hidden = false;
    agree.focus();
  });
  const keep = button(no, () => {
    question.hidden = true;
    first.focus();
  });
  const agree = button(yes, act);
  const question = h("p", { hidden: true, "data-asks": true }, `${ask} `, agree, " ", keep);
  return [first, question];
}
