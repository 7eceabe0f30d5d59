// @ts-check
/** What leaves the scan: a file to open again, a table, a document, an e-mail, dates, an address with scores. */
/** @import {App} from "./main.js" */
/** @import {Block} from "./document.js" */
import { toCsv } from "./csv.js";
import { toDocument, toText } from "./document.js";
import { button, h } from "./dom.js";
import { download } from "./files.js";
import { toCalendar } from "./ics.js";
import { write } from "./model.js";
import { COUNTS } from "./score.js";
import { toFragment } from "./share.js";

/** The planned actions with their statements, in order; what is planned for a statement that is gone is left out. @param {App} app */
export function plan(app) {
  return app.scan.plan.flatMap((item) => {
    const criterion = app.criterion(item.id);
    return criterion ? [{ item, criterion }] : [];
  });
}

/** The plan as a table; its first row holds the headings. @param {App} app @returns {string[][]} */
export function planTable(app) {
  const { t } = app;
  const rows = plan(app).map(({ item, criterion }, n) => [
    `${n + 1}. ${app.action(criterion)}`,
    item.owner,
    app.day(item.date),
    item.note,
  ]);
  return [["action", "owner", "when", "note"].map((key) => t(key)), ...rows];
}

/** Result and plan as headings, texts and tables. @param {App} app @returns {Block[]} */
export function blocks(app) {
  const { t, scan, head } = app;
  const heading = (/** @type {string} */ text, /** @type {1 | 2} */ level = 2) => ({ heading: text, level });
  const scores = app
    .scores()
    .map(({ question, score }) => [
      `${question.number}. ${question.label}`,
      ...COUNTS.map((name) => `${score[name]}`),
      app.percent(score.share),
    ]);
  const answers = app.criteria.map((one) => [
    `${one.place} ${one.statement}`,
    app.answer(one.id),
    scan.answers[one.id]?.who ?? "",
  ]);
  const notes = app.questions.flatMap(({ stem, label }) =>
    scan.notes[stem] ? [heading(`${t("note")}: ${label}`), { text: scan.notes[stem] }] : [],
  );
  const planned = planTable(app);
  return [
    heading(t("doc_title"), 1),
    { text: head },
    heading(t("result")),
    { table: [[t("question"), ...COUNTS.map((name) => t(name)), t("score")], ...scores] },
    heading(t("plan")),
    planned.length > 1 ? { table: planned } : { text: t("plan_empty") },
    heading(t("answers")),
    { table: [[t("statement"), t("answer"), t("who")], ...answers] },
    ...notes,
  ];
}

/** @param {App} app */
export function table(app) {
  const { t, scan } = app;
  const keys = ["number", "question", "statement", "answer", "who", "action", "owner", "when", "note"];
  const rows = app.questions.flatMap(({ label, stem, criteria }) =>
    criteria.map((one) => {
      const who = scan.answers[one.id]?.who ?? "";
      const item = scan.plan.find(({ id }) => id === one.id);
      const todo = [item ? app.action(one) : "", item?.owner ?? "", item?.date ?? ""];
      return [one.place, label, one.statement, app.answer(one.id), who, ...todo, item?.note || scan.notes[stem] || ""];
    }),
  );
  return toCsv([keys.map((key) => t(key)), ...rows]);
}

/** The name of a file that is saved, without its kind. @param {App} app */
function fileName({ scan }) {
  const words = (scan.name || scan.municipality)
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .match(/[a-z0-9]+/g);
  return `scan-${(words ?? ["gemeente"]).join("-")}-${(scan.date || scan.saved).slice(0, 10)}`;
}

/** The dates of the plan as a calendar. @param {App} app */
function calendar(app) {
  const { scan, t } = app;
  const events = plan(app)
    .filter(({ item }) => item.date)
    .map(({ item, criterion }) => ({
      uid: `${scan.id}-${item.id}@scan`,
      day: item.date,
      title: app.action(criterion),
      text: [item.owner, item.note, criterion.statement].filter(Boolean).join("\n"),
    }));
  return events.length ? toCalendar(events, t("doc_title")) : "";
}

/** Buttons that put a text into a field and onto the clipboard. @param {App} app */
function copies(app) {
  const { t, scan } = app;
  const mail = h("textarea", { readonly: true, rows: 10, "aria-label": t("mail_text"), hidden: true });
  const address = h("input", { readonly: true, "aria-label": t("share"), hidden: true });
  const copy = async (/** @type {HTMLInputElement} */ box, /** @type {string} */ text) => {
    box.hidden = false;
    box.value = text;
    box.select();
    const done = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    app.say(t(done ? "copied" : "copy_yourself"));
  };
  const link = () => location.href.split("#")[0] + toFragment(app.scores(), scan.date || scan.saved.slice(0, 10));
  return {
    buttons: [
      button(t("copy_mail"), () => copy(mail, toText(blocks(app)))),
      button(t("copy_share"), () => copy(address, link())),
    ],
    boxes: [mail, address],
  };
}

/** The buttons that export. @param {App} app */
export function exportButtons(app) {
  const { t } = app;
  const { buttons, boxes } = copies(app);
  const save = (
    /** @type {string} */ key,
    /** @type {string} */ kind,
    /** @type {string} */ type,
    /** @type {() => string} */ make,
  ) =>
    button(t(key), () => {
      const text = make();
      if (text) download(`${fileName(app)}.${kind}`, type, text);
      else app.say(t("no_dates"));
    });
  const files = [
    button(t("print"), () => window.print(), { class: "button" }),
    save("save_file", "json", "application/json", () => write(app.scan)),
    save("save_csv", "csv", "text/csv", () => table(app)),
    save("save_doc", "doc", "application/msword", () => toDocument(blocks(app), t("doc_title"), app.language)),
    save("save_ics", "ics", "text/calendar", () => calendar(app)),
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
