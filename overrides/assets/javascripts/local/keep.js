// @ts-check
/**
 * Keeps the details of this window as somebody fills them in, beside what other windows do. It shows nothing itself.
 *
 * @import {Store} from "../kept/store.js"
 * @import {Pack, Values} from "./model.js"
 * @typedef {object} Told
 * @property {(how: string) => void} kept how it stands with keeping: a key of the words
 * @property {(values: Values) => void} changed other values than this window wrote
 * @property {(key: string, theirs: string) => void} conflict another window wrote something else in the same field
 * @property {() => void} wiped another window wiped everything
 */
import { ID, PREFIX, create } from "./model.js";

const REST = 400; // milliseconds without typing

/**
 * What two windows made of the same values. Where both changed a field, this window keeps its own.
 * @param {Values} base @param {Values} mine @param {Values} theirs
 */
export function merge(base, mine, theirs) {
  /** @type {Values} */
  const values = {};
  /** @type {[key: string, theirs: string][]} */
  const conflicts = [];
  for (const key of new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])) {
    const [was, here, there] = [base, mine, theirs].map((one) => one[key] ?? "");
    const value = here === was ? there : here;
    if (value) values[key] = value;
    if (here !== was && there !== was && here !== there) conflicts.push([key, there]);
  }
  return { values, conflicts };
}

export class Keeper {
  #store;
  #told;
  /** As it is filled in here. @type {Pack} */
  pack;
  /** As this window and what is kept were the same for the last time. @type {Values} */
  #base;
  #timer = 0;

  /** @param {Store<Pack>} store @param {Values} shipped what is there when nothing is kept @param {Told} told */
  constructor(store, shipped, told) {
    this.#store = store;
    this.#told = told;
    this.pack = store.read(ID) ?? create({ ...shipped });
    this.#base = { ...this.pack.values };
  }

  /** Tell how it stands. */
  tell() {
    const there = this.#store.read(ID);
    if (!there && this.#store.has(ID)) this.#told.kept("kept_unreadable");
    else if (!there) this.#told.kept("kept_nothing");
    else this.#told.kept(this.#store.inWindow(ID) ? "kept_window" : "kept");
  }

  /** Is something here that is not kept? */
  get unsaved() {
    return JSON.stringify(this.pack.values) !== JSON.stringify(this.#base);
  }

  /** @param {string} key @param {string} value */
  change(key, value) {
    const { [key]: _, ...others } = this.pack.values;
    this.pack.values = value ? { ...others, [key]: value } : others;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), REST);
  }

  /** Other values in the place of all. @param {Values} values */
  replace(values) {
    this.flush();
    this.pack.values = { ...values };
    this.flush();
  }

  /** Keep what is not kept yet. @returns {boolean} is everything kept? */
  flush() {
    clearTimeout(this.#timer);
    if (!this.unsaved) return true;
    const done = this.#store.save(this.pack);
    if (done.ok) {
      this.#base = { ...this.pack.values };
      this.tell();
      return true;
    }
    if (done.reason === "conflict" && this.#take()) return this.flush();
    if (done.reason === "conflict") this.pack.rev = 0; // wiped in between: this begins anew
    this.#told.kept(`kept_${done.reason === "big" || done.reason === "conflict" ? "full" : done.reason}`);
    return false;
  }

  /** Take in what is kept now, beside what is not kept yet. */
  #take() {
    const theirs = this.#store.read(ID);
    if (!theirs) return false;
    const { values, conflicts } = merge(this.#base, this.pack.values, theirs.values);
    this.pack = { ...theirs, values };
    this.#base = { ...theirs.values };
    this.#told.changed(values);
    for (const [key, value] of conflicts) this.#told.conflict(key, value);
    return true;
  }

  /** Another window kept or wiped something. @param {Pick<StorageEvent, "key">} event */
  elsewhere({ key }) {
    if (key !== null && key !== PREFIX + ID) return;
    const theirs = this.#store.read(ID);
    if (theirs && theirs.rev !== this.pack.rev) {
      this.#take();
      this.flush();
    } else if (!theirs && this.pack.rev && !this.#store.has(ID)) {
      this.pack = create(this.unsaved ? this.pack.values : {});
      this.#base = {};
      this.#told.wiped();
    }
    this.tell();
  }

  /** Wipe everything. @returns {() => void} puts it back, with what was not kept yet */
  wipe() {
    clearTimeout(this.#timer);
    const { pack } = this;
    const { restore } = this.#store.wipe();
    this.pack = create({});
    this.#base = {};
    this.tell();
    return () => {
      this.flush();
      const since = this.pack.values;
      restore();
      const there = this.#store.read(ID);
      this.pack = there ? { ...there, values: { ...pack.values, ...since } } : create({ ...pack.values, ...since });
      this.#base = { ...(there?.values ?? {}) };
      this.flush();
      this.#told.changed(this.pack.values);
      this.tell();
    };
  }

  /** Keep it only until this window closes, or longer. @param {boolean} only @returns {boolean} can it be done? */
  keepInWindow(only) {
    this.flush();
    const done = this.#store.keepInWindow(only, ID);
    this.tell();
    return done;
  }
}
