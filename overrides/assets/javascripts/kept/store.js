// @ts-check
/**
 * Where things are kept: in this browser, or on a shared computer only until the window closes. Nothing is ever overwritten that
 * another window saved in the meantime: a save tells the revision it started from.
 *
 * @typedef {[string, string][]} Texts keys with what was kept under them
 * @typedef {{ok: true} | {ok: false, reason: "blocked" | "full" | "big" | "conflict" | "unreadable"}} Saved `big`: more than can be
 *   read back
 * @typedef {{id: string, rev: number, saved: string}} Keepable
 */
import { remember } from "./window.js";

/**
 * What is kept, and how it is written.
 * @template {Keepable} K
 * @typedef {object} Format
 * @property {string} prefix of the keys under which it is kept
 * @property {string} here   the key under which a window remembers what it works on
 * @property {string} shared the key under which it remembers that the computer is shared
 * @property {(text: string | null | undefined) => K | null} parse null for what is not kept, or cannot be read
 * @property {(kept: K) => string} write
 */

/** @template {Keepable} K */
export class Store {
  #format;

  /** @param {Format<K>} format @param {() => Storage} local @param {() => Storage} session the getters throw where storage is blocked */
  constructor(format, local, session) {
    this.#format = format;
    this.places = { local: this.#open(local), session: this.#open(session) };
    const { session: own } = this.places;
    this.shared = Boolean(own && (this.#keys(own).length || own.getItem(this.#format.shared)));
  }

  /** @param {() => Storage} get */
  #open(get) {
    try {
      const storage = get();
      storage.setItem(`${this.#format.prefix}?`, "1"); // some browsers hand out a storage that refuses everything
      storage.removeItem(`${this.#format.prefix}?`);
      return storage;
    } catch {
      try {
        const storage = get();
        return storage.length ? storage : null; // full, but what is in it can be read
      } catch {
        return null;
      }
    }
  }

  /** @param {Storage} storage */
  #keys(storage) {
    return Object.keys(storage).filter((key) => key.startsWith(this.#format.prefix));
  }

  get place() {
    return this.shared ? this.places.session : this.places.local;
  }

  /** Where something is kept, or will be. @param {string} id */
  #placeOf(id) {
    return (
      [this.places.session, this.places.local].find(
        (storage) => storage && storage.getItem(this.#format.prefix + id) !== null,
      ) ?? this.place
    );
  }

  /** Is it, or will it be, kept only until this window closes? @param {string} id */
  inWindow(id) {
    return this.places.session !== null && this.#placeOf(id) === this.places.session;
  }

  /** What this window was working on: after a reload not the one that another window saved last. */
  get here() {
    return this.places.session?.getItem(this.#format.here) ?? "";
  }

  /** @param {string} key @param {string} value empty: forget it */
  #remember(key, value) {
    remember(key, value, () => this.places.session);
  }

  /** All that is kept, last saved first, and how much there is that this page cannot read. */
  all() {
    /** @type {K[]} */
    const kept = [];
    let unreadable = 0;
    for (const storage of [this.places.session, this.places.local]) {
      for (const key of storage ? this.#keys(storage) : []) {
        const one = this.#format.parse(storage?.getItem(key));
        if (one && key === this.#format.prefix + one.id) kept.push(one);
        else unreadable += 1;
      }
    }
    return { kept: kept.sort((a, b) => b.saved.localeCompare(a.saved)), unreadable };
  }

  /** A thing as it is kept now; null: it is not, or cannot be read. @param {string} id */
  read(id) {
    const one = this.#format.parse(this.#placeOf(id)?.getItem(this.#format.prefix + id) ?? null);
    return one?.id === id ? one : null;
  }

  /** Is there something under this id? @param {string} id */
  has(id) {
    return (this.#placeOf(id)?.getItem(this.#format.prefix + id) ?? null) !== null;
  }

  /** This window works on this, also after a reload. @param {string} id */
  stay(id) {
    this.#remember(this.#format.here, id);
  }

  /**
   * Keep something. Its revision goes up only when it is kept.
   * @param {K} one @param {string} saved when; what is only opened keeps the moment it has
   * @returns {Saved}
   */
  save(one, saved = new Date().toISOString()) {
    const key = this.#format.prefix + one.id;
    const storage = this.#placeOf(one.id);
    if (!storage) return { ok: false, reason: "blocked" };
    const before = storage.getItem(key);
    if (before !== null) {
      const there = this.#format.parse(before);
      if (there?.id !== one.id) return { ok: false, reason: "unreadable" };
      if (there.rev !== one.rev) return { ok: false, reason: "conflict" };
    }
    const next = { ...one, rev: one.rev + 1, saved };
    const text = this.#format.write(next);
    if (!this.#format.parse(text)) return { ok: false, reason: "big" };
    try {
      storage.setItem(key, text);
    } catch {
      return { ok: false, reason: "full" };
    }
    one.rev = next.rev;
    one.saved = next.saved;
    this.stay(one.id);
    return { ok: true };
  }

  /** Is it kept in both places? Another window went on with what was moved out from under it. @param {string} id */
  twice(id) {
    return [this.places.session, this.places.local].every(
      (storage) => storage && storage.getItem(this.#format.prefix + id) !== null,
    );
  }

  /** Remove from this window what another one keeps as well. @param {string} id */
  drop(id) {
    this.places.session?.removeItem(this.#format.prefix + id);
  }

  /**
   * Remove one thing, or everything.
   * @param {string} [id] @param {Texts} [also] what another window removed from this device just now
   * @returns {{restore: () => void, texts: Texts}} what puts it back, and what was on this device
   */
  wipe(id, also = []) {
    const kept = [this.places.session, this.places.local].flatMap((storage) =>
      storage
        ? this.#keys(storage)
            .filter((key) => !id || key === this.#format.prefix + id)
            .map((key) => ({ storage, key, value: storage.getItem(key) ?? "" }))
        : [],
    );
    for (const { storage, key } of kept) storage.removeItem(key);
    if (!id) this.#remember(this.#format.here, "");
    const { local } = this.places;
    if (local) kept.push(...also.map(([key, value]) => ({ storage: local, key, value })));
    const restore = () => {
      for (const { storage, key, value } of kept) if (storage.getItem(key) === null) storage.setItem(key, value);
    };
    return { restore, texts: kept.flatMap(({ storage, key, value }) => (storage === local ? [[key, value]] : [])) };
  }

  /**
   * Choose the place of what is new, and move one thing there. Others stay where they are: they may be somebody else's. What
   * another window put in the new place under the same id is not overwritten.
   * @param {boolean} shared only until this window closes @param {string} id
   */
  keepInWindow(shared, id) {
    const from = this.#placeOf(id),
      to = shared ? this.places.session : this.places.local;
    if (!to) return false;
    const value = from?.getItem(this.#format.prefix + id) ?? null;
    if (from !== to && value !== null && to.getItem(this.#format.prefix + id) !== null) return false;
    try {
      if (value !== null) to.setItem(this.#format.prefix + id, value);
    } catch {
      return false;
    }
    if (from !== to) from?.removeItem(this.#format.prefix + id);
    this.shared = shared;
    this.#remember(this.#format.shared, shared ? "1" : "");
    return true;
  }
}
