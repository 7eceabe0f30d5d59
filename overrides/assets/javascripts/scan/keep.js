// @ts-check
/**
 * Keeps the scan of this window as somebody goes on, and lets go of it: saving, what two windows do to one scan, a shared computer,
 * wiping. It shows nothing itself; what happens is told to whoever does.
 *
 * @import {Scan} from "./model.js"
 * @import {State} from "./state.js"
 * @import {Store, Texts} from "./storage.js"
 * @import {Words} from "../shared/words.js"
 * @typedef {object} Told what is told, and asked
 * @property {(text: string, how: string) => void} kept what of the scan is kept, and how: a key of the words
 * @property {(text: string) => void} said something that everybody should hear
 * @property {() => boolean} leave may what is not kept be left?
 * @property {() => void} changed the scan was changed
 * @property {(from: string, to: string) => void} [renamed] the scan goes on as a copy, with an id of its own
 * @property {(same: boolean) => void} opened another scan is worked on, or the same with what another window did to it
 * @property {(texts: Texts) => void} wiped another window has wiped everything: this
 */
import { asCopy, create, isEmpty, localDay, parse, write } from "./model.js";
import { adopt, reconcile } from "./reconcile.js";
import { PREFIX } from "./storage.js";

const REST = 400; // milliseconds without typing
const LATEST = 2000; // milliseconds that typing can go on before it is saved

const clone = (/** @type {Scan} */ scan) => /** @type {Scan} */ (parse(write(scan)).scan);

export class Keeper {
  #state;
  #store;
  #words;
  #told;
  /** The scan as this window and what is kept were the same for the last time. @type {Scan | null} */
  #base = null;
  /** To tell other windows. @type {BroadcastChannel | null} */
  channel = null;

  /** @param {State} state @param {Store} store @param {Pick<Words, "t" | "time" | "day" | "language">} words @param {Told} told */
  constructor(state, store, words, told) {
    this.#state = state;
    this.#store = store;
    this.#words = words;
    this.#told = told;
    if (state.scan.rev) this.#base = clone(state.scan);
  }

  /** Tell other windows. @param {"undo" | "forget" | {wiped: Texts}} what that all was wiped, with what any of them can put back */
  tellOthers(what) {
    this.channel?.postMessage(what);
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
    const { scan } = this.#state;
    if (!only && this.#store.twice(scan.id)) {
      const { id } = scan;
      this.#copy();
      this.#state.saved = false;
      if (this.save()) this.#store.drop(id);
    }
    const done = this.#store.keepInWindow(only, scan.id);
    if (done) this.tellKept();
    return done;
  }

