// @ts-check
/** What colleagues answered, side by side: where they differ, where nobody knows, and an agenda to talk about it. */
/**
 * @import {Scan, Question, Criterion, Answer} from "./model.js"
 * @typedef {{who: string, scan: Scan}} Person
 * @typedef {"far" | "near" | "nobody" | "some" | "none"} Reason why to talk about a statement
 * @typedef {{question: Question, criterion: Criterion, by: {who: string, answer: Answer | ""}[], spread: number, unknown: number,
 *   reason: Reason, minutes: number, agreed: Answer | ""}} Row
 */
import { ENTRIES, LONG, SHORT, clean, create } from "./model.js";
import { VALUE } from "./score.js";

export const FEWEST = 2; // files
export const MOST = 20;
/** Minutes to talk about a statement: a proposal of this toolkit. */
const MINUTES = { far: 8, near: 5, nobody: 4, some: 2, none: 0 };

/**
 * Why a statement has to be talked about.
 * @param {number} spread @param {(Answer | "")[]} answers
 * @returns {Reason}
 */
function reasonFor(spread, answers) {
  if (spread) return spread === 2 ? "far" : "near";
  const given = answers.filter(Boolean);
  if (given.length && given.every((answer) => answer === "unknown")) return "nobody";
  return !given.length || answers.every((answer) => answer === answers[0]) ? "none" : "some";
}

/**
 * A row for each statement. Spread: 0 (all the same) to 2 (a yes against a no). Minutes: only for what has to be talked about.
 * An answer to other words than the statement has now does not count.
 * @param {Question[]} questions @param {Person[]} people
 * @returns {Row[]}
 */
export function merge(questions, people) {
  const row = (/** @type {Question} */ question, /** @type {Criterion} */ criterion) => {
    const { id, hash } = criterion;
    const by = people.map(({ who, scan }) => {
      const given = scan.answers[id];
      return { who, answer: given?.hash === hash ? given.answer : /** @type {const} */ ("") };
    });
    const answers = by.map(({ answer }) => answer);
    const known = answers.flatMap((answer) => (answer && answer !== "unknown" ? [VALUE[answer]] : []));
    const unknown = answers.filter((answer) => answer === "unknown").length;
    const spread = known.length ? Math.max(...known) - Math.min(...known) : 0;
    const reason = reasonFor(spread, answers);
    const agreed = reason === "none" ? (answers[0] ?? "") : "";
    return { question, criterion, by, spread, unknown, reason, minutes: MINUTES[reason], agreed };
  };
  return questions.flatMap((question) => question.criteria.map((criterion) => row(question, criterion)));
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
 * One scan out of many: what all agree on or nobody knows, and the shared answers that were chosen. Notes stand together with who
 * wrote them.
 * @param {Row[]} rows @param {Map<string, Answer>} chosen @param {Person[]} people @param {string} language
 */
export function together(rows, chosen, people, language) {
  const scan = create(language, people.every((one) => one.scan.kind === "short") ? "short" : "full");
  scan.municipality = people.map((one) => one.scan.municipality).find(Boolean) ?? "";
  scan.names = clean(people.map(({ who }) => who).join(", "), SHORT);
  for (const { criterion, agreed, reason } of rows) {
    const { id, hash } = criterion;
    const answer = chosen.get(id) || agreed || (reason === "nobody" && "unknown");
    const who = people.map((one) => one.scan.answers[id]?.who).find(Boolean) ?? "";
    if (answer) scan.answers[id] = { answer, hash, who };
  }
  for (const { who, scan: from } of people) {
    for (const [stem, note] of Object.entries(from.notes)) {
      if (note && (stem in scan.notes || Object.keys(scan.notes).length < ENTRIES))
        scan.notes[stem] = clean(`${scan.notes[stem] ? `${scan.notes[stem]}\n` : ""}${who}: ${note}`, LONG);
    }
    scan.plan.push(...from.plan.filter(({ id }) => !scan.plan.some((one) => one.id === id)).map((one) => ({ ...one })));
    scan.plan.splice(ENTRIES); // more could not be read back
  }
  return scan;
}

/**
 * Bring the shared scan up to date with what changed beside each other. What somebody changed in the shared scan itself stays.
 * @param {Scan} scan the shared scan as it is now @param {Scan} made as it comes out of the files now @param {Scan} last as it came out before
 */
export function renew(scan, made, last) {
  const same = (/** @type {unknown} */ a, /** @type {unknown} */ b) => JSON.stringify(a) === JSON.stringify(b);
  for (const id of new Set([...Object.keys(made.answers), ...Object.keys(last.answers)])) {
    if (same(made.answers[id], last.answers[id])) continue;
    if (made.answers[id]) scan.answers[id] = { ...made.answers[id] };
    else if (same(scan.answers[id], last.answers[id])) delete scan.answers[id];
  }
  if (scan.names === last.names) scan.names = made.names;
  for (const [stem, note] of Object.entries(made.notes)) {
    const before = last.notes[stem] ?? "",
      now = scan.notes[stem] ?? "";
    if (now === before) scan.notes[stem] = note;
    else if (note.startsWith(before)) scan.notes[stem] = clean(now + note.slice(before.length), LONG);
  }
  const known = new Set([...scan.plan, ...last.plan].map(({ id }) => id));
  scan.plan.push(...made.plan.filter(({ id }) => !known.has(id)).map((one) => ({ ...one })));
  scan.plan.splice(ENTRIES);
}
