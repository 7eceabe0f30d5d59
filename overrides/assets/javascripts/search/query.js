// @ts-check
/**
 * What is typed, as words of the index: first the whole word and its forms, then what begins with it or has it in it, then its
 * parts, and only for a word that is not there at all, what is near.
 *
 * @typedef {Map<string, number>} Found a word of the index, and how sure it is that this was meant (0 to 1)
 * @typedef {{word: string, ways: Found[]}} Asked a word that was typed; of each of its ways a page should have a word
 * @import {Index} from "./index.js"
 */
import { allowed, distance } from "./near.js";
import { LITTLE_WORDS, wordsOf } from "./words.js";

const MOST = 12; // words
const LINKS = ["", "s", "en", "e"]; // what Dutch puts between the parts of a compound

/**
 * Keep the best of what is known of a word.
 * @param {Found} found @param {Iterable<string>} words @param {number} sure
 */
function add(found, words, sure) {
  for (const word of words) found.set(word, Math.max(sure, found.get(word) ?? 0));
}

/**
 * The word itself, and other forms of it.
 * @param {Index} index @param {string} word
 */
function whole(index, word) {
  /** @type {Found} */
  const found = new Map();
  add(found, index.stems.get(index.stem(word)) ?? [], 0.9);
  if (index.postings.has(word)) found.set(word, 1);
  return found;
}

/**
 * Words that begin with it, and long words that have it in them.
 * @param {Index} index @param {string} word @param {Found} found
 */
function longer(index, word, found) {
  const stem = index.stem(word);
  for (const [other, root] of index.roots) {
    if (found.has(other)) continue;
    const share = word.length / other.length;
    if (other.startsWith(word)) found.set(other, 0.3 + 0.5 * share);
    else if (word.length > 4 && stem.length > 3 && other.startsWith(stem)) found.set(other, 0.25 + 0.4 * share);
    else if (word.length > 3 && root.endsWith(stem) && stem.length > 3) found.set(other, 0.2 + 0.4 * share);
    else if (word.length > 4 && other.includes(word)) found.set(other, 0.1 + 0.3 * share);
  }
}

/**
 * The two words that a compound is made of; of several ways to cut it, the one with the most known words.
 * @param {Index} index @param {string} word
 * @returns {Found[]}
 */
function parts(index, word) {
  /** @type {{ways: Found[], worth: number}} */
  let best = { ways: [], worth: 0 };
  for (let cut = 3; cut <= word.length - 3; cut += 1) {
    const last = whole(index, word.slice(cut));
    for (const link of LINKS) {
      if (!word.slice(0, cut).endsWith(link) || cut - link.length < 3) continue;
      const first = whole(index, word.slice(0, cut - link.length));
      const both = first.size && last.size;
      const long = (first.size ? cut : 0) + (last.size ? word.length - cut : 0);
      if (!both && !index.compounds) continue;
      if (!both && (long < 5 || long < word.length / 3)) continue;
      const worth = (both ? 100 : 0) + Math.max(...first.values(), ...last.values()) + long / 10 - link.length / 100;
      if (worth > best.worth) best = { ways: [first, last].filter((way) => way.size), worth };
    }
  }
  const sure = best.worth > 100 ? 0.8 : 0.3;
  return best.ways.map((way) => new Map([...way].map(([other, value]) => [other, value * sure])));
}

/**
 * Words that differ in a letter or two.
 * @param {Index} index @param {string} word
 */
function near(index, word) {
  /** @type {Found} */
  const found = new Map();
  const most = allowed(word),
    stem = index.stem(word);
  if (!most) return found;
  for (const [other, forms] of index.stems) {
    const apart = Math.min(distance(stem, other, most), ...forms.map((form) => distance(word, form, most)));
    if (apart <= most && (apart === 1 || other[0] === stem[0])) add(found, forms, apart < 2 ? 0.6 : 0.35);
  }
  return found;
}

/**
 * The words of the index for one that was typed.
 * @param {Index} index @param {string} word
 * @returns {Found[]}
 */
function ways(index, word) {
  const found = whole(index, word);
  const known = found.size > 0;
  longer(index, word, found);
  if (known) return [found];
  const begins = [...found.keys()].some((other) => other.startsWith(word));
  const cut = begins || word.length < 6 ? [] : parts(index, word);
  if (cut.length > 1) return cut;
  if (!begins) for (const [other, sure] of near(index, word)) add(found, [other], sure);
  for (const [other, sure] of cut[0] ?? []) add(found, [other], sure);
  return found.size ? [found] : [];
}

/**
 * What is typed as what to look for. Words that are written apart and are one word together are that too.
 * @param {Index} index @param {string} typed
 * @returns {Asked[]}
 */
export function understand(index, typed) {
  const all = wordsOf(typed).slice(0, MOST);
  const little = LITTLE_WORDS[index.language];
  const telling = all.filter((word) => !little?.has(word));
  const words = [...new Set(telling.length ? telling : all)];
  const asked = words.map((word) => ({ word, ways: ways(index, word) }));
  for (const [place, word] of all.entries()) {
    const next = all[place + 1];
    if (!next) break;
    const together = whole(index, word + next);
    if (!together.size && word.length > 2 && next.length > 2) {
      const stem = index.stem(word + next);
      for (const other of index.postings.keys())
        if (other.startsWith(word + next) || (other.endsWith(stem) && stem.length > 5)) together.set(other, 0.6);
    }
    for (const one of asked.filter((each) => together.size && (each.word === word || each.word === next))) {
      one.ways = one.ways.length ? one.ways : [new Map()];
      for (const way of one.ways) for (const [other, sure] of together) add(way, [other], sure);
    }
  }
  return asked;
}
