// @ts-check
/** What the build has written into the page for the scripts (scripts/toolkit/pages/scan_data.py): words, questions, statements. */
/**
 * @import {Link, Question, Scan} from "./model.js"
 * @import {T} from "./words.js"
 * @typedef {Question & {question: string, hash: string, page: Link}} QuestionData
 * @typedef {{language: string, locale: string, words: Record<string, string>, questions: QuestionData[]}} Data
 */

/** @param {Document} page @returns {Data} */
export const readData = (page) => JSON.parse(page.getElementById("scan-data")?.textContent ?? "");

/** The questions with their statements, of the whole scan and of the short one, in which each question is itself a statement. */
export class Statements {
  /** @type {Question[]} */
  full;
  /** @type {Question[]} */
  short;

  /** @param {Pick<Data, "questions">} data @param {T} t @param {string} base what addresses are relative to */
  constructor({ questions }, t, base) {
    const whole = (/** @type {Link} */ link) => ({ ...link, url: new URL(link.url, base).href });
    this.full = questions.map(({ stem, number, label, links, criteria }) => ({
      stem,
      number,
      label,
      links: links.map(whole),
      criteria: criteria.map((one) => ({ ...one, links: one.links.map(whole) })),
    }));
    this.short = questions.map(({ stem, label, number, question, hash, page }, place) => ({
      ...this.full[place],
      criteria: [
        {
          id: `vraag-${stem}`,
          place: `${number}`,
          statement: question,
          action: t("short_action", { question: label }),
          hash,
          links: [whole(page)],
        },
      ],
    }));
  }

  /** The questions of a scan of this kind. @param {Pick<Scan, "kind">} scan */
  of({ kind }) {
    return this[kind];
  }

  /** The statements of a scan of this kind. @param {Pick<Scan, "kind">} scan */
  criteriaOf(scan) {
    return this.of(scan).flatMap(({ criteria }) => criteria);
  }

  /** Every question twice: of the whole scan and of the short one. */
  get all() {
    return [...this.full, ...this.short];
  }

  /** A statement of either. @param {string} id */
  find(id) {
    return this.all.flatMap(({ criteria }) => criteria).find((one) => one.id === id);
  }
}
