// @ts-check
/**
 * A scan as it is kept in the browser and in a file, and the only door through which either comes in.
 * What is read is untrusted: known keys only, of the right type and size, as text. Anything else is refused, never mended by guessing.
 *
 * @typedef {"yes" | "partly" | "no" | "unknown"} Answer
 * @typedef {{answer: Answer, hash: string, who: string}} Given what was answered, to which wording, and who would know
 * @typedef {{id: string, owner: string, date: string, note: string}} Planned
 * @typedef {{schema: string, version: number, id: string, rev: number, made: string, saved: string, language: string, kind: "full" | "short",
 *   name: string, municipality: string, date: string, names: string, answers: Record<string, Given>, notes: Record<string, string>,
 *   plan: Planned[]}} Scan
 * @typedef {"size" | "json" | "schema" | "newer" | "damaged"} Fault
 * @typedef {{label: string, url: string, kind?: string}} Link
 * @typedef {{id: string, place: string, statement: string, action: string, hash: string, links: Link[]}} Criterion
 * @typedef {{stem: string, number: number, label: string, links: Link[], criteria: Criterion[]}} Question
 */

export const SCHEMA = "toolkit-scan";
export const VERSION = 1;
export const LIMIT = 400_000; // characters of a file
export const SHORT = 200,
  LONG = 4000; // characters of a field
/** @type {readonly Answer[]} */
export const ANSWERS = ["yes", "partly", "no", "unknown"];
export const LAST_DAY = "9999-12-31"; // a year of more digits, as some browsers let people type, would make the scan unreadable
export const ENTRIES = 300; // answers, notes or planned actions at the most
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const HASH = /^[0-9a-f]{0,16}$/;

/**
 * Older versions, made into the next one. A step gets and gives the raw object: nothing in it has been checked.
 * @type {Record<number, (raw: Record<string, unknown>) => Record<string, unknown>>}
 */
export const MIGRATIONS = {};

class Damaged extends Error {}

/** @param {unknown} condition @returns {asserts condition} */
function must(condition) {
  if (!condition) throw new Damaged();
}

/**
 * Text without what a screen or a file can trip over: control characters, turned-round writing, halves of characters.
 * @param {string} value @param {number} most
 */
export function clean(value, most = LONG) {
  return value
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu, " ")
    .slice(0, most)
    .replace(/\p{Cs}/gu, "");
}

/** @param {unknown} value @param {number} most */
function text(value, most = SHORT) {
  if (value === undefined) return "";
  must(typeof value === "string" && value.length <= most);
  return clean(value, most);
}

/** @param {unknown} value */
function object(value) {
  must(typeof value === "object" && value !== null && !Array.isArray(value));
  return /** @type {Record<string, unknown>} */ (value);
}

/** Is it a day that exists, as "2026-11-21"? @param {unknown} value */
export function isDay(value) {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(value);
}

/** @param {unknown} value */
function day(value) {
  if (value === undefined || value === "") return "";
  must(isDay(value));
  return /** @type {string} */ (value);
}

/** @param {unknown} value */
function moment(value) {
  must(typeof value === "string" && /^\d{4}-\d\d-\d\dT[\d:.]{5,12}Z$/.test(value) && isDay(value.slice(0, 10)));
  return value;
}

/**
 * The entries of an object whose keys are ids. The result has no prototype, so that no name means anything by itself.
 * @template T
 * @param {unknown} value @param {(value: unknown) => T} read
 */
function byId(value, read) {
  /** @type {Record<string, T>} */
  const found = Object.create(null);
  const entries = value === undefined ? [] : Object.entries(object(value));
  must(entries.length <= ENTRIES);
  for (const [id, one] of entries) {
    must(SLUG.test(id) && id.length <= SHORT);
    found[id] = read(one);
  }
  return found;
}

/** @param {unknown} value @returns {Given} */
function given(value) {
  const raw = object(value);
  const answer = /** @type {Answer} */ (raw.answer);
  must(ANSWERS.includes(answer));
  must(typeof raw.hash === "string" && HASH.test(raw.hash));
  return { answer, hash: raw.hash, who: text(raw.who) };
}

/** @param {unknown} value @returns {Planned[]} */
function planned(value) {
  if (value === undefined) return [];
  must(Array.isArray(value) && value.length <= ENTRIES);
  const plan = value.map((one) => {
    const raw = object(one);
    must(typeof raw.id === "string" && SLUG.test(raw.id) && raw.id.length <= SHORT);
    return { id: raw.id, owner: text(raw.owner), date: day(raw.date), note: text(raw.note, LONG) };
  });
  must(new Set(plan.map(({ id }) => id)).size === plan.length);
  return plan;
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
    if ("fault" in found) return found;
    const raw = found.raw;
    must(typeof raw.id === "string" && /^[a-z0-9-]{4,40}$/.test(raw.id));
    must(Number.isSafeInteger(raw.rev) && Number(raw.rev) >= 0);
    must(raw.kind === "full" || raw.kind === "short");
    return {
      scan: {
        schema: SCHEMA,
        version: VERSION,
        id: raw.id,
        rev: Number(raw.rev),
        made: moment(raw.made),
        saved: moment(raw.saved),
        language: raw.language === "en" ? "en" : "nl",
        kind: raw.kind,
        name: text(raw.name),
        municipality: text(raw.municipality),
        date: day(raw.date),
        names: text(raw.names),
        answers: byId(raw.answers, given),
        notes: byId(raw.notes, (note) => text(note, LONG)),
        plan: planned(raw.plan),
      },
    };
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
  const id = `${now.getTime().toString(36)}-${Math.random().toString(36).slice(2, 8).padEnd(6, "0")}`;
  const none = () => Object.create(null);
  const made = now.toISOString();
  return {
    schema: SCHEMA,
    version: VERSION,
    id,
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
  };
}

/** Make a scan one of its own, that stands beside the one it came from. @param {Scan} scan @param {string} word that tells so */
export function asCopy(scan, word) {
  const { id, made } = create(scan.language);
  return Object.assign(scan, { id, made, rev: 0, name: clean(`${scan.name} ${word}`.trim(), SHORT) });
}

/** Has anybody filled in anything? @param {Scan} scan */
export function isEmpty(scan) {
  return ![
    ...Object.keys(scan.answers),
    ...scan.plan,
    ...Object.values(scan.notes),
    scan.name,
    scan.municipality,
    scan.date,
    scan.names,
  ].some(Boolean);
}
