// @ts-check
/** What colleagues answered, side by side: where they differ, where nobody knows, and an agenda to talk about it. */
/**
 * @import {Answer, Criterion, Person, Question} from "./model.js"
 * @typedef {"far" | "near" | "nobody" | "some" | "none"} Reason why to talk about a statement
 * @typedef {{question: Question, criterion: Criterion, by: {who: string, answer: Answer | ""}[], given: number, open: string[], spread: number,
 *   unknown: number, reason: Reason, minutes: number, agreed: Answer | ""}} Row `given`: how many answered; `open`: who did not
 * @typedef {{kind: "full" | "short", rows: Row[], six: Row[], brief: Person[]}} Beside `rows`: all statements; `six`: what was answered to the six
 *   questions themselves, where others did the whole scan; `brief`: who did only that
 * @typedef {{answer: Answer, count: number, given: number, others: {who: string, answer: Answer | ""}[]}} Most what most people answered
 */
import { named } from "./people.js";
import { VALUE } from "./score.js";

export const FEWEST = 2; // files
/** Minutes to talk about a statement: a proposal of this toolkit. */
const MINUTES = { far: 8, near: 5, nobody: 4, some: 2, none: 0 };

/**
 * Why a statement has to be talked about. Who left it open has no say in it.
 * @param {number} spread @param {Answer[]} given
 * @returns {Reason}
 */
function reasonFor(spread, given) {
  if (spread) return spread === 2 ? "far" : "near";
  const unknown = given.filter((answer) => answer === "unknown").length;
  if (!unknown) return "none";
  return unknown === given.length ? "nobody" : "some";
}

/**
 * A row for each statement. Spread: 0 (all the same) to 2 (a yes against a no). Minutes: only for what has to be talked about.
 * An answer to other words than the statement has now does not count.
 * @param {Question[]} questions @param {Person[]} people
 * @returns {Row[]}
 */
export function merge(questions, people) {
  /** @param {Question} question @param {Criterion} criterion @returns {Row} */
  const row = (question, criterion) => {
    const { id, hash } = criterion;
    const by = people.map(({ who, scan }) => {
      const given = scan.answers[id];
      return { who, answer: given?.hash === hash ? given.answer : /** @type {const} */ ("") };
    });
    const given = by.flatMap(({ answer }) => answer || []);
    const known = given.flatMap((answer) => (answer === "unknown" ? [] : VALUE[answer]));
    const spread = known.length ? Math.max(...known) - Math.min(...known) : 0;
    const reason = reasonFor(spread, given);
    return {
      question,
      criterion,
      by,
      given: given.length,
      open: by.filter(({ answer }) => !answer).map(({ who }) => who),
      spread,
      unknown: given.length - known.length,
      reason,
      minutes: MINUTES[reason],
      agreed: reason === "none" ? (given[0] ?? "") : "",
    };
  };
  return questions.flatMap((question) => question.criteria.map((criterion) => row(question, criterion)));
}

/**
 * People beside each other: on the statements of the whole scan where anybody answered one, else on the six questions. Who answered only
 * the six has no say in the statements; what they said of the six stands apart.
 * @param {readonly Person[]} people @param {{full: Question[], short: Question[]}} forms
 * @returns {Beside}
 */
export function beside(people, { full, short }) {
  const all = named(people);
  const answered = (/** @type {Person} */ { scan }, /** @type {Question[]} */ form) =>
    form.some(({ criteria }) => criteria.some(({ id }) => scan.answers[id]));
  const whole = all.filter((one) => answered(one, full));
  const six = all.filter((one) => answered(one, short));
  if (!whole.length && (six.length || (all.length && all.every(({ scan }) => scan.kind === "short"))))
    return { kind: "short", rows: merge(short, all), six: [], brief: [] };
  const brief = all.filter((one) => !whole.includes(one) && (six.includes(one) || one.scan.kind === "short"));
  const taking = all.filter((one) => !brief.includes(one));
  return { kind: "full", rows: merge(full, taking), six: brief.length ? merge(short, six) : [], brief };
}

/** What to talk about, most spread first, then what fewest know. @param {Row[]} rows */
export function agenda(rows) {
  return rows
    .filter(({ minutes }) => minutes)
    .sort((a, b) => b.spread - a.spread || b.minutes - a.minutes || b.unknown - a.unknown);
}

/**
 * The points of an agenda that fit into so many minutes, and the rest. A smaller point may take the place of one that is too long.
 * @param {Row[]} points @param {number} most minutes; 0: as many as it takes
 */
export function fitting(points, most) {
  let room = most || Infinity;
  const now = points.filter(({ minutes }) => minutes <= room && ((room -= minutes), true));
  return { now, later: points.filter((point) => !now.includes(point)) };
}

/**
 * What more than half of those who answered said, if they said so; not knowing is never taken over from them.
 * @param {Pick<Row, "by" | "given">} row
 * @returns {Most | null}
 */
export function mostSay({ by, given }) {
  for (const answer of /** @type {Answer[]} */ (["yes", "partly", "no"])) {
    const count = by.filter((one) => one.answer === answer).length;
    const others = by.filter((one) => one.answer && one.answer !== answer);
    if (count > given / 2) return { answer, count, given, others };
  }
  return null;
}
