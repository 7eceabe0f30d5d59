// @ts-check
/**
 * A group and its papers: no names, only a code and a year. What was changed or taken out in one window, or one file, is put together
 * with another by paper: each has an id of its own and counts its changes, so that nothing is counted twice and nothing is lost.
 *
 * @import {Keepable} from "../kept/store.js"
 * @import {Data, When} from "./data.js"
 * @typedef Paper
 * @property {string} id
 * @property {When} when
 * @property {number} turn   how often it was changed: the latest is the one that holds
 * @property {boolean} done  the trainer came to its end; only then it is counted
 * @property {boolean} gone  it was taken out; its answers are gone, too
 * @property {Record<string, string>} answers letters by question; "" for one that was left open
 * @typedef {Keepable & {code: string, year: number, turn: number, papers: Paper[]}} Group
 */
import { array, must, moment, object, oneOf, slug, text, whole } from "../shared/read.js";
import { WHENS } from "./data.js";

export const KIND = "toolkit-evaluation",
  VERSION = 1;
export const MOST_CODE = 30,
  MOST_PAPERS = 400,
  MOST_GROUPS = 100,
  LIMIT = 4_000_000; // characters of a file
const MOST_QUESTIONS = 60,
  MOST_TURNS = 1e6,
  FIRST_YEAR = 2000,
  LAST_YEAR = 2100;

const newId = () => crypto.randomUUID();

/** @param {number} year */
export const isYear = (year) => Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;

/** @param {string} code @param {number} year @returns {Group} */
export const create = (code, year) => ({ id: newId(), rev: 0, saved: "", code, year, turn: 0, papers: [] });

/** A paper that nothing is filled in of yet. @param {When} when @returns {Paper} */
export const newPaper = (when) => ({
  id: newId(),
  when,
  turn: 0,
  done: false,
  gone: false,
  answers: Object.create(null),
});

/** The papers of a questionnaire, in the order in which they were entered. @param {Group} group @param {When} when */
export const papersOf = ({ papers }, when) => papers.filter((paper) => paper.when === when && !paper.gone);

/** Put a paper in a group, or in the place of what it was. @param {Group} group @param {Paper} paper */
export function put(group, paper) {
  paper.turn += 1;
  const place = group.papers.findIndex(({ id }) => id === paper.id);
  if (place < 0) group.papers.push(paper);
  else group.papers[place] = paper;
}

/** Take a paper out. What stays of it says only that it is gone. @param {Group} group @param {Paper} paper @returns {() => void} puts it back */
export function takeOut(group, paper) {
  const { answers, done, id, when } = paper;
  put(group, { id, when, turn: paper.turn, done: false, gone: true, answers: Object.create(null) });
  return () => {
    const now = group.papers.find((one) => one.id === id);
    if (!now || now.gone) put(group, { id, when, turn: now?.turn ?? paper.turn, done, gone: false, answers });
  };
}

/** Which of two versions of a paper holds: whoever asks, the answer is the same. @param {Paper} one @param {Paper} other */
function later(one, other) {
  if (one.turn !== other.turn) return one.turn > other.turn ? one : other;
  const [a, b] = [one, other].map((paper) => JSON.stringify([!paper.gone, paper.done, sorted(paper.answers)]));
  return a >= b ? one : other;
}

/** @param {Record<string, string>} answers */
const sorted = (answers) => Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1));

/** Papers of several groups, each once. @param {Paper[][]} lists */
export function once(lists) {
  /** @type {Map<string, Paper>} */
  const found = new Map();
  for (const paper of lists.flat()) {
    const there = found.get(paper.id);
    found.set(paper.id, there ? later(there, paper) : paper);
  }
  return [...found.values()];
}

/** Two versions of a group together. @param {Group} mine @param {Group} theirs @returns {Group} with the revision of theirs */
export function merge(mine, theirs) {
  const named =
    mine.turn === theirs.turn
      ? [mine, theirs].sort((a, b) => (a.code + a.year < b.code + b.year ? 1 : -1))[0]
      : mine.turn > theirs.turn
        ? mine
        : theirs;
  const { code, year, turn } = named;
  return { ...theirs, code, year, turn, papers: once([theirs.papers, mine.papers]) };
}

/** Is there the same in both? @param {Group} one @param {Group} other */
export const same = (one, other) => bare(one) === bare(other);

/** @param {Group} group */
const bare = ({ id, code, year, turn, papers }) =>
  JSON.stringify([
    id,
    code,
    year,
    turn,
    [...papers]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ answers, ...rest }) => [Object.values(rest), sorted(answers)]),
  ]);

// Reading and writing

/** @param {unknown} value @returns {Paper} */
function readPaper(value) {
  const { id, when, turn, done, gone, answers } = object(value);
  must(WHENS.includes(/** @type {When} */ (when)));
  const entries = Object.entries(object(answers));
  must(entries.length <= MOST_QUESTIONS && typeof done === "boolean" && typeof gone === "boolean");
  /** @type {Record<string, string>} */
  const found = Object.create(null);
  for (const [question, letters] of entries) {
    must(typeof letters === "string" && /^[a-z]{0,26}$/.test(letters) && new Set(letters).size === letters.length);
    found[slug(question)] = letters;
  }
  return { id: slug(id), when: oneOf(when, WHENS), turn: whole(turn, MOST_TURNS), done, gone, answers: found };
}

/** @param {unknown} value @returns {Group} */
function readGroup(value) {
  const { id, rev, saved, code, year, turn, papers } = object(value);
  must(isYear(Number(year)));
  const found = array(papers, MOST_PAPERS).map(readPaper);
  must(new Set(found.map((paper) => paper.id)).size === found.length);
  return {
    id: slug(id),
    rev: whole(rev, MOST_TURNS),
    saved: saved === undefined || saved === "" ? "" : moment(saved),
    code: text(code, MOST_CODE),
    year: Number(year),
    turn: whole(turn, MOST_TURNS),
    papers: found,
  };
}

/** A group as it is kept; null for what is none. @param {string | null | undefined} kept @returns {Group | null} */
export function parse(kept) {
  try {
    must(typeof kept === "string" && kept.length <= LIMIT);
    return readGroup(JSON.parse(kept));
  } catch {
    return null;
  }
}

/** @param {Group} group */
export const write = (group) => JSON.stringify(group);

/** Groups as a file. @param {Group[]} groups */
export const writeFile = (groups) => JSON.stringify({ kind: KIND, version: VERSION, groups });

/**
 * The groups of a file, or why there are none: it is too big, of a newer page, or no file of this page.
 * @param {string} content @returns {{groups: Group[]} | {reason: "big" | "newer" | "other"}}
 */
export function readFile(content) {
  if (content.length > LIMIT) return { reason: "big" };
  try {
    const { kind, version, groups } = object(JSON.parse(content.replace(/^\ufeff/, "")));
    must(kind === KIND && Number.isSafeInteger(version));
    if (Number(version) > VERSION) return { reason: "newer" };
    const found = array(groups, MOST_GROUPS).map(readGroup);
    must(found.length && new Set(found.map(({ id }) => id)).size === found.length);
    return { groups: found.map((group) => ({ ...group, rev: 0 })) };
  } catch {
    return { reason: "other" };
  }
}

/** The question at which a paper goes on: the first that was not seen. @param {Paper} paper @param {Data} data */
export function placeIn(paper, data) {
  const place = data[paper.when].findIndex(({ id }) => !Object.hasOwn(paper.answers, id));
  return Math.max(0, place);
}
