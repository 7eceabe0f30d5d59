// @ts-check
/**
 * Programmes that are kept on a device under a name: each as its address, which is all there is of it.
 *
 * @import {Format, Keepable} from "../kept/store.js"
 * @typedef {Keepable & {name: string, address: string}} Kept
 */
import { Store, clean } from "./core.js";

export const PREFIX = "toolkit-programme:",
  MOST_NAME = 80;
const MOST_ADDRESS = 8000;

/** @param {unknown} value @param {number} most @returns {value is string} */
const isText = (value, most) => typeof value === "string" && value.length <= most;

/** What is kept, as far as it is one; anything may stand there. @param {string | null | undefined} text @returns {Kept | null} */
export function parse(text) {
  if (!isText(text, 4 * MOST_ADDRESS)) return null;
  try {
    const { id, rev, saved, name, address } = JSON.parse(text) ?? {};
    const good =
      isText(id, 40) &&
      /^[a-z0-9-]+$/.test(id) &&
      Number.isSafeInteger(rev) &&
      rev >= 0 &&
      isText(saved, 30) &&
      isText(name, MOST_NAME) &&
      isText(address, MOST_ADDRESS);
    return good ? { id, rev, saved, name: clean(name, MOST_NAME), address } : null;
  } catch {
    return null;
  }
}

/** @type {Format<Kept>} */
export const FORMAT = {
  prefix: PREFIX,
  here: "toolkit-programme-here",
  shared: "toolkit-programme-shared",
  parse,
  write: (kept) => JSON.stringify(kept),
};

/** @param {() => Storage} local @param {() => Storage} session */
export const openStore = (local, session) => new Store(FORMAT, local, session);

/** Something new to keep. @param {string} name @param {string} address @returns {Kept} */
export const create = (name, address) => ({ id: crypto.randomUUID(), rev: 0, saved: "", name, address });

/**
 * Keep a programme under its name. What another window kept in the meantime is not overwritten: this one is then kept beside it.
 * @param {Store<Kept>} store @param {Kept} kept
 * @returns {{kept: Kept, how: "kept" | "copy" | "blocked" | "full" | "big"}}
 */
export function keep(store, kept) {
  const done = store.save(kept);
  if (done.ok) return { kept, how: "kept" };
  if (done.reason !== "conflict" && done.reason !== "unreadable") return { kept, how: done.reason };
  const other = create(kept.name, kept.address);
  const again = store.save(other);
  if (again.ok) return { kept: other, how: "copy" };
  return { kept, how: again.reason === "full" || again.reason === "big" ? again.reason : "blocked" };
}

const FORM = "toolkit-programme"; // what a file says that it is
export const MOST_FILE = 64_000; // bytes

/** A programme as a file. @param {string} name @param {string} address */
export const toFile = (name, address) => JSON.stringify({ form: FORM, name, address });

/** What a file holds, or null for what is none. @param {string} text @returns {Kept | null} */
export function fromFile(text) {
  try {
    const { form, name, address } = JSON.parse(text) ?? {};
    return form === FORM ? parse(JSON.stringify({ id: "file", rev: 0, saved: "", name, address })) : null;
  } catch {
    return null;
  }
}
