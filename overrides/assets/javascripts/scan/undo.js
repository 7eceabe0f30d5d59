// @ts-check
/**
 * A way back, without hurry: what was done is told beside a button that undoes it. It stays until it is used or closed, and the focus
 * goes to the button, since what had the focus is often what was taken away.
 */
/** @import {Need} from "./root.js" */
import { button, h } from "./dom.js";

const MOST = 5; // ways back that stand there at a time; the oldest goes

/**
 * @param {Need<"words" | "screen">} root
 * @param {string} text what was done
 * @param {() => void} back puts it back as it was, whatever was done meanwhile, and shows it
 * @returns {() => void} takes the offer away
 */
export function offerUndo({ screen, words: { t } }, text, back) {
  const close = () => line.remove();
  const again = button(t("undo"), () => {
    close();
    back();
    screen.say(t("undone"));
  });
  const line = h("p", { class: "app__undo" }, `${text} `, again, " ", button(t("undo_close"), close));
  screen.say("");
  screen.undoing.append(line);
  while (screen.undoing.children.length > MOST) screen.undoing.firstElementChild?.remove();
  again.focus();
  return close;
}
