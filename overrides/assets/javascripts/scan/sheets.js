// @ts-check
/** What stands in the workbook of a scan: its answers, its plan and its scores, each on a sheet. */
/**
 * @import {Filled, Line} from "./lines.js"
 * @import {Cell, Sheet} from "../shared/spreadsheet.js"
 */
import { whoKnows } from "./answers.js";
import { goneAnswers, linesOf } from "./lines.js";
import { COUNTS } from "./score.js";
import { MOST } from "../shared/spreadsheet.js";
import { answerTo, scoresOf } from "./told.js";

/** A column: its heading as a key of the words, and its width. @typedef {[key: string, width: number]} Column */

/** A text in pieces that each fit into a cell, cut between words where that can be done. @param {string} text */
export function pieces(text, most = MOST) {
  const found = [];
  let rest = text;
  while (rest.length > most) {
    const space = Math.max(rest.lastIndexOf(" ", most - 1), rest.lastIndexOf("\n", most - 1));
    let cut = space > most / 2 ? space + 1 : most;
    if (/[\ud800-\udbff]/.test(rest[cut - 1])) cut -= 1; // no character is cut
    found.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return [...found, rest];
}

/**
 * A sheet. The last cell of a row may be longer than a cell can be: it goes on in columns of its own.
 * @param {Filled} root @param {string} name @param {Column[]} columns @param {Cell[][]} rows @returns {Sheet}
 */
function sheet({ words: { t } }, name, columns, rows) {
  const long = rows.map((row) => {
    const last = row.at(-1);
    return typeof last === "string" ? [...row.slice(0, -1), ...pieces(last)] : row;
  });
  const more = Math.max(0, ...long.map((row) => row.length - columns.length));
  const heads = columns.map(([key]) => t(key));
  return {
    name: t(name),
    heads: [...heads, ...Array.from({ length: more }, (_, n) => `${heads.at(-1)} (${n + 2})`)],
    widths: [...columns.map(([, width]) => width), ...Array(more).fill(60)],
    rows: long,
  };
}

/** @param {Filled} root */
function answers(root) {
  const { state, statements } = root;
  const { scan } = state;
  const rows = statements.of(scan).flatMap(({ label, stem, criteria }) =>
    criteria.map(({ id, place, statement }, n) => {
      const note = n ? "" : (scan.notes[stem] ?? ""); // once: it belongs to the question
      return [place, label, statement, answerTo(root, id), whoKnows(scan, id), note];
    }),
  );
  const gone = goneAnswers(root).map(({ statement, answer, who }) => ["", "", statement, answer, who, ""]);
  /** @type {Column[]} */
  const columns = [
    ["number", 9],
    ["question", 20],
    ["statement", 55],
    ["answer", 13],
    ["who", 20],
    ["question_note", 45],
  ];
  return sheet(root, "answers", columns, [...rows, ...gone]);
}

/** @param {Filled} root */
function plan(root) {
  const { t } = root.words;
  const level = (/** @type {number} */ value) => (value ? t(`level_${value}`) : "");
  const row = (/** @type {Line} */ { number, action, statement, answer, question, item, weight }) => [
    number,
    action,
    statement,
    answer,
    question?.label ?? "",
    item.owner,
    item.date ? { day: item.date } : "",
    t(`status_${item.status}`),
    level(weight.effect),
    level(weight.effort),
    item.note,
  ];
  /** @type {Column[]} */
  const columns = [
    ["plan_place", 9],
    ["action", 45],
    ["statement", 36],
    ["answer", 11],
    ["question", 16],
    ["owner", 20],
    ["when", 12],
    ["status", 11],
    ["effect", 11],
    ["effort", 11],
    ["note", 36],
  ];
  return sheet(root, "sheet_plan", columns, linesOf(root).map(row));
}

/** Scores: a short scan has one answer a question, and that is no percentage. @param {Filled} root */
function scores(root) {
  const whole = root.state.scan.kind === "full";
  const rows = scoresOf(root).map(({ question: { number, label }, score }) => [
    `${number}. ${label}`,
    ...COUNTS.map((name) => score[name]),
    ...(whole ? [score.percentage === null ? "–" : { share: score.percentage / 100 }] : []),
  ]);
  /** @type {Column[]} */
  const columns = [
    ["question", 34],
    ...COUNTS.map((name) => /** @type {Column} */ ([name, 14])),
    ...(whole ? [/** @type {Column} */ (["score", 10])] : []),
  ];
  return sheet(root, "sheet_scores", columns, rows);
}

/** @param {Filled} root @returns {Sheet[]} */
export const sheetsOf = (root) => [answers(root), plan(root), scores(root)];
