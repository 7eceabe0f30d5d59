// @ts-check
/** Colleagues and their scans: what each is called, in which order, and whether a file is new, known or somebody else's. */
/**
 * @import {Group, Person, Scan} from "./model.js"
 * @typedef {{kind: "new"} | {kind: "twice"} | {kind: "ask", like: Person[]}} Known what a file is to those that are there:
 *   of nobody yet, there already, or with the id of somebody else and other answers
 */
import { SHORT, clean } from "./model.js";

/** What a person is called: what fits of it, in whole words. @param {Scan} scan @param {string} [file] the name of the file */
export function labelOf({ names, name }, file = "") {
  const text = (names || name || file).trim();
  if (text.length <= SHORT) return clean(text, SHORT);
  const cut = text.slice(0, SHORT - 1);
  return clean(`${cut.slice(0, cut.lastIndexOf(" ") + 1 || cut.length).trimEnd()}…`, SHORT);
}

/** In an order that doesn't hang on which file was opened first. @param {readonly Person[]} people */
export const inOrder = (people) =>
  [...people].sort((a, b) => (key(a.scan) < key(b.scan) ? -1 : key(a.scan) > key(b.scan) ? 1 : 0));
const key = (/** @type {Scan} */ { made, id }) => `${made} ${id}`;

/** The same people, each with a name that nobody else has. @param {readonly Person[]} people @returns {Person[]} */
export function named(people) {
  /** @type {Map<Person, string>} */
  const names = new Map();
  const taken = new Set(people.map(({ who }) => who));
  const first = new Set();
  for (const person of inOrder(people)) {
    const name = person.who || "?";
    let own = name;
    if (first.has(name)) for (let n = 2; taken.has(own) || first.has(own); n += 1) own = `${name} (${n})`;
    first.add(own);
    names.set(person, own);
  }
  return people.map((person) => ({ ...person, who: names.get(person) ?? "?" }));
}

/** All that somebody filled in, as text: the same for the same, in whatever order it was written. @param {Scan} scan */
export function contentOf(scan) {
  const { id, rev, made, saved, language, origin, version, group, invitation, ...filled } = scan;
  const sorted = (/** @type {string} */ _, /** @type {any} */ value) =>
    value && typeof value === "object" && !Array.isArray(value)
      ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
      : value;
  return JSON.stringify(filled, sorted);
}

const stemOf = (/** @type {string} */ id) => `${id.slice(0, 32)}-`;

/** An id for a scan that came with the id of somebody else's; it shows which one that was. @param {string} id */
export const besideId = (id) => stemOf(id) + Math.random().toString(36).slice(2, 8).padEnd(6, "0");

/** What a file is to the people that are there. @param {Pick<Group, "people">} group @param {Scan} scan @returns {Known} */
export function known({ people }, scan) {
  const near = people.filter((one) => one.scan.id === scan.id || one.scan.id.startsWith(stemOf(scan.id)));
  if (near.some((one) => contentOf(one.scan) === contentOf(scan))) return { kind: "twice" };
  return people.some((one) => one.scan.id === scan.id) ? { kind: "ask", like: near } : { kind: "new" };
}

/** The scan as it goes into a group: without a group of its own. @param {Scan} scan @returns {Scan} */
export const alone = (scan) => ({ ...scan, group: null, invitation: false });
