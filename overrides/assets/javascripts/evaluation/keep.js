// @ts-check
/**
 * Keeps the groups on this device, or on a shared computer until the window closes. What two windows do to one group is put together.
 *
 * @import {Format, Texts} from "../kept/store.js"
 * @import {Group} from "./group.js"
 */
import { Store } from "../kept/store.js";
import { create, merge, parse, same, write } from "./group.js";

export const PREFIX = "toolkit-evaluation:";

/** @type {Format<Group>} */
const FORMAT = {
  prefix: PREFIX,
  here: "toolkit-evaluation-here",
  shared: "toolkit-evaluation-shared",
  parse,
  write,
};

export class Keeper {
  #store;
  /** What is in this window and not kept. @type {Set<string>} */
  unsaved = new Set();
  /** What this window worked on. @type {Set<string>} */
  #mine = new Set();
  /** What this window has more than what is kept: another window wrote over it in the same moment. @type {Set<Group>} */
  #more = new Set();
  /** @type {Group[]} */
  groups = [];
  unreadable = 0;

  /** @param {() => Storage} local @param {() => Storage} session the getters throw where storage is blocked */
  constructor(local, session) {
    this.#store = new Store(FORMAT, local, session);
    this.load();
  }

  /** All that is kept, and what is not kept and only here; the oldest group first. */
  load() {
    this.#more.clear();
    const { kept, unreadable } = this.#store.all();
    const only = this.groups.filter(({ id }) => this.unsaved.has(id));
    /** @type {Map<string, Group>} */
    const found = new Map(kept.map((group) => [group.id, group]));
    for (const group of only) {
      const there = found.get(group.id);
      found.set(group.id, there ? Object.assign(group, merge(group, there)) : group);
    }
    for (const group of this.groups) {
      const there = found.get(group.id);
      if (!there || there === group) continue;
      const both = merge(group, there);
      if (!same(both, there)) this.#more.add(group);
      found.set(group.id, Object.assign(group, both, { rev: there.rev, saved: there.saved })); // who works on it, goes on with it
    }
    this.groups = [...found.values()].sort((a, b) => a.year - b.year || a.code.localeCompare(b.code));
    this.unreadable = unreadable;
  }

  get shared() {
    return this.#store.shared;
  }

  get here() {
    return this.#store.here;
  }

  /** @param {string} id */
  stay(id) {
    this.#store.stay(id);
  }

  /** @param {string} id */
  find(id) {
    return this.groups.find((group) => group.id === id);
  }

  /**
   * Keep a group. What another window did to it comes in; what cannot be read under its id stays as it is, and the group gets another.
   * @param {Group} group @returns {"" | "blocked" | "full" | "big"} "": it is kept
   */
  save(group) {
    if (!this.groups.includes(group)) this.groups.push(group);
    this.#mine.add(group.id);
    let done = this.#store.save(group);
    for (let tries = 0; !done.ok && tries < 3; tries += 1) {
      if (done.reason !== "conflict" && done.reason !== "unreadable") break;
      const there = this.#store.read(group.id);
      if (there) Object.assign(group, merge(group, there));
      else Object.assign(group, { id: create("", 0).id, rev: 0 });
      done = this.#store.save(group);
    }
    if (done.ok) {
      this.unsaved.delete(group.id);
      return "";
    }
    this.unsaved.add(group.id);
    return done.reason === "conflict" || done.reason === "unreadable" ? "blocked" : done.reason;
  }

  /**
   * Groups of a file. A group that is here already takes in what the file has more.
   * @param {Group[]} groups @returns {{added: number, joined: number, same: number, not: number}}
   */
  take(groups) {
    const told = { added: 0, joined: 0, same: 0, not: 0 };
    for (const group of groups) {
      const there = this.find(group.id);
      const both = there ? merge(there, group) : group;
      const how = !there ? "added" : same(both, there) ? "same" : "joined";
      const target = there ? Object.assign(there, both, { rev: there.rev, saved: there.saved }) : group;
      if (how !== "same" && this.save(target)) told.not += 1;
      told[how] += 1;
    }
    this.load();
    return told;
  }

  /** Choose the place of what is new, and of what this window worked on. @param {boolean} only until this window closes @returns {boolean} could it be done? */
  keepInWindow(only) {
    const ids = [...this.#mine].filter((id) => this.#store.has(id));
    return (ids.length ? ids : [""]).map((id) => this.#store.keepInWindow(only, id)).every(Boolean);
  }

  /**
   * Wipe one group, or all.
   * @param {string} [id] @param {Texts} [also] what another window wiped
   * @returns {{back: () => void, texts: Texts}}
   */
  wipe(id, also) {
    const before = this.groups
      .filter((group) => !id || group.id === id)
      .map((group) => ({ group, text: write(group) }));
    const only = new Set([...this.unsaved].filter((one) => !id || one === id));
    const { restore, texts } = this.#store.wipe(id, also);
    for (const one of only) this.unsaved.delete(one);
    this.groups = this.groups.filter((group) => id && group.id !== id);
    this.load();
    const back = () => {
      try {
        restore();
      } catch {
        // no room for it any more: it is put back in this window, and told as not kept
      }
      for (const { group, text } of before) {
        if (this.find(group.id) || (this.#store.read(group.id) && !only.has(group.id))) continue;
        this.groups.push(Object.assign(group, parse(text)));
        this.unsaved.add(group.id);
      }
      this.load();
    };
    return { back, texts };
  }

  /** Another window kept or removed something. @param {string | null} key @returns {boolean} is it of this page? */
  elsewhere(key) {
    if (key !== null && !key.startsWith(PREFIX)) return false;
    this.load();
    for (const group of [...this.#more]) this.save(group);
    return true;
  }
}
