// @ts-check
/** What was reworded or taken away since it was answered: named wherever answers are shown. */
/**
 * @import {Left} from "../data.js"
 * @import {Need} from "../root.js"
 */
import { h, list } from "../dom.js";
import { changed } from "../score.js";
import { goneList, heldBy } from "./gone.js";
import { sure } from "./sure.js";

/** @typedef {Need<"state" | "words" | "statements" | "keeper" | "screen" | "router">} Here */

/** Taking out what is no longer asked, with a question first. @param {Here} here @param {Left[]} left */
function dropper({ state: { scan }, words: { t }, keeper, screen, router }, left) {
  const words = { start: t("gone_drop"), ask: t("gone_drop_sure"), yes: t("gone_drop_yes"), no: t("cancel") };
  const [start, question] = sure(words, () => {
    const ids = left.map(({ id }) => id);
    for (const id of ids) delete scan.answers[id];
    scan.plan = scan.plan.filter(({ id }) => !ids.includes(id));
    keeper.changed();
    router.render();
    screen.say(t("gone_dropped"));
    router.takeFocus();
  });
  return [h("p", { class: "app__edit" }, start), question];
}

/** @param {Here} here */
export function changes(here) {
  const { state, statements } = here;
  const { t } = here.words;
  const { reworded } = changed(statements.all, state.scan.answers);
  const gone = statements.goneIn(state.scan);
  const link = (/** @type {string} */ id) => h("a", { href: `#stelling-${id}` }, statements.find(id)?.statement ?? id);
  return [
    reworded.length > 0 && h("div", { class: "notice" }, h("p", {}, t("reworded")), list(reworded.map(link))),
    gone.length > 0 &&
      h(
        "div",
        { class: "notice" },
        h("p", {}, t("gone", { count: gone.length })),
        goneList(here, gone, heldBy(here)),
        dropper(here, gone),
      ),
  ];
}
