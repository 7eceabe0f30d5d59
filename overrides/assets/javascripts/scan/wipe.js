// @ts-check
/** Wiping one scan, or everything the scan keeps in this browser in every window, with 30 seconds to think again. */
/** @import {Need} from "./root.js" */
import { button, h } from "./dom.js";

const UNDO = 30_000; // milliseconds

/**
 * @param {Need<"state" | "words" | "keeper" | "screen" | "router">} root
 * @param {boolean} here false: another window says so @param {string} [id] of the one scan to wipe
 */
export function wipe({ state, words: { t }, keeper, screen, router }, here, id) {
  const all = !id;
  const { current, putBack } = keeper.wipe(id);
  if (here && all) keeper.tellOthers("wipe");
  if (!current) router.render();
  const undo = () => {
    state.undo = null;
    line.remove();
    putBack();
    if (!current) router.render();
    screen.say(t("undone"));
  };
  state.undo = all ? undo : null;
  const again = button(t("undo"), () => {
    undo(); // first, so that another window finds everything back
    if (all) keeper.tellOthers("undo");
    router.takeFocus();
  });
  const line = h("p", {}, `${t(all ? "wiped" : "wiped_one")} `, again);
  screen.say("");
  screen.undoing.append(line);
  setTimeout(() => {
    if (state.undo === undo) state.undo = null;
    line.remove();
  }, UNDO);
}
