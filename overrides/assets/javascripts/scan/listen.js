// @ts-check
/** What the browser and other windows tell that has to do with keeping: the page goes or comes back, a key, another window. */
/** @import {Root} from "./root.js" */
import { loadSaving } from "./later.js";
import { SCHEMA, isEmpty } from "./model.js";
import { wipe } from "./wipe.js";

/** @param {Pick<Root, "state" | "words" | "screen" | "keeper" | "form" | "router">} root */
export function listen(root) {
  const { state, keeper, form } = root;
  addEventListener("pagehide", () => keeper.flush());
  addEventListener("beforeunload", (event) => !keeper.flush() && !isEmpty(state.scan) && event.preventDefault());
  document.addEventListener("visibilitychange", () => keeper.flush());
  addEventListener("storage", (event) => keeper.elsewhere(event));
  addEventListener("pageshow", ({ persisted }) => persisted && keeper.again());
  addEventListener("hashchange", () => {
    state.paper = ""; // typing over begins where something is open, each time that it is come to
    form.leave();
  });
  addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault(); // it would save the page, which holds nothing
    if (event.repeat) return;
    const { screen, words } = root;
    loadSaving().then(
      ({ saveFile }) => saveFile(root),
      () => screen.say(words.t("offline"), "fault"),
    );
  });
  if (typeof BroadcastChannel === "undefined") return;
  keeper.channel = new BroadcastChannel(SCHEMA);
  keeper.channel.addEventListener("message", ({ data }) => {
    if (Array.isArray(data?.wiped)) wipe(root, false, undefined, data.wiped);
    else if (data === "undo") state.undo?.back();
    else if (data === "forget") state.undo?.forget();
  });
}
