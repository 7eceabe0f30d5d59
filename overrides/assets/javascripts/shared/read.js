// @ts-check
/**
 * Readers of what came from outside: known types and sizes only, as text. Anything else is refused, never mended by guessing.
 * They throw; the door (model.js) makes a message of it.
 */

export const SHORT = 200,
  LONG = 4000; // characters of a field
export const MOST_NOTE = 100_000; // of a note in a file: the notes of twenty colleagues stand in one
export const LAST_DAY = "9999-12-31"; // a year of more digits, as some browsers let people type, would make the scan unreadable
export const ENTRIES = 300; // answers, notes or planned actions at the most
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Something is not as it is written here. */
class Damaged extends Error {}

/** @param {unknown} condition @returns {asserts condition} */
export function must(condition) {
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
export function text(value, most = SHORT) {
  if (value === undefined) return "";
  must(typeof value === "string" && value.length <= most);
  return clean(value, most);
}

/** @param {unknown} value */
export function object(value) {
  must(typeof value === "object" && value !== null && !Array.isArray(value));
  return /** @type {Record<string, unknown>} */ (value);
}

/** @param {unknown} value @param {number} most @returns {unknown[]} */
export function array(value, most) {
  if (value === undefined) return [];
  must(Array.isArray(value) && value.length <= most);
  return value;
}

/** The id of a statement, a question or an action of one's own. @param {unknown} value @returns {string} */
export function slug(value) {
  must(typeof value === "string" && SLUG.test(value) && value.length <= SHORT);
  return value;
}

/** One of a few values; the first where nothing is said. @template T @param {unknown} value @param {readonly T[]} values @returns {T} */
export function oneOf(value, values) {
  if (value === undefined) return values[0];
  must(values.includes(/** @type {T} */ (value)));
  return /** @type {T} */ (value);
}

/** A whole number from 0 up to `most`; 0 where nothing is said. @param {unknown} value @param {number} most @returns {number} */
export function whole(value, most) {
  if (value === undefined) return 0;
  must(Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= most);
  return Number(value);
}

/** Is it a day that exists, as "2026-11-21"? @param {unknown} value */
export function isDay(value) {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(value);
}

/** Is a day so far away that somebody must have made a mistake? @param {string} day "" for none */
export function isFar(day) {
  const year = Number(day.slice(0, 4));
  return day !== "" && (year < 2000 || year > new Date().getFullYear() + 50);
}

/** @param {unknown} value */
export function day(value) {
  if (value === undefined || value === "") return "";
  must(isDay(value));
  return /** @type {string} */ (value);
}

/** @param {unknown} value */
export function moment(value) {
  must(typeof value === "string" && /^\d{4}-\d\d-\d\dT[\d:.]{5,12}Z$/.test(value) && isDay(value.slice(0, 10)));
  must(!Number.isNaN(Date.parse(value)));
  return value;
}

/** The day of a moment, as a calendar here shows it: not as it is in Greenwich. @param {string} [moment] now, if it is left out */
export function localDay(moment) {
  const now = moment ? new Date(moment) : new Date();
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return `${`${year}`.padStart(4, "0")}-${`${month}`.padStart(2, "0")}-${`${day}`.padStart(2, "0")}`;
}

/**
 * The entries of an object whose keys are ids. The result has no prototype, so that no name means anything by itself.
 * @template T
 * @param {unknown} value @param {(value: unknown) => T} read
 */
export function byId(value, read) {
  /** @type {Record<string, T>} */
  const found = Object.create(null);
  const entries = value === undefined ? [] : Object.entries(object(value));
  must(entries.length <= ENTRIES);
  for (const [id, one] of entries) found[slug(id)] = read(one);
  return found;
}
