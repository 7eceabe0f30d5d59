// @ts-check
/**
 * Keeps the scan of this window as somebody goes on, and lets go of it: saving, a conflict, what other windows do, a shared
 * computer, wiping. It shows nothing itself; what happens is told to whoever does.
 *
 * @import {Scan} from "./model.js"
 * @import {State} from "./state.js"
 * @import {Store} from "./storage.js"
 * @import {Words} from "./words.js"
 * @typedef {object} Told what is told, and asked
 * @property {(text: string, how: string) => void} kept what of the scan is kept, and how: a key of the words
 * @property {(text: string) => void} said something that everybody should hear
 * @property {() => boolean} leave may what is not kept be left?
 * @property {() => void} changed the scan was changed
 * @property {() => void} opened another scan is worked on
 * @property {() => void} wiped another window has wiped everything
 */
import { SCHEMA, asCopy, create, isEmpty, parse } from "./model.js";
import { PREFIX } from "./storage.js";

const REST = 400; // milliseconds without typing

export class Keeper {
  #state;
  #store;
  #words;
  #told;
  /** @type {BroadcastChannel | null} */
  #channel = null;

  /** @param {State} state @param {Store} store @param {Pick<Words, "t" | "time" | "language">} words @param {Told} told */
  constructor(state, store, words, told) {
    this.#state = state;
    this.#store = store;
    this.#words = words;
    this.#told = told;
  }

  /** Keep everything when the window goes, and hear what other windows do. */
  listen() {
    addEventListener("pagehide", () => this.flush());
    addEventListener("beforeunload", (event) => !this.flush() && !isEmpty(this.#state.scan) && event.preventDefault());
    document.addEventListener("visibilitychange", () => this.flush());
    addEventListener("storage", (event) => this.elsewhere(event));
    this.#channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(SCHEMA);
    this.#channel?.addEventListener("message", ({ data }) =>
      data === "wipe" ? this.#told.wiped() : data === "undo" && this.#state.undo?.(),
    );
  }

  /** Tell other windows. @param {"wipe" | "undo"} what */
  tellOthers(what) {
    this.#channel?.postMessage(what);
  }

  /** The scans that are kept here, and how many there are that cannot be read. */
  list() {
    return this.#store.list();
  }

  /** Is this scan kept only until the window closes? */
  get inWindow() {
    return this.#store.inWindow(this.#state.scan.id);
  }

  /** Keep this scan, and what is new, only until the window closes; or again for longer. @param {boolean} only @returns {boolean} can it be done? */
  keepInWindow(only) {
    const done = this.#store.keepInWindow(only, this.#state.scan.id);
    if (done) this.tellKept();
    return done;
  }

  /** Tell what of the scan is kept. */
  tellKept(how = isEmpty(this.#state.scan) ? "kept_not_yet" : "kept") {
    const key = how === "kept" && this.inWindow ? "kept_window" : how;
    this.#told.kept(this.#words.t(key, { time: this.#words.time(this.#state.scan.saved) }), how);
  }

  /** Something was changed. @param {boolean} [wait] for the rest of what is typed */
  changed(wait = false) {
    const state = this.#state;
    state.saved = false;
    clearTimeout(state.timer);
    if (wait) state.timer = setTimeout(() => this.save(), REST);
    else this.save();
    this.#told.changed();
  }

  /** Save if there is something to save. Is everything kept? */
  flush() {
    return this.#state.saved || this.save();
  }

  /** @returns {boolean} is it kept? */
  save() {
    const { scan, saved, timer } = this.#state;
    clearTimeout(timer);
    if (isEmpty(scan) && !scan.rev) return true;
    if (saved) return true;
    scan.language = this.#words.language;
    const done = this.#store.save(scan);
    if (!done.ok && (done.reason === "conflict" || done.reason === "unreadable")) {
      asCopy(scan, this.#words.t("copy"));
      this.#told.said(this.#words.t("conflict"));
      return this.save();
    }
    this.#state.saved = done.ok;
    this.tellKept(done.ok ? "kept" : `kept_${done.reason}`);
    return done.ok;
  }

  /**
   * Go on with a scan.
   * @param {Scan} scan @param {boolean} [fresh] it is not kept yet, or is now the one that was last used
   * @returns {boolean} false: what is here is not kept, and stays
   */
  use(scan, fresh = true) {
    const state = this.#state;
    if (fresh && !this.flush() && !isEmpty(state.scan) && !this.#told.leave()) return false;
    state.scan = scan;
    state.saved = !fresh;
    if (fresh) this.save();
    this.tellKept(isEmpty(scan) ? "kept_not_yet" : state.saved ? "kept" : "kept_blocked");
    this.#told.opened();
    return true;
  }

  /** Another window saved or removed this scan. @param {Pick<StorageEvent, "key" | "newValue">} event */
  elsewhere({ key, newValue }) {
    const { scan: mine, saved } = this.#state;
    if (key !== PREFIX + mine.id) return;
    const { scan } = parse(newValue);
    if (scan && scan.rev > mine.rev && saved) {
      this.use(scan, false);
      this.#told.said(this.#words.t("from_elsewhere"));
    } else if (!newValue && mine.rev) {
      mine.rev = 0; // wiped on purpose: only what is filled in from here on keeps it again
      this.tellKept("kept_removed");
    }
  }

  /**
   * Wipe one scan, or everything.
   * @param {string} [id] of the one scan
   * @returns {{current: boolean, putBack: () => void}} was it the scan of this window; and what puts everything back as it was
   */
  wipe(id) {
    const state = this.#state;
    clearTimeout(state.timer);
    const { scan } = state;
    const current = !id || id === scan.id;
    const unsaved = !state.saved; // no room, or still being typed: more than what is kept
    const restore = this.#store.wipe(id);
    if (current) this.use(create(this.#words.language), false);
    else this.flush(); // perhaps there is room now
    const putBack = () => {
      this.flush();
      restore();
      if (!current) return;
      const found = this.list().scans.find((one) => one.id === scan.id);
      this.use(unsaved ? scan : (found ?? scan), false);
      if (!found) scan.rev = 0;
      if ((unsaved || !found) && !isEmpty(scan)) this.changed();
    };
    return { current, putBack };
  }
}
