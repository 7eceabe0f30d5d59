// @ts-check
/**
 * Search in the pages of one language: pages in order of how well they answer, each with the section that answers best.
 *
 * @import {Doc, Index, Page} from "./index.js"
 * @import {Asked} from "./query.js"
 * @typedef {{page: Doc, part: Doc | null, score: number}} Hit
 * @typedef {{typed: string, hits: Hit[], count: number}} Answer the first hits, and how many there are
 * @typedef {{starts?: [string, string][], onward?: [string, string][]}} Ways where to begin, and where to go on: title and address
 */
import { makeIndex, wordsIn } from "./index.js";
import { understand } from "./query.js";
import { wordsOf } from "./words.js";

const LEAST = 0.06; // of the best score; what is below is no answer
const MOST = 20; // hits that are shown

/**
 * How much it says that a page has a word: more when few have it.
 * @param {Index} index @param {string} word
 */
function rare(index, word) {
  const pages = (index.postings.get(word)?.length ?? 0) / 2;
  return Math.log(1 + index.pages.length / (pages + 0.5));
}

/**
 * The best that each page has of one way to understand a word.
 * @param {Index} index @param {Map<string, number>} way
 */
function best(index, way) {
  /** @type {Map<number, number>} */
  const scores = new Map();
  for (const [word, sure] of way) {
    const worth = sure * sure * rare(index, word);
    const found = index.postings.get(word) ?? [];
    for (let place = 0; place < found.length; place += 2)
      scores.set(found[place], Math.max(worth * found[place + 1], scores.get(found[place]) ?? 0));
  }
  return scores;
}

/**
 * The part of a page to lead to; none when the page itself is meant.
 * @param {Page} page @param {Asked[]} asked
 */
function partOf(page, asked) {
  const named = new Set([...page.title, ...wordsOf(page.doc.words ?? "")]);
  const said = asked.every(({ ways }) =>
    ways.every((way) => [...way].some(([word, sure]) => sure > 0.5 && named.has(word))),
  );
  if (said) return null;
  let most = 0.5,
    found = null;
  for (const section of page.sections) {
    let score = 0;
    for (const { ways } of asked)
      for (const way of ways) {
        let own = 0;
        for (const [word, sure] of way) own = Math.max(own, sure * (wordsIn(section).get(word) ?? 0));
        score += own;
      }
    if (score > most) [most, found] = [score, section.doc];
  }
  return found;
}

/**
 * Something to search with.
 * @param {Doc[]} docs @param {string} language
 */
export function engine(docs, language) {
  const index = makeIndex(docs, language);
  return (/** @type {string} */ typed) => {
    const asked = understand(index, typed);
    const ways = asked.flatMap((each) => each.ways);
    /** @type {Map<number, {score: number, has: number}>} */
    const scores = new Map();
    for (const way of ways)
      for (const [page, score] of best(index, way)) {
        const own = scores.get(page) ?? { score: 0, has: 0 };
        scores.set(page, { score: own.score + score, has: own.has + 1 });
      }
    const whole = wordsOf(typed).join(" ");
    /** @type {(Hit & {number: number})[]} */
    const hits = [];
    for (const [number, { score, has }] of scores) {
      const page = index.pages[number];
      const share = has / ways.length;
      const title = page.title.join(" ");
      const exact = title === whole ? 3 : title.startsWith(`${whole} `) ? 1.3 : 1;
      hits.push({ page: page.doc, part: null, score: score * share * Math.sqrt(share) * exact, number });
    }
    hits.sort((one, other) => other.score - one.score || one.number - other.number);
    const enough = (hits[0]?.score ?? 0) * LEAST;
    return hits
      .filter((hit) => hit.score >= enough)
      .map(({ page, score, number }, place) => ({
        page,
        score,
        part: place < 20 ? partOf(index.pages[number], asked) : null,
      }));
  };
}

/**
 * Something that answers, as far as a visitor sees it.
 * @param {Doc[]} docs @param {string} language
 * @returns {(typed: string) => Answer}
 */
export function answers(docs, language) {
  const find = engine(docs, language);
  return (typed) => {
    const hits = find(typed);
    return { typed, hits: hits.slice(0, MOST), count: hits.length };
  };
}
