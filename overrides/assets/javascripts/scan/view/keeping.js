// @ts-check
/** What lets something out of the scan: a file to open again, paper, a table, a document; and an e-mail, an address. */
/** @import {Need} from "../root.js" */
import { toDocument, toText } from "../document.js";
import { button, h } from "../dom.js";
import { blocks, calendar, fileName, table } from "../exports.js";
import { download } from "../files.js";
import { saveFile } from "../savefile.js";
import { toFragment } from "../share.js";
import { scoresOf } from "../told.js";

/** @typedef {Need<"state" | "words" | "statements" | "screen">} Here */

/** A panel: its buttons, what it says about them, and what came of the last one. @param {(say: (text: string) => void) => Node[]} content */
function panel(content) {
  const said = h("p", { class: "app__said small", role: "status" });
  return [...content((text) => said.replaceChildren(text)), said];
}

/**
 * What can be saved, the file to go on with first.
 * @param {Here} here @returns {Node[]}
 */
export function saving(here) {
  const { t, language } = here.words;
  return panel((say) => {
    const text = (
      /** @type {string} */ key,
      /** @type {string} */ kind,
      /** @type {string} */ type,
      /** @type {() => string} */ make,
    ) =>
      button(t(key), () => {
        const made = make();
        const name = `${fileName(here)}.${kind}`;
        if (made) download(name, type, made);
        say(t(made ? "saved_as" : "no_dates", { name }));
      });
    return [
      h(
        "p",
        { class: "app__buttons" },
        button(t("save_file"), () => say(t("saved_as", { name: saveFile(here) })), { class: "button" }),
      ),
      h("p", { class: "small" }, t("save_file_about")),
      h(
        "div",
        { class: "app__buttons" },
        button(t("print"), () => window.print()),
        text("save_csv", "csv", "text/csv", () => table(here)),
        text("save_doc", "doc", "application/msword", () => toDocument(blocks(here), t("doc_title"), language)),
        text("save_ics", "ics", "text/calendar", () => calendar(here)),
      ),
    ];
  });
}

/**
 * What can be shared: texts that go into a field and onto the clipboard.
 * @param {Here} here @returns {Node[]}
 */
export function sharing(here) {
  const { scan } = here.state;
  const { t } = here.words;
  return panel((say) => {
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
      say(t(done ? "copied" : "copy_yourself"));
    };
    const link = () => location.href.split("#")[0] + toFragment(scoresOf(here), scan.date || scan.saved.slice(0, 10));
    return [
      h(
        "div",
        { class: "app__buttons" },
        button(t("copy_mail"), () => copy(mail, toText(blocks(here)))),
        button(t("copy_share"), () => copy(address, link())),
      ),
      h("p", { class: "small" }, t("share_about")),
      mail,
      address,
    ];
  });
}
