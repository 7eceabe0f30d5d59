// @ts-check
/** The buttons that let something out of the scan: paper, a file to open again, a table, a document, an e-mail, an address. */
/** @import {Need} from "../root.js" */
import { toDocument, toText } from "../document.js";
import { button, h } from "../dom.js";
import { blocks, calendar, fileName, table } from "../exports.js";
import { download } from "../files.js";
import { write } from "../model.js";
import { addressFor, toFragment } from "../share.js";
import { scoresOf } from "../told.js";

/** @typedef {Need<"state" | "words" | "statements" | "screen">} Here */

/** Buttons that put a text into a field and onto the clipboard. @param {Here} here */
function copies(here) {
  const { screen } = here;
  const { scan } = here.state;
  const { t } = here.words;
  const mail = h("textarea", { readonly: true, rows: 10, "aria-label": t("mail_text"), hidden: true });
  const address = h("input", { readonly: true, "aria-label": t("share"), hidden: true });
  const copy = async (/** @type {HTMLInputElement | HTMLTextAreaElement} */ box, /** @type {string} */ text) => {
    box.hidden = false;
    box.value = text;
    box.select();
    const done = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    screen.say(t(done ? "copied" : "copy_yourself"));
  };
  const link = () => addressFor(document) + toFragment(scoresOf(here), scan.date || scan.saved.slice(0, 10));
  return {
    buttons: [
      button(t("copy_mail"), () => copy(mail, toText(blocks(here)))),
      button(t("copy_share"), () => copy(address, link())),
    ],
    boxes: [mail, address],
  };
}

/** The buttons that export. @param {Here} here */
export function exportButtons(here) {
  const { screen, state, words } = here;
  const { t } = words;
  const { buttons, boxes } = copies(here);
  const save = (
    /** @type {string} */ key,
    /** @type {string} */ kind,
    /** @type {string} */ type,
    /** @type {() => string} */ make,
  ) =>
    button(t(key), () => {
      const text = make();
      if (text) download(`${fileName(here)}.${kind}`, type, text);
      else screen.say(t("no_dates"));
    });
  const files = [
    button(t("print"), () => window.print(), { class: "button" }),
    save("save_file", "json", "application/json", () => write(state.scan)),
    save("save_csv", "csv", "text/csv", () => table(here)),
    save("save_doc", "doc", "application/msword", () => toDocument(blocks(here), t("doc_title"), words.language)),
    save("save_ics", "ics", "text/calendar", () => calendar(here)),
  ];
  return h(
    "section",
    { class: "app__exports", "aria-labelledby": "app-exports" },
    h("h3", { id: "app-exports" }, t("keep")),
    h("div", { class: "app__buttons" }, files),
    h("div", { class: "app__buttons" }, buttons),
    h("p", { class: "small" }, t("share_about")),
    boxes,
  );
}
