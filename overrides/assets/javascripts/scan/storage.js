// @ts-check
/**
 * Where scans are kept: in this browser, or on a shared computer only until the window closes. Nothing is ever overwritten that
 * another window saved in the meantime: a save tells the revision it started from.
 *
 * @import {Scan} from "./model.js"
 * @typedef {[string, string][]} Texts keys with what was kept under them
 * @typedef {{ok: true} | {ok: false, reason: "blocked" | "full" | "big" | "conflict" | "unreadable"}} Saved `big`: more than can be
 *   read back
 */
import { parse, write } from "./model.js";

export const PREFIX = "toolkit-scan:";
/** What a window remembers of itself: the scan it works on, and that the computer is shared. */
const HERE = "toolkit-scan-here",
  SHARED = "toolkit-scan-shared";

export class Store {
  /** @param {() => Storage} local @param {() => Storage} session the getters throw where storage is blocked */
  constructor(local, session) {
    this.places = { local: this.#open(local), session: this.#open(session) };
    const { session: own } = this.places;
    this.shared = Boolean(own && (this.#keys(own).length || own.getItem(SHARED)));
  }

  /** @param {() => Storage} get */
  #open(get) {
    try {
      const storage = get();
      storage.setItem(`${PREFIX}?`, "1"); // some browsers hand out a storage that refuses everything
      storage.removeItem(`${PREFIX}?`);
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
    return Object.keys(storage).filter((key) => key.startsWith(PREFIX));
  }

  get place() {
    return this.shared ? this.places.session : this.places.local;
  }

  /** Where a scan is kept, or will be. @param {string} id */
  #placeOf(id) {
    return (
      [this.places.session, this.places.local].find((storage) => storage && storage.getItem(PREFIX + id) !== null) ??
      this.place
    );
  }

  /** Is this scan, or will it be, kept only until this window closes? @param {string} id */
  inWindow(id) {
    return this.places.session !== null && this.#placeOf(id) === this.places.session;
  }

  /** The scan this window was working on: after a reload not the one that another window saved last. */
  get here() {
    return this.places.session?.getItem(HERE) ?? "";
  }

  /** @param {string} key @param {string} value empty: forget it */
  #remember(key, value) {
    try {
      if (value) this.places.session?.setItem(key, value);
      else this.places.session?.removeItem(key);
    } catch {
      // the window forgets it at a reload; the scan itself is kept
    }
  }

  /** The scans that are kept, last saved first, and how many there are that this page cannot read. */
  list() {
    /** @type {Scan[]} */
    const scans = [];
    let unreadable = 0;
    for (const storage of [this.places.session, this.places.local]) {
      for (const key of storage ? this.#keys(storage) : []) {
        const { scan } = parse(storage?.getItem(key));
        if (scan && key === PREFIX + scan.id) scans.push(scan);
        else unreadable += 1;
      }
    }
    return { scans: scans.sort((a, b) => b.saved.localeCompare(a.saved)), unreadable };
  }

  /** A scan as it is kept now; null: it is not, or cannot be read. @param {string} id */
  read(id) {
    const { scan } = parse(this.#placeOf(id)?.getItem(PREFIX + id) ?? null);
    return scan?.id === id ? scan : null;
  }

  /** Is there something under this id? @param {string} id */
  has(id) {
    return (this.#placeOf(id)?.getItem(PREFIX + id) ?? null) !== null;
  }

  /** This window works on this scan, also after a reload. @param {string} id */
  stay(id) {
    this.#remember(HERE, id);
  }

  /**
   * Keep a scan. Its revision goes up only when it is kept.
   * @param {Scan} scan @param {string} saved when; a scan that is only opened keeps the moment it has
   * @returns {Saved}
   */
  save(scan, saved = new Date().toISOString()) {
    const storage = this.#placeOf(scan.id);
    if (!storage) return { ok: false, reason: "blocked" };
    const before = storage.getItem(PREFIX + scan.id);
    if (before !== null) {
      const there = parse(before).scan;
      if (there?.id !== scan.id) return { ok: false, reason: "unreadable" };
      if (there.rev !== scan.rev) return { ok: false, reason: "conflict" };
    }
    const next = { ...scan, rev: scan.rev + 1, saved };
    const text = write(next);
    if (!parse(text).scan) return { ok: false, reason: "big" };
    try {
      storage.setItem(PREFIX + scan.id, text);
    } catch {
      return { ok: false, reason: "full" };
    }
    scan.rev = next.rev;
    scan.saved = next.saved;
    this.stay(scan.id);
    return { ok: true };
  }

  /** Is a scan kept in both places? Another window went on with what was moved out from under it. @param {string} id */
  twice(id) {
    return [this.places.session, this.places.local].every(
      (storage) => storage && storage.getItem(PREFIX + id) !== null,
    );
  }

  /** Remove from this window what another one keeps as well. @param {string} id */
  drop(id) {
    this.places.session?.removeItem(PREFIX + id);
  }

  /**
   * Remove one scan, or everything.
   * @param {string} [id] @param {Texts} [also] what another window removed from this device just now
   * @returns {{restore: () => void, texts: Texts}} what puts it back, and what was on this device
   */
  wipe(id, also = []) {
    const kept = [this.places.session, this.places.local].flatMap((storage) =>
      storage
        ? this.#keys(storage)
            .filter((key) => !id || key === PREFIX + id)
            .map((key) => ({ storage, key, value: storage.getItem(key) ?? "" }))
        : [],
    );
    for (const { storage, key } of kept) storage.removeItem(key);
    if (!id) this.#remember(HERE, "");
    const { local } = this.places;
    if (local) kept.push(...also.map(([key, value]) => ({ storage: local, key, value })));
    const restore = () => {
      for (const { storage, key, value } of kept) if (storage.getItem(key) === null) storage.setItem(key, value);
    };
    return { restore, texts: kept.flatMap(({ storage, key, value }) => (storage === local ? [[key, value]] : [])) };
  }

  /**
   * Choose the place of what is new, and move one scan there. Other scans stay where they are: they may be somebody else's. What
   * another window put in the new place under the same id is not overwritten.
   * @param {boolean} shared only until this window closes @param {string} id
   */
  keepInWindow(shared, id) {
    const from = this.#placeOf(id),
      to = shared ? this.places.session : this.places.local;
    if (!to) return false;
    const value = from?.getItem(PREFIX + id) ?? null;
    if (from !== to && value !== null && to.getItem(PREFIX + id) !== null) return false;
    try {
      if (value !== null) to.setItem(PREFIX + id, value);
    } catch {
      return false;
    }
    if (from !== to) from?.removeItem(PREFIX + id);
    this.shared = shared;
    this.#remember(SHARED, shared ? "1" : "");
    return true;
  }
}
