// @ts-check
/** What lets something out of the scan: a file to open again, paper, a table, a document; and an e-mail, an address. */
/** @import {Need} from "../root.js" */
import { toDocument, toText } from "../document.js";
import { button, h } from "../../shared/dom.js";
import { blocks, calendar, fileName, table } from "../exports.js";
import { download } from "../files.js";
import { loadWorkbook } from "../later.js";
import { saveFile } from "../savefile.js";
import { addressFor, toFragment } from "../share.js";
import { dayOf, scoresOf } from "../told.js";

/** @typedef {Need<"state" | "words" | "statements" | "keeper" | "screen">} Here */

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * What can be saved, the file to go on with first. Afterwards the panel closes, and what came of it is said.
 * @param {Here} here @param {() => void} close @returns {Node[]}
 */
export function saving(here, close) {
  const { screen, words } = here;
  const { t } = words;
  const one = (/** @type {string} */ text, /** @type {() => void} */ act, more = {}) =>
    button(
      text,
      () => {
        close();
        act();
      },
      more,
    );
  const file = (
    /** @type {string} */ key,
    /** @type {string} */ kind,
    /** @type {string} */ type,
    /** @type {() => string | Promise<string | Blob>} */ make,
  ) =>
    one(t(key), async () => {
      try {
        const made = await make();
        const name = `${fileName(here)}.${kind}`;
        if (made) download(name, type, made);
        screen.say(t(made ? "file_saved" : "no_dates", { name }));
      } catch {
        screen.say(t("offline"), "fault"); // what makes it has not come
      }
    });
  return [
    h(
      "div",
      { class: "app__buttons" },
      one(t("save_file"), () => saveFile(here), { class: "button" }),
    ),
    h("p", { class: "small" }, t("save_file_about")),
    h(
      "div",
      { class: "app__buttons" },
      one(t("print"), () => window.print()),
      file("save_xlsx", "xlsx", XLSX, async () => new Blob([(await loadWorkbook()).workbook(here)], { type: XLSX })),
      file("save_csv", "csv", "text/csv", () => table(here)),
      file("save_doc", "doc", "application/msword", () => toDocument(blocks(here), t("doc_title"), words.language)),
      file("save_ics", "ics", "text/calendar", () => calendar(here)),
    ),
  ];
}

/**
 * What can be shared: texts that go into a field and onto the clipboard, and the way to colleagues.
 * @param {Here} here @param {() => void} close @returns {Node[]}
 */
export function sharing(here, close) {
  const { scan } = here.state;
  const { t } = here.words;
  const said = h("p", { class: "app__said small", role: "status" });
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
    said.replaceChildren(t(done ? "copied" : "copy_yourself"));
  };
  const link = () => addressFor(document) + toFragment(scoresOf(here), dayOf(scan));
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
    said,
    h("p", {}, h("a", { href: "#samen", onclick: close }, t("ask_colleagues"))),
  ];
}
