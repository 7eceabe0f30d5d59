// @ts-check
/** For who opened the file that a colleague made: how the scan goes back when it is done. */
/** @import {Need} from "../root.js" */
import { button, h } from "../../shared/dom.js";
import { fileName } from "../exports.js";
import { download } from "../files.js";
import { write } from "../model.js";

/** Nothing for who was not asked, and for the shared scan itself. @param {Need<"state" | "words" | "screen">} here @returns {HTMLElement | false} */
export function sendBack({ screen, state, words: { t } }) {
  const { scan } = state;
  if (!scan.origin || scan.group) return false;
  const save = () => {
    const file = `${fileName({ state })}.json`;
    download(file, "application/json", write(scan));
    screen.say(t("send_back_done", { file }));
  };
  return h(
    "section",
    { class: "notice send-back app__edit" },
    h("p", {}, t("send_back_about")),
    h("p", { class: "app__buttons" }, button(t("send_back"), save, { class: "button" })),
  );
}
