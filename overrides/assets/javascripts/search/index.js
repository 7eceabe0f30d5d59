// @ts-check
/**
 * The index in memory: what each word weighs on each page, made from the pages that the build wrote down.
 *
 * @typedef {{location: string, title: string, text: string, about?: string, words?: string, kind?: string, factor?: number,
 *   doors?: [string, string][]}} Doc
 * @typedef {{doc: Doc, words?: Map<string, number>}} Section
 * @typedef {{doc: Doc, sections: Section[], length: number, title: string[]}} Page
 * @typedef {{pages: Page[], postings: Map<string, number[]>, stems: Map<string, string[]>, roots: Map<string, string>, stem: (word: string) => string,
 *   language: string,
 *   compounds: boolean}} Index `postings`: the number of each page that has a word, followed by what the word weighs there; one part of a compound is something to go by where a language writes them as one word
 */
import { STEMS, wordsOf } from "./words.js";

const WEIGHTS = { title: 10, words: 9, address: 5, about: 4, heading: 4 };
const ADDRESSES = "nl"; // the language of the words in addresses, also on the pages of another language
const FULL = 1.2; // how soon more of the same word on a page adds nothing

/**
 * Add to the count of each word.
 * @param {Map<string, number>} counts @param {string[]} words
 */
function count(counts, words) {
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
}

/**
 * Let each word of a short text weigh as much, once; in a text of few words each says more.
 * @param {Map<string, number>} weights @param {string[]} words @param {number} weight
 */
function weigh(weights, words, weight) {
  const each = weight / (0.7 + 0.15 * Math.min(words.length, 8));
  for (const word of new Set(words)) weights.set(word, (weights.get(word) ?? 0) + each);
}

/**
 * Everyday words of a page: phrases between commas, each weighed by itself.
 * @param {Map<string, number>} weights @param {string} words @param {number} weight
 */
function everyday(weights, words, weight) {
  for (const phrase of words.split(",")) weigh(weights, wordsOf(phrase), weight);
}

/**
 * @param {Doc[]} docs pages, each followed by its sections
 * @param {string} language
 * @returns {Index}
 */
export function makeIndex(docs, language) {
  /** @type {Page[]} */
  const pages = [];
  for (const doc of docs) {
    if (!doc.location.includes("#")) pages.push({ doc, sections: [], length: 0, title: wordsOf(doc.title) });
    else pages.at(-1)?.sections.push({ doc });
  }
  /** @type {Map<string, number[]>} */
  const postings = new Map();
  const texts = pages.map((page) => textOf(page));
  const mean = pages.reduce((sum, page) => sum + page.length, 0) / Math.max(pages.length, 1);
  for (const [number, page] of pages.entries()) {
    const weights = shortOf(page, language);
    for (const [word, times] of texts[number])
      weights.set(
        word,
        (weights.get(word) ?? 0) + ((FULL + 1) * times) / (times + FULL * (0.4 + (0.6 * page.length) / mean)),
      );
    for (const [word, weight] of weights) {
      const found = postings.get(word);
      if (found) found.push(number, weight * (page.doc.factor ?? 1));
      else postings.set(word, [number, weight * (page.doc.factor ?? 1)]);
    }
  }
  const stem = STEMS[language] ?? ((/** @type {string} */ word) => word);
  /** @type {Map<string, string[]>} */
  const stems = new Map();
  /** @type {Map<string, string>} */
  const roots = new Map();
  for (const word of postings.keys()) {
    const root = stem(word);
    roots.set(word, root);
    const forms = stems.get(root);
    if (forms) forms.push(word);
    else stems.set(root, [word]);
  }
  return { pages, postings, stems, roots, stem, language, compounds: language === "nl" };
}

/**
 * How often each word stands in the text of a page; its length is filled in.
 * @param {Page} page
 */
function textOf(page) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  const words = wordsOf(page.doc.text);
  count(counts, words);
  page.length = words.length;
  for (const section of page.sections) {
    const own = wordsOf(section.doc.text);
    count(counts, own);
    page.length += own.length;
  }
  return counts;
}

/**
 * What each word weighs in a section. That is asked of few, and found out when it is.
 * @param {Section} section
 */
export function wordsIn(section) {
  if (section.words) return section.words;
  /** @type {Map<string, number>} */
  const weights = new Map();
  count(weights, wordsOf(section.doc.text));
  for (const [word, times] of weights) weights.set(word, (2 * times) / (times + 1));
  weigh(weights, wordsOf(section.doc.title), 6);
  everyday(weights, section.doc.words ?? "", 9);
  section.words = weights;
  return weights;
}

/**
 * What each word of the short texts of a page weighs.
 * @param {Page} page @param {string} language
 */
function shortOf({ doc, sections, title }, language) {
  /** @type {Map<string, number>} */
  const weights = new Map();
  weigh(weights, title, WEIGHTS.title);
  if (language === ADDRESSES) weigh(weights, wordsOf(doc.location), WEIGHTS.address);
  weigh(weights, wordsOf(doc.about ?? ""), WEIGHTS.about);
  everyday(weights, doc.words ?? "", WEIGHTS.words);
  /** @type {Map<string, number>} */
  const below = new Map(); // the most that a word weighs in any heading: many sections are no reason to come first
  for (const { doc: section } of sections) {
    /** @type {Map<string, number>} */
    const own = new Map();
    weigh(own, wordsOf(section.title), WEIGHTS.heading);
    everyday(own, section.words ?? "", WEIGHTS.words);
    for (const [word, weight] of own) below.set(word, Math.max(weight, below.get(word) ?? 0));
  }
  for (const [word, weight] of below) weights.set(word, (weights.get(word) ?? 0) + weight);
  return weights;
}