  /** Tell what of the scan is kept. */
  tellKept(how = isEmpty(this.#state.scan) ? "kept_not_yet" : "kept") {
    const { t, time, day } = this.#words;
    const { saved } = this.#state.scan;
    const today = localDay(saved) === localDay();
    const when = today ? t("at_time", { time: time(saved) }) : t("on_day", { day: day(saved) });
    this.#told.kept(t(how === "kept" && this.inWindow ? "kept_window" : how, { when }), how);
  }

  /** Something was changed. @param {boolean} [wait] for the rest of what is typed, but not for long */
  changed(wait = false) {
    const state = this.#state;
    state.saved = false;
    clearTimeout(state.timer);
    if (wait) {
      state.timer = setTimeout(() => this.save(), REST);
      state.latest ||= setTimeout(() => this.save(), LATEST);
    } else this.save();
    this.#told.changed();
  }

  /** Nothing waits any more. */
  #rest() {
    clearTimeout(this.#state.timer);
    clearTimeout(this.#state.latest);
    this.#state.latest = 0;
  }

  /** Save if there is something to save. Is everything kept? */
  flush() {
    return this.#state.saved || this.save();
  }

  /** @returns {boolean} is it kept? */
  save() {
    const { scan, saved } = this.#state;
    this.#rest();
    if (isEmpty(scan) && !scan.rev) return true;
    if (saved) return true;
    scan.language = this.#words.language;
    return this.#write();
  }

  /** @param {string} [moment] when it was saved, where that is not now @returns {boolean} is it kept? */
  #write(moment) {
    const { scan } = this.#state;
    if (!scan.rev && !this.#store.has(scan.id)) scan.rev = this.#base?.rev ?? 0; // wiped elsewhere: not the first of its kind
    const done = this.#store.save(scan, moment);
    if (!done.ok && (done.reason === "conflict" || done.reason === "unreadable")) {
      if (!this.#join(this.#store.read(scan.id))) this.#copy();
      return this.#write(moment);
    }
    if (done.ok) this.#base = clone(scan);
    this.#state.saved = done.ok;
    this.tellKept(done.ok ? "kept" : `kept_${done.reason}`);
    return done.ok;
  }

  /** Go on with this scan as a copy: what another window has stays as it is. */
  #copy() {
    const { scan } = this.#state;
    const { id } = scan;
    asCopy(scan, this.#words.t("copy"));
    this.#base = null;
    this.#told.renamed?.(id, scan.id);
    this.#told.said(this.#words.t("conflict"));
  }

  /**
   * Take in what another window changed, beside what is not kept yet. What is open in this window goes on with the same objects.
   * @param {Scan | null} theirs as it is kept now @returns {boolean} false: both changed the same
   */
  #join(theirs) {
    const { scan, saved } = this.#state;
    const found = theirs && (saved ? theirs : this.#base && reconcile(this.#base, scan, theirs));
    if (!found) return false;
    adopt(scan, found);
    this.#base = clone(theirs);
    this.#told.opened(true);
    this.#told.said(this.#words.t("from_elsewhere"));
    return true;
  }

  /**
   * Go on with a scan. Opening one does not change when it was saved.
   * @param {Scan} scan @param {boolean} [fresh] it is not kept yet, or is now the one that was last used
   * @returns {boolean} false: what is here is not kept, and stays
   */
  use(scan, fresh = true) {
    const state = this.#state;
    if (fresh && !this.flush() && !isEmpty(state.scan) && !this.#told.leave()) return false;
    this.#rest();
    const there = this.#store.read(scan.id);
    const known = there !== null && scan.rev > 0 && there.rev >= scan.rev; // perhaps saved since the list was shown
    state.scan = known && fresh ? there : scan;
    state.paper = "";
    state.saved = !fresh || known;
    this.#base = known ? clone(there) : null;
    if (known) this.#store.stay(scan.id);
    if (state.saved || isEmpty(scan)) this.tellKept();
    else this.#write(scan.saved);
    this.#told.opened(false);
    return true;
  }

  /**
   * Go on with the scan of a file: with the one that is kept here if it is the same, as a copy where that is another.
   * @param {Scan} scan @returns {"opened" | "same" | "copy" | ""} "": what is here is not kept, and stays
   */
  open(scan) {
    this.flush();
    const there = this.#store.read(scan.id);
    const bare = (/** @type {Scan} */ one) => write({ ...one, rev: 0, saved: "", language: "" });
    if (there && bare(there) === bare(scan)) return this.use(there) ? "same" : "";
    const copy = this.#store.has(scan.id) || (scan.id === this.#state.scan.id && !isEmpty(this.#state.scan));
    if (copy) asCopy(scan, this.#words.t("copy"));
    return this.use({ ...scan, rev: 0 }) ? (copy ? "copy" : "opened") : "";
  }

  /** Another window saved or removed this scan. @param {Pick<StorageEvent, "key" | "newValue">} event */
  elsewhere({ key, newValue }) {
    const { scan: mine } = this.#state;
    if (key !== PREFIX + mine.id) return;
    const { scan } = parse(newValue);
    if (scan && scan.id === mine.id && scan.rev > mine.rev) {
      if (this.#join(scan)) this.tellKept(this.#state.saved ? "kept" : undefined);
      else this.save(); // as a copy
    } else if (!newValue && mine.rev) {
      mine.rev = 0; // wiped on purpose: only what is filled in from here on keeps it again
      this.tellKept("kept_removed");
    }
  }

  /** The page comes back as it was left, without having heard what other windows did meanwhile. */
  again() {
    const { scan } = this.#state;
    if (!scan.rev) return;
    const there = this.#store.read(scan.id);
    const { scans, unreadable } = this.list();
    if (!there && !scans.length && !unreadable) this.#told.wiped([]);
    else this.elsewhere({ key: PREFIX + scan.id, newValue: there && write(there) });
  }

  /**
   * Wipe one scan, or everything that is kept and open.
   * @param {string} [id] of the one scan @param {Texts} [also] what another window wiped
   * @returns {{current: boolean, putBack: () => void, texts: Texts}} was it the scan of this window; what puts everything back as it
   *   was; and what was kept on this device
   */
  wipe(id, also) {
    const state = this.#state;
    const { scan } = state;
    const current = !id || id === scan.id;
    const unsaved = !state.saved; // no room, or still being typed: more than what is kept
    const { restore, texts } = this.#store.wipe(id, also);
    const remember = id ? () => {} : state.forget();
    if (current) this.use(create(this.#words.language), false);
    else this.flush(); // perhaps there is room now
    const putBack = () => {
      this.flush();
      restore();
      remember();
      if (!current) return;
      const found = this.#store.read(scan.id);
      this.use(unsaved ? scan : (found ?? scan), false);
      if (!found) scan.rev = 0;
      if ((unsaved || !found) && !isEmpty(scan)) this.changed();
    };
    return { current, putBack, texts };
  }
}
