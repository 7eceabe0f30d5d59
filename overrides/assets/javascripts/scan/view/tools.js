// @ts-check
/** What saves and shares: two buttons that stand at every part, each with a panel whose content is fetched when it is asked for. */
/** @import {Need} from "../root.js" */
import { closesByItself } from "../../fold.js";
import { h } from "../../shared/dom.js";
import { loadSaving } from "../later.js";

/** @typedef {Need<"state" | "words" | "statements" | "keeper" | "screen" | "form" | "router">} Here */

/** @param {Here} here @param {"save" | "share"} name */
function panel(here, name) {
  const { screen, words } = here;
  const inside = h("div", { class: "app__panel-in" });
  const close = () => {
    details.open = false;
    summary.focus();
  };
  const ontoggle = async () => {
    if (!details.open) return inside.replaceChildren();
    try {
      inside.replaceChildren(...(await loadSaving()).panels[name](here, close));
    } catch {
      details.open = false;
      screen.say(words.t("offline"), "fault");
    }
  };
  const summary = h("summary", { class: "button button--quiet" }, words.t(`tool_${name}`));
  const details = h("details", { class: "app__panel", id: `app-tool-${name}`, ontoggle }, summary, inside);
  closesByItself(details);
  return details;
}

/** @param {Here} here */
export const tools = (here) => [panel(here, "save"), panel(here, "share")];
