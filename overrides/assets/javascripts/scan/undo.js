// @ts-check
/**
 * A way back, without hurry: what was done is told beside a button that undoes it. It stays until it is used or closed, and the focus
 * goes to the button, since what had the focus is often what was taken away.
 */
/**
 * @import {Scan} from "./model.js"
 * @import {Need} from "./root.js"
 */
import { button, h } from "./dom.js";
import { parse, write } from "./model.js";
import { adopt, undone } from "./reconcile.js";

const MOST = 5; // ways back that stand there at a time; the oldest goes

/**
 * @param {Need<"words" | "screen" | "state">} root
 * @param {string} text what was done
 * @param {() => void} back puts it back as it was, whatever was done meanwhile, and shows it. It changes `state.scan` as that is then:
 *   the scan may have come in again from another window
 * @param {object} [more]
 * @param {boolean} [more.focus] false: somebody is at work elsewhere, and stays there
 * @param {boolean} [more.all] it is about more than the scan of this window, and stands there whichever scan is open
 * @param {() => void} [more.closed] the offer was closed, and will not be used
 * @returns {() => void} takes the offer away
 */
export function offerUndo({ screen, state, words: { t } }, text, back, { focus = true, all = false, closed } = {}) {
  const close = () => {
    const had = line.contains(document.activeElement);
    line.remove();
    if (had) screen.takeFocus();
  };
  const again = button(t("undo"), () => {
    line.remove();
    back();
    screen.say(t("undone"));
    if (document.activeElement === document.body) screen.takeFocus();
  });
  const shut = button(t("undo_close"), () => {
    close();
    closed?.();
  });
  const line = h("p", { class: "app__undo", "data-scan": all ? "" : state.scan.id }, `${text} `, again, " ", shut);
  if (focus) screen.say("");
  screen.undoing.append(line);
  while (screen.undoing.children.length > MOST) screen.undoing.firstElementChild?.remove();
  if (focus) again.focus();
  return close;
}

/**
 * Change the scan in a way that can be undone: what was done since stays.
 * @param {Need<"words" | "screen" | "state" | "keeper">} root @param {string} text what was done
 * @param {(scan: Scan) => void} act @param {() => void} show what it looks like now
 */
export function change(root, text, act, show) {
  const { state, keeper } = root;
  const copy = () => /** @type {Scan} */ (parse(write(state.scan)).scan);
  const before = copy();
  act(state.scan);
  const after = copy();
  keeper.changed();
  show();
  offerUndo(root, text, () => {
    adopt(state.scan, undone(before, after, state.scan));
    keeper.changed();
    show();
  });
}

/** Of the ways back, only those of the scan that is open are shown. @param {Need<"screen" | "state">} root */
export function showUndo({ screen, state }) {
  for (const line of screen.undoing.children) {
    const { scan } = /** @type {HTMLElement} */ (line).dataset;
    line.toggleAttribute("hidden", Boolean(scan) && scan !== state.scan.id);
  }
}
