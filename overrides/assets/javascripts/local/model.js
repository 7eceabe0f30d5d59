// @ts-check
/**
 * A municipality's own details as they are kept in the browser and in a file, and the only door through which either comes in.
 *
 * @import {Data} from "./data.js"
 * @import {Format} from "../kept/store.js"
 * @typedef {Record<string, string>} Values what is filled in, by key; what is empty is not there
 * @typedef {{id: string, rev: number, saved: string, values: Values}} Pack
 * @typedef {"size" | "json" | "schema" | "newer" | "damaged"} Fault
 */
import { Store } from "../kept/store.js";
import { byId, clean, day, moment, must, object, text, whole } from "../shared/read.js";
import { entriesOf } from "./data.js";

export const SCHEMA = "toolkit-local";
export const PREFIX = `${SCHEMA}:`;
export const ID = "own"; // there is one on a device
const VERSION = 1;
const LIMIT = 100_000; // characters of a file
const MOST_SAVES = 1_000_000_000;

/** Text on one line, without spaces around it. @param {string} value */
export const oneLine = (value) => clean(value).replace(/\s+/g, " ").trim();

/** @param {Pick<Data, "fields" | "languages">} data @param {unknown} value @returns {Values} */
function valuesOf(data, value) {
  const known = new Map(entriesOf(data).map(({ key, field }) => [key, field]));
  const found = byId(value, (one) => text(one));
  for (const [key, written] of Object.entries(found)) {
    const field = known.get(key);
    must(field && written.length <= field.most);
    found[key] = field.kind === "day" ? day(written) : oneLine(written);
    if (!found[key]) delete found[key];
  }
  return found;
}

/**
 * What a text holds, as far as it can be trusted.
 * @param {Pick<Data, "fields" | "languages">} data @param {string | null | undefined} written
 * @returns {{pack: Pack, fault?: undefined} | {fault: Fault, pack?: undefined}}
 */
export function parse(data, written) {
  if (typeof written !== "string" || written.length > LIMIT) return { fault: "size" };
  /** @type {any} */
  let raw;
  try {
    raw = JSON.parse(written);
  } catch {
    return { fault: "json" };
  }
  if (typeof raw !== "object" || raw === null || raw.schema !== SCHEMA) return { fault: "schema" };
  if (Number.isInteger(raw.version) && raw.version > VERSION) return { fault: "newer" };
  try {
    const { version, id, rev, saved, values } = object(raw);
    must(version === VERSION && id === ID);
    return {
      pack: { id: ID, rev: whole(rev, MOST_SAVES), saved: saved ? moment(saved) : "", values: valuesOf(data, values) },
    };
  } catch {
    return { fault: "damaged" };
  }
}

/** @param {Pack} pack */
export const write = (pack) => JSON.stringify({ schema: SCHEMA, version: VERSION, ...pack });

/** @param {Values} values @returns {Pack} */
export const create = (values) => ({ id: ID, rev: 0, saved: "", values });

/** What a file holds. @param {Pick<Data, "fields" | "languages">} data @param {File} file @returns {Promise<ReturnType<typeof parse>>} */
export async function openFile(data, file) {
  if (file.size > 4 * LIMIT) return { fault: "size" };
  try {
    return parse(data, await file.text());
  } catch {
    return { fault: "json" };
  }
}

/** @param {Pick<Data, "fields" | "languages">} data @param {() => Storage} local @param {() => Storage} session @returns {Store<Pack>} */
export function openStore(data, local, session) {
  /** @type {Format<Pack>} */
  const format = {
    prefix: PREFIX,
    here: `${SCHEMA}-here`,
    shared: `${SCHEMA}-shared`,
    parse: (written) => parse(data, written).pack ?? null,
    write,
  };
  return new Store(format, local, session);
}

/** What is kept on this device; null: nothing that can be read. @param {Pick<Data, "fields" | "languages">} data @returns {Pack | null} */
export const keptHere = (data) =>
  openStore(
    data,
    () => localStorage,
    () => sessionStorage,
  ).read(ID);

/** The values as they are printed in a language, by field. @param {Pick<Data, "fields" | "languages">} data @param {Values} values @param {string} language */
export function printed(data, values, language) {
  /** @type {Values} */
  const found = {};
  for (const entry of entriesOf(data)) {
    const value = values[entry.key];
    if (!value || (entry.language && entry.language !== language)) continue;
    found[entry.field.id] = entry.field.kind === "day" ? dayIn(value, language) : value;
  }
  return found;
}

/** A day in words. @param {string} value @param {string} language */
const dayIn = (value, language) =>
  new Date(`${value}T12:00:00`).toLocaleDateString(language === "en" ? "en-GB" : language, {
    day: "numeric",
    month: "long",
    year: "numeric",
  });
