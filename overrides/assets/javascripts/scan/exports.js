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
import { toFragment } from "./share.js";

/** The planned actions with their statements, in order; what is planned for a statement that is gone is left out. @param {App} app */
export function plan(app) {
  return app.scan.plan.flatMap((item) => {
    const criterion = app.criterion(item.id);
    return criterion ? [{ item, criterion }] : [];
  });
}

/** Result and plan as headings, texts and tables. @param {App} app @returns {Block[]} */
export function blocks(app) {
  const { t, scan } = app;
  const head = [scan.municipality, app.day(scan.date), scan.names].filter(Boolean).join(" · ");
  const names = /** @type {const} */ (["yes", "partly", "no", "unknown", "open"]);
  return [
    { heading: t("doc_title"), level: 1 },
    ...(head ? [{ text: head }] : []),
    { heading: t("result"), level: 2 },
    {
      table: [
        [t("question"), ...names.map((name) => t(name)), t("score")],
        ...app
          .scores()
          .map(({ question, score }) => [
            `${question.number}. ${question.label}`,
            ...names.map((name) => `${score[name]}`),
            app.percent(score.share),
          ]),
      ],
    },
    { heading: t("plan"), level: 2 },
    plan(app).length
      ? {
          table: [
            [t("action"), t("owner"), t("when"), t("note")],
            ...plan(app).map(({ item, criterion }) => [
              app.action(criterion),
              item.owner,
              app.day(item.date),
              item.note,
            ]),
          ],
        }
      : { text: t("plan_empty") },
    { heading: t("answers"), level: 2 },
    {
      table: [
        [t("statement"), t("answer"), t("who")],
        ...app.criteria.map((one) => [
          `${one.place} ${one.statement}`,
          app.answer(one.id),
          scan.answers[one.id]?.who ?? "",
        ]),
      ],
    },
    ...Object.entries(scan.notes)
      .filter(([, note]) => note)
      .flatMap(([stem, note]) => {
        const question = app.questions.find((one) => one.stem === stem);
        return question
          ? [{ heading: `${t("note")}: ${question.label}`, level: /** @type {2} */ (2) }, { text: note }]
          : [];
      }),
  ];
}

/** @param {App} app */
export function table(app) {
  const { t, scan } = app;
  const rows = app.questions.flatMap((question) =>
    question.criteria.map((one) => {
      const given = scan.answers[one.id],
        item = scan.plan.find(({ id }) => id === one.id);
      return [
        one.place,
        question.label,
        one.statement,
        app.answer(one.id),
        given?.who ?? "",
        item ? app.action(one) : "",
        item?.owner ?? "",
        item?.date ?? "",
        item?.note || scan.notes[question.stem] || "",
      ];
    }),
  );
  return toCsv([
    ["number", "question", "statement", "answer", "who", "action", "owner", "when", "note"].map((key) => t(key)),
    ...rows,
  ]);
}

/** The buttons that export. @param {App} app */
export function exportButtons(app) {
  const { t, scan } = app;
  const name = `scan-${
    (scan.name || scan.municipality)
      .toLowerCase()
      .normalize("NFD")
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "") || "gemeente"
  }-${(scan.date || scan.saved).slice(0, 10)}`;
  const mail = h("textarea", { readonly: true, rows: 10, "aria-label": t("mail_text"), hidden: true });
  const address = h("input", { readonly: true, "aria-label": t("share"), hidden: true });
  /** @param {HTMLInputElement} box @param {string} text */
  const copy = async (box, text) => {
    box.hidden = false;
    box.value = text;
    box.select();
    try {
      await navigator.clipboard.writeText(text);
      app.say(t("copied"));
    } catch {
      app.say(t("copy_yourself"));
    }
  };
  const dated = () => plan(app).filter(({ item }) => item.date);
  return h(
    "section",
    { class: "app__exports", "aria-labelledby": "app-exports" },
    h("h3", { id: "app-exports" }, t("keep")),
    h(
      "div",
      { class: "app__buttons" },
      button(t("print"), () => window.print(), { class: "button" }),
      button(t("save_file"), () => download(`${name}.json`, "application/json", write(scan))),
      button(t("save_csv"), () => download(`${name}.csv`, "text/csv", table(app))),
      button(t("save_doc"), () =>
        download(
          `${name}.doc`,
          "application/msword",
          toDocument(blocks(app), t("doc_title"), document.documentElement.lang),
        ),
      ),
      button(t("save_ics"), () => {
        if (!dated().length) return app.say(t("no_dates"));
        const events = dated().map(({ item, criterion }) => ({
          uid: `${scan.id}-${item.id}@${location.hostname || "scan"}`,
          day: item.date,
          title: app.action(criterion),
          text: [item.owner, item.note, criterion.statement].filter(Boolean).join("\n"),
        }));
        download(`${name}.ics`, "text/calendar", toCalendar(events, t("doc_title")));
      }),
      button(t("copy_mail"), () => copy(mail, toText(blocks(app)))),
      button(t("copy_share"), () =>
        copy(
          address,
          location.href.split("#")[0] + toFragment(app.scores(), scan.date || new Date().toISOString().slice(0, 10)),
        ),
      ),
    ),
    h("p", { class: "small" }, t("share_about")),
    mail,
    address,
  );
}
