// @ts-check
/** What was reworded or taken away since it was answered: named wherever answers are shown. */
/** @import {Need} from "../root.js" */
import { h, list, warn } from "../dom.js";
import { changed } from "../score.js";

/** @param {Need<"state" | "words" | "statements">} root */
export function changes({ state, words: { t }, statements }) {
  const { reworded, gone } = changed(statements.all, state.scan.answers);
  const link = (/** @type {string} */ id) => h("a", { href: `#stelling-${id}` }, statements.find(id)?.statement ?? id);
  return [
    reworded.length > 0 && h("div", { class: "notice" }, h("p", {}, t("reworded")), list(reworded.map(link))),
    gone.length > 0 && warn(t("gone", { count: gone.length })),
  ];
}
