// @ts-check
/** What the build has written into the page for the scripts (scripts/toolkit/pages/scan_data.py): words, questions, statements. */
/**
 * @import {Given, Link, Planned, Question, Scan} from "./model.js"
 * @import {T} from "../shared/words.js"
 * @typedef {{id: string, was: string, since: string, why: string, instead: string}} Gone a statement that is no longer asked
 * @typedef {{id: string, about?: Gone, given?: Given, item?: Planned}} Left what a scan still holds of one; without `about`: nobody knows it
 * @typedef {Question & {question: string, hash: string, page: Link, gone: Gone[]}} QuestionData
 * @typedef {{language: string, locale: string, words: Record<string, string>, questions: QuestionData[]}} Data
 */
import { OWN } from "./model.js";

/** @param {Document} page @returns {Data} */
export const readData = (page) => JSON.parse(page.getElementById("scan-data")?.textContent ?? "");

/** The questions with their statements, of the whole scan and of the short one, in which each question is itself a statement. */
export class Statements {
  /** @type {Question[]} */
  full;
  /** @type {Question[]} */
  short;
  /** What is no longer asked. @type {Gone[]} */
  gone;

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
    this.gone = questions.flatMap(({ gone }) => gone);
    this.short = questions.map(({ stem, label, number, question, hash, page }, place) => ({
      ...this.full[place],
      criteria: [
        {
          id: `vraag-${stem}`,
          place: `${number}`,
          statement: question,
          action: t("short_action", { question: label }),
          effect: 0,
          effort: 0,
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

  /** What a scan still holds of statements that are no longer asked: answers, and what was planned. @param {Pick<Scan, "answers" | "plan">} scan @returns {Left[]} */
  goneIn({ answers, plan }) {
    const ids = [...new Set([...Object.keys(answers), ...plan.map(({ id }) => id)])];
    return ids
      .filter((id) => !this.find(id) && !(id.startsWith(OWN) && !answers[id]))
      .map((id) => ({
        id,
        about: this.gone.find((one) => one.id === id),
        given: answers[id],
        item: plan.find((one) => one.id === id),
      }));
  }

  /** Where a statement that is gone is asked now, or else where it was asked. @param {Gone} gone */
  questionOf({ id, instead }) {
    return this.full.find(({ stem, criteria }) =>
      instead ? criteria.some((one) => one.id === instead) : id.startsWith(`${stem}-`),
    );
  }

  /** A statement of either. @param {string} id */
  find(id) {
    return this.all.flatMap(({ criteria }) => criteria).find((one) => one.id === id);
  }
}
