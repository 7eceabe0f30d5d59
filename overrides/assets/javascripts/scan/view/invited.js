// @ts-check
/** Opening a file that a colleague made to hand out: a scan of one's own, or the one that was begun with it before. */
/**
 * @import {Scan} from "../model.js"
 * @import {Need} from "../root.js"
 */
import { button, h } from "../../shared/dom.js";
import { answerHere, asInvited } from "../invited.js";

/** @param {Need<"words" | "keeper" | "screen">} here @param {Scan} found an invitation @param {Scan[]} scans that are kept here */
export function openInvited({ words: { t, day }, keeper, screen }, found, scans) {
  const begin = () => keeper.use(asInvited(found)) && screen.say(t("invited"));
  const mine = answerHere(found, scans);
  if (!mine) return void begin();
  if (!keeper.use(mine)) return;
  const other = button(t("invited_other"), () => {
    line.remove();
    begin();
  });
  const line = h("p", { class: "app__undo" }, `${t("invited_again", { day: day(mine.saved) })} `, other);
  screen.say("");
  screen.undoing.append(line);
}
