// @ts-check
/** What leaves the scan, as text: a table, the blocks of a document or an e-mail, dates. */
/**
 * @import {Block} from "./document.js"
 * @import {Filled, Line} from "./lines.js"
 * @import {State} from "./state.js"
 */
import { whoKnows } from "./answers.js";
import { conclude, nobodyKnows, sentences } from "./conclusion.js";
import { toCsv } from "../shared/csv.js";
import { toCalendar } from "../shared/ics.js";
import { goneAnswers, linesOf, standOf, whyOf } from "./lines.js";
import { COUNTS } from "./score.js";
import { answerTo, dayOf, headOf, scoresOf } from "./told.js";

/** The plan as a table; its first row holds the headings. @param {Filled} root @returns {string[][]} */
export function planTable(root) {
  const { t, day } = root.words;
  const rows = linesOf(root).map((line) => [
    `${line.number}. ${line.action}`,
    whyOf(root, line),
    line.item.owner,
    day(line.item.date),
    standOf(root, line),
    line.item.note,
  ]);
  return [["action", "why", "owner", "when", "status", "note"].map((key) => t(key)), ...rows];
}

/** @param {Filled} root @returns {Block[]} */
function goneBlocks(root) {
  const { t } = root.words;
  const rows = goneAnswers(root).map(({ statement, answer, who }) => [statement, answer, who]);
  const heading = { heading: t("gone_title"), level: /** @type {const} */ (2) };
  return rows.length ? [heading, { table: [[t("statement"), t("answer"), t("who")], ...rows] }] : [];
}

/** What the scores are: counts, and a percentage unless each question has one answer only. @param {Filled} root @returns {string[][]} */
function scoreTable(root) {
  const { words } = root;
  const { t } = words;
  const whole = root.state.scan.kind === "full";
  const rows = scoresOf(root).map(({ question, score }) => [
    `${question.number}. ${question.label}`,
    ...COUNTS.map((name) => `${score[name]}`),
    ...(whole ? [words.percent(score.percentage)] : []),
  ]);
  return [[t("question"), ...COUNTS.map((name) => t(name)), ...(whole ? [t("score")] : [])], ...rows];
}

/** What stands above all else: what follows from the answers, and a conclusion in one's own words. @param {Filled} root @returns {Block[]} */
function opening(root) {
  const { state, words, statements } = root;
  const { scan } = state;
  const nobody = nobodyKnows(statements.of(scan), scan.answers);
  const said = sentences(words, conclude(scoresOf(root), nobody)).join(" ");
  return [
    { heading: words.t("conclusion"), level: 2 },
    { text: said },
    ...(scan.summary
      ? [{ heading: words.t("own_words"), level: /** @type {const} */ (2) }, { text: scan.summary }]
      : []),
  ];
}

/** Result and plan as headings, texts and tables. @param {Filled} root @returns {Block[]} */
export function blocks(root) {
  const { words, statements } = root;
  const { scan } = root.state;
  const { t } = words;
  const heading = (/** @type {string} */ text, /** @type {1 | 2} */ level = 2) => ({ heading: text, level });
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
    ...opening(root),
    heading(t("result")),
    { table: scoreTable(root) },
    heading(t("plan")),
    planned.length > 1 ? { table: planned } : { text: t("plan_empty") },
    heading(t("answers")),
    { table: [[t("statement"), t("answer"), t("who")], ...answers] },
    ...goneBlocks(root),
    ...notes,
  ];
}

/** What a table tells of a planned action. @param {Filled} root @param {Line} [line] */
function cellsOf({ words: { t } }, line) {
  if (!line) return Array(8).fill("");
  const { number, action, item, weight } = line;
  const level = (/** @type {number} */ value) => (value ? t(`level_${value}`) : "");
  const { owner, date, note } = item;
  return [
    `${number}`,
    action,
    owner,
    date,
    t(`status_${item.status}`),
    level(weight.effect),
    level(weight.effort),
    note,
  ];
}

/**
 * One table for a spreadsheet: every statement with its answer and what is planned, and below them what else is planned or was answered.
 * The place in the plan has a column of its own.
 * @param {Filled} root
 */
export function table(root) {
  const { scan } = root.state;
  const { t, language } = root.words;
  const keys = ["number", "question", "statement", "answer", "who", "question_note"];
  const plan = ["plan_place", "action", "owner", "when", "status", "effect", "effort", "note"];
  const lines = linesOf(root);
  const asked = root.statements.of(scan).flatMap(({ label, stem, criteria }) =>
    criteria.map((one) => {
      const about = [one.place, label, one.statement, answerTo(root, one.id), whoKnows(scan, one.id)];
      const line = lines.find(({ item }) => item.id === one.id);
      return [...about, scan.notes[stem] ?? "", ...cellsOf(root, line)];
    }),
  );
  const here = new Set(root.statements.criteriaOf(scan).map(({ id }) => id));
  const others = lines
    .filter(({ item }) => !here.has(item.id))
    .map((line) => {
      const { criterion, question, statement, answer } = line;
      const about = [criterion?.place ?? "", question?.label ?? "", criterion?.statement ?? statement, answer, "", ""];
      return [...about, ...cellsOf(root, line)];
    });
  const gone = goneAnswers(root)
    .filter(({ id }) => !lines.some(({ item }) => item.id === id))
    .map(({ statement, answer, who }) => ["", "", statement, answer, who, "", ...cellsOf(root)]);
  const heads = [...keys, ...plan].map((key) => t(key));
  return toCsv([heads, ...asked, ...others, ...gone], language === "nl" ? ";" : ",");
}

/** The dates of the plan as a calendar; "" when there are none. @param {Filled} root @param {Date} now */
export function calendar(root, now = new Date()) {
  const { scan } = root.state;
  const { t, language } = root.words;
  const events = linesOf(root)
    .filter(({ item }) => item.date)
    .map((line) => ({
      uid: `${scan.id}-${line.item.id}@scan`,
      day: line.item.date,
      title: line.item.status === "done" ? `${t("status_done")}: ${line.action}` : line.action,
      text: [line.item.owner, t(`status_${line.item.status}`), line.item.note, whyOf(root, line)]
        .filter(Boolean)
        .join("\n"),
      sequence: scan.rev,
      remind: line.item.status !== "done",
    }));
  return events.length ? toCalendar(events, t("doc_title"), language, now) : "";
}

/** The name of a file that is saved, without its kind. @param {{state: Pick<State, "scan">}} root */
export function fileName({ state: { scan } }) {
  const words = (scan.name || scan.municipality)
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .match(/[a-z0-9]+/g);
  return `scan-${(words ?? ["gemeente"]).join("-")}-${dayOf(scan)}`;
}
