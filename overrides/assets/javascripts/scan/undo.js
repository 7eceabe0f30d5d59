// @ts-check
/** Ways back in the scan: see ../shared/undo.js. */
/**
 * @import {Scan} from "./model.js"
 * @import {Need} from "./root.js"
 */
import { offer, showOffers } from "../shared/undo.js";
import { parse, write } from "./model.js";
import { adopt, undone } from "./reconcile.js";

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
export function offerUndo({ screen, state, words: { t } }, text, back, { focus, all = false, closed } = {}) {
  const place = {
    box: screen.undoing,
    t,
    say: (/** @type {string} */ told) => screen.say(told),
    takeFocus: () => screen.takeFocus(),
  };
  return offer(place, text, back, { focus, of: all ? "" : state.scan.id, closed });
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
export const showUndo = ({ screen, state }) => showOffers(screen.undoing, state.scan.id);
