// @ts-check
/** What leaves the scan, as text: a table, the blocks of a document or an e-mail, dates. */
/**
 * @import {Block} from "./document.js"
 * @import {Need} from "./root.js"
 * @typedef {Need<"state" | "words" | "statements">} Filled
 */
import { whoKnows } from "./answers.js";
import { toCsv } from "./csv.js";
import { toCalendar } from "./ics.js";
import { COUNTS } from "./score.js";
import { actionFor, answerTo, dayOf, headOf, scoreTold, scoresOf } from "./told.js";

/** The planned actions with their statements, in order; what is planned for a statement that is gone is left out. @param {Filled} root */
export function plan({ state, statements }) {
  return state.scan.plan.flatMap((item) => {
    const criterion = statements.find(item.id);
    return criterion ? [{ item, criterion }] : [];
  });
}

/** The plan as a table; its first row holds the headings. @param {Filled} root @returns {string[][]} */
export function planTable(root) {
  const { t, day } = root.words;
  const rows = plan(root).map(({ item, criterion }, n) => [
    `${n + 1}. ${actionFor(root, criterion)}`,
    item.owner,
    day(item.date),
    item.note,
  ]);
  return [["action", "owner", "when", "note"].map((key) => t(key)), ...rows];
}

/** What the scan still holds of statements that are no longer asked. @param {Filled} root @returns {Block[]} */
function goneBlocks({ state: { scan }, words: { t, day }, statements }) {
  const rows = statements
    .goneIn(scan)
    .map(({ id, about, given, item }) => [
      about ? `${about.was} (${t("gone_since", { day: day(about.since) })})` : t("gone_unknown", { id }),
      given ? t(given.answer) : "",
      [given?.who, item?.owner, item && day(item.date), item?.note].filter(Boolean).join(", "),
    ]);
  const heading = { heading: t("gone_title"), level: /** @type {const} */ (2) };
  return rows.length ? [heading, { table: [[t("statement"), t("answer"), t("note")], ...rows] }] : [];
}

/** Result and plan as headings, texts and tables. @param {Filled} root @returns {Block[]} */
export function blocks(root) {
  const { words, statements } = root;
  const { scan } = root.state;
  const { t } = words;
  const heading = (/** @type {string} */ text, /** @type {1 | 2} */ level = 2) => ({ heading: text, level });
  const scores = scoresOf(root).map(({ question, score }) => [
    `${question.number}. ${question.label}`,
    ...COUNTS.map((name) => `${score[name]}`),
    scoreTold(words, score),
  ]);
  const answers = statements
    .criteriaOf(scan)
    .map((one) => [`${one.place} ${one.statement}`, answerTo(root, one.id), whoKnows(scan, one.id)]);
  const notes = statements
    .of(scan)
    .flatMap(({ stem, label }) =>
      scan.notes[stem] ? [heading(`${t("note")}: ${label}`), { text: scan.notes[stem] }] : [],
    );
  const planned = planTable(root);
  return [
    heading(t("doc_title"), 1),
    { text: headOf(root) },
    heading(t("result")),
    { table: [[t("question"), ...COUNTS.map((name) => t(name)), t("score")], ...scores] },
    heading(t("plan")),
    planned.length > 1 ? { table: planned } : { text: t("plan_empty") },
    heading(t("answers")),
    { table: [[t("statement"), t("answer"), t("who")], ...answers] },
    ...goneBlocks(root),
    ...notes,
  ];
}

/** Every statement with its answer and what is planned, for a spreadsheet. @param {Filled} root */
export function table(root) {
  const { scan } = root.state;
  const keys = ["number", "question", "statement", "answer", "who", "action", "owner", "when", "note"];
  const rows = root.statements.of(scan).flatMap(({ label, stem, criteria }) =>
    criteria.map((one) => {
      const who = whoKnows(scan, one.id);
      const item = scan.plan.find(({ id }) => id === one.id);
      const todo = [item ? actionFor(root, one) : "", item?.owner ?? "", item?.date ?? ""];
      const note = item?.note || scan.notes[stem] || "";
      return [one.place, label, one.statement, answerTo(root, one.id), who, ...todo, note];
    }),
  );
  return toCsv([keys.map((key) => root.words.t(key)), ...rows]);
}

/** The dates of the plan as a calendar; "" when there are none. @param {Filled} root */
export function calendar(root) {
  const { scan } = root.state;
  const events = plan(root)
    .filter(({ item }) => item.date)
    .map(({ item, criterion }) => ({
      uid: `${scan.id}-${item.id}@scan`,
      day: item.date,
      title: actionFor(root, criterion),
      text: [item.owner, item.note, criterion.statement].filter(Boolean).join("\n"),
    }));
  return events.length ? toCalendar(events, root.words.t("doc_title")) : "";
}

/** The name of a file that is saved, without its kind. @param {Need<"state">} root */
export function fileName({ state: { scan } }) {
  const words = (scan.name || scan.municipality)
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .match(/[a-z0-9]+/g);
  return `scan-${(words ?? ["gemeente"]).join("-")}-${dayOf(scan)}`;
}
