// @ts-check
/**
 * A scan as it is kept in the browser and in a file, and the only door through which either comes in.
 *
 * @typedef {"yes" | "partly" | "no" | "unknown"} Answer
 * @typedef {{answer: Answer, hash: string, who: string}} Given what was answered, to which wording, and who would know
 * @typedef {"todo" | "doing" | "done"} Status
 * @typedef {{id: string, owner: string, date: string, note: string, status: Status, effect: number, effort: number, text: string,
 *   stem: string}} Planned an action: of the statement `id`, or one's own ("eigen-…") with its words and perhaps its question.
 *   `effect` and `effort` are 1 to 3, and 0 for what the site proposes
 * @typedef {{who: string, scan: Scan}} Person
 * @typedef {{people: Person[], chosen: Record<string, Answer>, minutes: number}} Group colleagues' scans, the answers they agreed on,
 *   and how long they talk about it (0: as long as it takes)
 * @typedef {{schema: string, version: number, id: string, rev: number, made: string, saved: string, language: string, kind: "full" | "short",
 *   name: string, municipality: string, date: string, names: string, answers: Record<string, Given>, notes: Record<string, string>,
 *   plan: Planned[], summary: string, targets: Record<string, number>, invitation: boolean, origin: string, group: Group | null}} Scan
 *   `summary`: a conclusion in one's own words; `targets`: the score wanted in a year, per question; `invitation`: made to hand out, who
 *   opens it begins a scan of their own, whose `origin` is its id; `group`: only of a scan that was made together
 * @typedef {"size" | "json" | "schema" | "newer" | "damaged"} Fault
 * @typedef {{label: string, url: string, kind?: string}} Link
 * @typedef {{id: string, place: string, statement: string, action: string, effect: number, effort: number, hash: string,
 *   links: Link[]}} Criterion `effect` and `effort` as the site proposes them, 1 to 3; 0: it proposes none
 * @typedef {{stem: string, number: number, label: string, links: Link[], criteria: Criterion[]}} Question
 */
import {
  ENTRIES,
  LONG,
  MOST_NOTE,
  array,
  byId,
  clean,
  day,
  localDay,
  moment,
  must,
  object,
  oneOf,
  slug,
  text,
  whole,
} from "../shared/read.js";

export { ENTRIES, LAST_DAY, LONG, MOST_NOTE, SHORT, clean, isDay, isFar, localDay } from "../shared/read.js";
export const SCHEMA = "toolkit-scan";
export const VERSION = 2;
export const LIMIT = 2_000_000; // characters of a file: twenty colleagues with much to say
export const MOST_PEOPLE = 20;
export const LONGEST = 600; // minutes of a conversation
/** @type {readonly Answer[]} */
export const ANSWERS = ["yes", "partly", "no", "unknown"];
/** @type {readonly Status[]} */
export const STATUSES = ["todo", "doing", "done"];
export const OWN = "eigen-"; // what the id of an action of one's own begins with
const HASH = /^[0-9a-f]{0,16}$/;

/**
 * Older versions, made into the next one. A step gets and gives the raw object: nothing in it has been checked.
 * @type {Record<number, (raw: Record<string, unknown>) => Record<string, unknown>>}
 */
export const MIGRATIONS = {
  1: (raw) => raw, // all that version 2 knows more may be left out
};

/** @param {unknown} value @returns {Given} */
function given(value) {
  const raw = object(value);
  const answer = /** @type {Answer} */ (raw.answer);
  must(ANSWERS.includes(answer));
  must(typeof raw.hash === "string" && HASH.test(raw.hash));
  return { answer, hash: raw.hash, who: text(raw.who, LONG) };
}

/** @param {unknown} value @returns {Answer} */
function answer(value) {
  must(ANSWERS.includes(/** @type {Answer} */ (value)));
  return /** @type {Answer} */ (value);
}

/** @param {unknown} value @returns {Planned[]} */
function planned(value) {
  const plan = array(value, ENTRIES).map((one) => {
    const raw = object(one);
    return {
      id: slug(raw.id),
      owner: text(raw.owner, LONG),
      date: day(raw.date),
      note: text(raw.note, MOST_NOTE),
      status: oneOf(raw.status, STATUSES),
      effect: whole(raw.effect, 3),
      effort: whole(raw.effort, 3),
      text: text(raw.text, LONG),
      stem: raw.stem === undefined || raw.stem === "" ? "" : slug(raw.stem),
    };
  });
  must(new Set(plan.map(({ id }) => id)).size === plan.length);
  return plan;
}

/** The scans of colleagues inside a scan: each read as strictly as a file, and none with a group of its own. @param {unknown} value @returns {Group | null} */
function group(value) {
  if (value === undefined || value === null) return null;
  const raw = object(value);
  const people = array(raw.people, MOST_PEOPLE).map((one) => {
    const person = object(one);
    const { group: inner, ...scan } = object(person.scan);
    must(inner === undefined || inner === null);
    return { who: text(person.who), scan: read(scan) };
  });
  must(new Set(people.map(({ scan }) => scan.id)).size === people.length);
  return { people, chosen: byId(raw.chosen, answer), minutes: whole(raw.minutes, LONGEST) };
}

