// @ts-check
/**
 * A way back, without hurry: what was done is told beside a button that undoes it. It stays until it is used or closed, and the focus
 * goes to the button, since what had the focus is often what was taken away.
 *
 * @import {T} from "./words.js"
 * @typedef {object} Place where ways back stand on a page
 * @property {HTMLElement} box
 * @property {T} t knows `undo`, `undo_close` and `undone`
 * @property {(text: string) => void} say tells it to a screen reader
 * @property {() => void} takeFocus gives the focus to what is shown, when what had it is gone
 */
import { button, h } from "./dom.js";

const MOST = 5; // ways back that stand there at a time; the oldest goes

/**
 * @param {Place} place
 * @param {string} text what was done
 * @param {() => void} back puts it back as it was, whatever was done meanwhile, and shows it
 * @param {object} [more]
 * @param {boolean} [more.focus] false: somebody is at work elsewhere, and stays there
 * @param {string} [more.of] the id of what it is about; it is hidden while something else is open
 * @param {() => void} [more.closed] the offer was closed, and will not be used
 * @returns {() => void} takes the offer away
 */
export function offer({ box, t, say, takeFocus }, text, back, { focus = true, of = "", closed } = {}) {
  const close = () => {
    const had = line.contains(document.activeElement);
    line.remove();
    if (had) takeFocus();
  };
  const again = button(t("undo"), () => {
    line.remove();
    back();
    say(t("undone"));
    if (document.activeElement === document.body) takeFocus();
  });
  const shut = button(t("undo_close"), () => {
    close();
    closed?.();
  });
  const line = h("p", { class: "app__undo", "data-of": of }, `${text} `, again, " ", shut);
  if (focus) say("");
  box.append(line);
  while (box.children.length > MOST) box.firstElementChild?.remove();
  if (focus) again.focus();
  return close;
}

/** Of the ways back, only those are shown that are of what is open, or of no one thing. @param {HTMLElement} box @param {string} id */
export function showOffers(box, id) {
  for (const line of box.children) {
    const { of } = /** @type {HTMLElement} */ (line).dataset;
    line.toggleAttribute("hidden", Boolean(of) && of !== id);
  }
}
