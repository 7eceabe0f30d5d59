// @ts-check
/** What colleagues answered, side by side: where they differ, where nobody knows, and an agenda to talk about it. */
/**
 * @import {Scan, Question, Criterion, Answer} from "./model.js"
 * @typedef {{question: Question, criterion: Criterion, by: {who: string, answer: Answer | ""}[], spread: number, unknown: number,
 *   minutes: number, agreed: Answer | ""}} Row
 */
import { ANSWERS, create } from "./model.js";

export const FEWEST = 2,
  MOST = 20; // files
const VALUE = { yes: 2, partly: 1, no: 0 };

/**
 * A row for each statement. Spread: 0 (all the same) to 2 (a yes against a no). Minutes: only for what has to be talked about.
 * @param {Question[]} questions @param {{who: string, scan: Scan}[]} people
 * @returns {Row[]}
 */
export function merge(questions, people) {
  return questions.flatMap((question) =>
    question.criteria.map((criterion) => {
      const by = people.map(({ who, scan }) => {
        const given = scan.answers[criterion.id];
        return { who, answer: given && given.hash === criterion.hash ? given.answer : /** @type {const} */ ("") };
      });
      const known = by.flatMap(({ answer }) => (answer && answer !== "unknown" ? [VALUE[answer]] : []));
      const unknown = by.filter(({ answer }) => answer === "unknown").length;
      const spread = known.length ? Math.max(...known) - Math.min(...known) : 0;
      const nobody = unknown > 0 && !known.length;
      const agreed = ANSWERS.find((answer) => by.every((one) => one.answer === answer)) ?? "";
      const minutes =
        spread === 2 ? 8 : spread === 1 ? 5 : nobody ? 4 : agreed || by.every(({ answer }) => !answer) ? 0 : 2;
      return { question, criterion, by, spread, unknown, minutes, agreed };
    }),
  );
}

/** What to talk about, most spread first, then what fewest know. @param {Row[]} rows */
export function agenda(rows) {
  return rows
    .filter(({ minutes }) => minutes)
    .sort((a, b) => b.spread - a.spread || b.minutes - a.minutes || b.unknown - a.unknown);
}

/**
 * One scan out of many: what all agree on, and the shared answers that were chosen. Notes stand together with who wrote them.
 * @param {Row[]} rows @param {Map<string, Answer>} chosen @param {{who: string, scan: Scan}[]} people @param {string} language
 */
export function together(rows, chosen, people, language) {
  const scan = create(language);
  scan.municipality = people.map((one) => one.scan.municipality).find(Boolean) ?? "";
  scan.names = people
    .map(({ who }) => who)
    .join(", ")
    .slice(0, 200);
  for (const { criterion, agreed } of rows) {
    const answer = chosen.get(criterion.id) || agreed;
    if (answer)
      scan.answers[criterion.id] = {
        answer,
        hash: criterion.hash,
        who: people.map((one) => one.scan.answers[criterion.id]?.who).find(Boolean) ?? "",
      };
  }
  for (const {
    who,
    scan: { notes, plan },
  } of people) {
    for (const [stem, note] of Object.entries(notes)) {
      if (note) scan.notes[stem] = `${scan.notes[stem] ? `${scan.notes[stem]}\n` : ""}${who}: ${note}`.slice(0, 4000);
    }
    for (const one of plan) if (!scan.plan.some(({ id }) => id === one.id)) scan.plan.push({ ...one });
  }
  return scan;
}