/** @param {unknown} value @param {typeof MIGRATIONS} steps @param {number} version @returns {{raw: Record<string, unknown>} | {fault: Fault}} */
export function migrate(value, steps = MIGRATIONS, version = VERSION) {
  if (typeof value !== "object" || value === null || /** @type {any} */ (value).schema !== SCHEMA)
    return { fault: "schema" };
  let raw = object(value);
  if (!Number.isInteger(raw.version) || Number(raw.version) < 1) return { fault: "damaged" };
  if (Number(raw.version) > version) return { fault: "newer" };
  for (let from = Number(raw.version); from < version; from += 1) raw = { ...steps[from](raw), version: from + 1 };
  return { raw };
}

/** The id of a scan. @param {unknown} value @returns {string} */
function idOf(value) {
  must(typeof value === "string" && /^[a-z0-9-]{4,40}$/.test(value));
  return value;
}

/** A scan of today's version. @param {Record<string, unknown>} raw @returns {Scan} */
function read(raw) {
  must(Number.isSafeInteger(raw.rev) && Number(raw.rev) >= 0);
  must(raw.kind === "full" || raw.kind === "short");
  return {
    schema: SCHEMA,
    version: VERSION,
    id: idOf(raw.id),
    rev: Number(raw.rev),
    made: moment(raw.made),
    saved: moment(raw.saved),
    language: raw.language === "en" ? "en" : "nl",
    kind: raw.kind,
    name: text(raw.name, LONG), // a copy of a copy has a longer name than can be typed
    municipality: text(raw.municipality),
    date: day(raw.date),
    names: text(raw.names, LONG),
    answers: byId(raw.answers, given),
    notes: byId(raw.notes, (note) => text(note, MOST_NOTE)),
    plan: planned(raw.plan),
    summary: text(raw.summary, MOST_NOTE),
    targets: byId(raw.targets, (target) => whole(target, 100)),
    invitation: oneOf(raw.invitation, [false, true]),
    origin: raw.origin === undefined || raw.origin === "" ? "" : idOf(raw.origin),
    group: group(raw.group),
  };
}

/**
 * Read a scan from text, whoever wrote it.
 * @param {unknown} source
 * @returns {{scan: Scan, fault?: undefined} | {fault: Fault, scan?: undefined}}
 */
export function parse(source) {
  if (typeof source !== "string") return { fault: "json" };
  if (source.length > LIMIT) return { fault: "size" };
  try {
    const found = migrate(JSON.parse(source.replace(/^\ufeff/, "")));
    return "fault" in found ? found : { scan: read(found.raw) };
  } catch (error) {
    return { fault: error instanceof SyntaxError ? "json" : "damaged" };
  }
}

/** @param {Scan} scan */
export const write = (scan) => JSON.stringify(scan, null, 1);

/**
 * A new, empty scan.
 * @param {string} language @param {"full" | "short"} kind @param {Date} now
 * @returns {Scan}
 */
export function create(language, kind = "full", now = new Date()) {
  const none = () => Object.create(null);
  const made = now.toISOString();
  return {
    schema: SCHEMA,
    version: VERSION,
    id: newId(now),
    rev: 0,
    made,
    saved: made,
    language,
    kind,
    name: "",
    municipality: "",
    date: "",
    names: "",
    answers: none(),
    notes: none(),
    plan: [],
    summary: "",
    targets: none(),
    invitation: false,
    origin: "",
    group: null,
  };
}

/** An id that no other scan or action has. @param {Date} now */
export const newId = (now = new Date()) =>
  `${now.getTime().toString(36)}-${Math.random().toString(36).slice(2, 8).padEnd(6, "0")}`;

/** An action for the plan, with nothing filled in. @param {string} id @param {Partial<Planned>} more @returns {Planned} */
export const action = (id, more = {}) => ({
  id,
  owner: "",
  date: "",
  note: "",
  status: "todo",
  effect: 0,
  effort: 0,
  text: "",
  stem: "",
  ...more,
});

/**
 * Make a scan one of its own, that stands beside the one it came from. It was begun when that was begun.
 * @param {Scan} scan @param {string} word that tells so
 */
export function asCopy(scan, word) {
  return Object.assign(scan, { id: newId(), rev: 0, name: clean(`${scan.name} ${word}`.trim(), LONG) });
}

/** Has nobody filled in anything? The date of the day on which it was begun is proposed, and not filled in. @param {Scan} scan */
export function isEmpty(scan) {
  return ![
    ...Object.keys(scan.answers),
    ...scan.plan,
    ...Object.values(scan.notes),
    ...Object.values(scan.targets),
    scan.name,
    scan.municipality,
    scan.date !== localDay(scan.made) && scan.date,
    scan.names,
    scan.summary,
    scan.group,
  ].some(Boolean);
}
