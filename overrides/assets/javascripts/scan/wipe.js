// @ts-check
/** Wiping one scan, or everything the scan keeps in this browser in every window; both can be undone as long as the page is open. */
/**
 * @import {Need} from "./root.js"
 * @import {Texts} from "./storage.js"
 */
import { offerUndo } from "./undo.js";

/**
 * @param {Need<"state" | "words" | "keeper" | "screen" | "router">} root
 * @param {boolean} here false: another window says so @param {string} [id] of the one scan to wipe
 * @param {Texts} [also] what that other window wiped
 */
export function wipe({ state, words, keeper, screen, router }, here, id, also) {
  const all = !id;
  const offers = all ? [...screen.undoing.children] : []; // what could be undone held something, too
  if (all) screen.undoing.replaceChildren();
  const { hash } = location;
  const shared = all && state.view === "shared";
  if (shared) history.replaceState(null, "", "#begin"); // the scores are in the address
  const { current, putBack, texts } = keeper.wipe(id, also);
  if (here && all) keeper.tellOthers({ wiped: texts });
  if (!current) router.render();
  const back = () => {
    if (all) state.undo = null;
    close();
    screen.undoing.prepend(...offers);
    if (shared) history.replaceState(null, "", hash);
    putBack();
    if (!current) router.render();
  };
  const forget = () => {
    if (all) state.undo = null;
    close();
  };
  const told = words.t(all ? "wiped" : "wiped_one");
  const close = offerUndo(
    { state, words, screen },
    told,
    () => {
      back(); // first, so that another window finds everything back
      if (all) keeper.tellOthers("undo");
      router.takeFocus();
    },
    {
      focus: here,
      all: true,
      closed: () => {
        forget();
        if (all) keeper.tellOthers("forget");
      },
    },
  );
  if (all) {
    const undo = () => {
      back();
      screen.say(words.t("undone"));
    };
    state.undo = { back: undo, forget };
  }
}
