// @ts-check
/** The scan in the browser: which part is shown, and saving as you go. The page without it is a form to print and read. */
/** @import {Criterion, Fault, Scan} from "./model.js" */
import { h } from "./dom.js";
import { Form } from "./form.js";
import { SCHEMA, asCopy, create, isEmpty, parse } from "./model.js";
import { readPage } from "./page.js";
import { fetchRest, render, route, showProgress, takeFocus } from "./route.js";
import { score } from "./score.js";
import { PREFIX, Store } from "./storage.js";
import { wipe } from "./wipe.js";

export class App {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.page = readPage(form);
    this.language = document.documentElement.lang;
    this.locale = this.language === "en" ? "en-GB" : this.language;
    this.store = new Store(
      () => localStorage,
      () => sessionStorage,
    );
    const { scans } = this.store.list();
    this.scan = scans.find(({ id }) => id === this.store.here) ?? scans[0] ?? create(this.language);
    this.view = "";
    this.dragged = ""; // the action of the plan that is being moved
    this.received = /** @type {ReturnType<typeof import("./share.js").fromFragment>} */ (null);
    this.stem = "";
    this.timer = 0;
    this.saved = true;
    this.undo = /** @type {(() => void) | null} */ (null);
    this.form = new Form(form, this);
    this.status = h("p", { role: "status", class: "app__status" });
    this.undoing = h("div", { role: "status", class: "app__edit" }); // stays while somebody looks around
    this.kept = h("p", { class: "app__kept" });
    this.nav = h("nav", { class: "app__nav", "aria-label": this.t("parts") });
    this.main = h("div", { class: "app__view" });
    this.pager = h("div", { class: "app__buttons app__pager" });
    this.root = h("div", { class: "app", id: "app" }, this.nav, this.kept, this.status, this.undoing, this.main);
    const before = [...(form.parentElement?.children ?? [])].filter(
      (one) => one.compareDocumentPosition(form) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    if (before.length) form.before(h("details", { class: "app__intro" }, h("summary", {}, this.t("intro")), ...before));
    form.querySelector(".scan__kept")?.remove();
    form.before(this.root);
    form.after(this.pager);
    this.form.fill();
    this.root.addEventListener("change", () => this.flush());
    addEventListener("hashchange", () => route(this, true));
    addEventListener("pagehide", () => this.flush());
    addEventListener("beforeunload", (event) => !this.flush() && !isEmpty(this.scan) && event.preventDefault());
    document.addEventListener("visibilitychange", () => this.flush());
    addEventListener("storage", (event) => this.elsewhere(event));
    this.channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(SCHEMA);
    this.channel?.addEventListener("message", ({ data }) =>
      data === "wipe" ? wipe(this, false) : data === "undo" && this.undo?.(),
    );
    this.showKept(isEmpty(this.scan) ? "kept_not_yet" : "kept");
    route(this, false)
      .then(fetchRest)
      .catch(() => {}); // without a connection it is tried again when it is asked for
  }

  /** The words for a key, with `{name}` filled in. */
  t = (/** @type {string} */ key, /** @type {Record<string, string | number>} */ values = {}) =>
    (this.page.words[key] ?? key).replace(/\{(\w+)\}/g, (_, name) => `${values[name] ?? ""}`);

  get questions() {
    return this.page[this.scan.kind];
  }

  get criteria() {
    return this.questions.flatMap(({ criteria }) => criteria);
  }

  /** @param {string} id */
  criterion(id) {
    return [...this.page.full, ...this.page.short].flatMap(({ criteria }) => criteria).find((one) => one.id === id);
  }

  /** What to do about a statement; where nobody knows, that is to find out. @param {Criterion} criterion */
  action({ id, statement, action }) {
    const given = this.scan.answers[id];
    return given?.answer === "unknown"
      ? this.t("find_out", { statement, who: given.who || this.t("find_who") })
      : action;
  }

  /** @param {string} id */
  answer(id) {
    return this.t(this.scan.answers[id]?.answer ?? "open");
  }

  scores() {
    return this.questions.map((question) => ({ question, score: score(question.criteria, this.scan.answers) }));
  }

  /** @param {number | null} share */
  percent = (share) => (share === null ? "–" : `${share}%`);

  /** A score as a bar that is also text. @param {number | null} share */
  bar = (share) =>
    h(
      "span",
      { class: "app__bar" },
      h("meter", { max: 100, value: share ?? 0, "aria-hidden": "true" }),
      this.percent(share),
    );

  /** A day in words. @param {string} day */
  day(day) {
    return (
      day &&
      new Date(`${day.slice(0, 10)}T12:00:00`).toLocaleDateString(this.locale, {
        day: "numeric",
        month: "long",
        year: "numeric",
      })
    );
  }

  get answered() {
    return this.criteria.filter(({ id }) => this.scan.answers[id]).length;
  }

  /** What a scan is called in a list. @param {Scan} scan */
  nameOf = ({ name, municipality }) => name || municipality || this.t("unnamed");

  /** Municipality, date and who filled it in. */
  get head() {
    const { municipality, date, saved, names } = this.scan;
    return [municipality, this.day(date || saved), names].filter(Boolean).join(" · ");
  }

  /** The link to the first question with something open, or to the result. */
  startLink() {
    const next = this.questions.find(({ criteria }) => criteria.some(({ id }) => !this.scan.answers[id]));
    const href = next ? `#vraag-${next.stem}` : "#resultaat";
    const key = !next ? "to_result" : isEmpty(this.scan) ? "start" : "resume";
    return h("a", { class: "button", href }, this.t(key, { number: next?.number ?? "" }));
  }

  /** Show the part again, after a change. @param {string} [focus] selector of what gets the focus afterwards */
  render(focus) {
    render(this, focus);
  }

  focus() {
    takeFocus(this);
  }

  /** Say something to everybody, a screen reader included. @param {string} text @param {...Node} more */
  say(text, ...more) {
    this.status.replaceChildren(text, ...more);
  }

  /** @param {Fault} fault @param {string} [name] */
  sayFault(fault, name = "") {
    this.say(`${name && `${name}: `}${this.t(`fault_${fault}`)}`);
  }

  /** @param {string} key */
  showKept(key) {
    const time = new Date(this.scan.saved).toLocaleTimeString(this.locale, { hour: "2-digit", minute: "2-digit" });
    this.kept.textContent = this.t(key === "kept" && this.store.inWindow(this.scan.id) ? "kept_window" : key, { time });
    this.kept.dataset.state = key;
  }

  /** Something was changed. @param {boolean} [wait] for the rest of what is typed */
  changed(wait = false) {
    this.saved = false;
    clearTimeout(this.timer);
    if (wait) this.timer = window.setTimeout(() => this.save(), 400);
    else this.save();
    if (this.view === "question") showProgress(this);
  }

  /** Save if there is something to save. Is everything kept? */
  flush() {
    return this.saved || this.save();
  }

  /** @returns {boolean} is it kept? */
  save() {
    clearTimeout(this.timer);
    if (isEmpty(this.scan) && !this.scan.rev) return true;
    if (this.saved) return true;
    this.scan.language = this.language === "en" ? "en" : "nl";
    const done = this.store.save(this.scan);
    if (!done.ok && (done.reason === "conflict" || done.reason === "unreadable")) {
      asCopy(this.scan, this.t("copy"));
      this.say(this.t("conflict"));
      return this.save();
    }
    this.saved = done.ok;
    this.showKept(done.ok ? "kept" : `kept_${done.reason}`);
    return done.ok;
  }

  /** Go on with a scan. @param {Scan} scan @param {boolean} [fresh] it is not kept yet, or is now the one that was last used @returns {boolean} false: what is here is not kept, and stays */
  use(scan, fresh = true) {
    if (fresh && !this.flush() && !isEmpty(this.scan) && !confirm(this.t("leave_unsaved"))) return false;
    this.scan = scan;
    this.saved = !fresh;
    if (fresh) this.save();
    this.form.fill();
    this.showKept(isEmpty(scan) ? "kept_not_yet" : this.saved ? "kept" : "kept_blocked");
    render(this);
    return true;
  }

  /** Another window saved or removed this scan. @param {StorageEvent} event */
  elsewhere({ key, newValue }) {
    if (key !== PREFIX + this.scan.id) return;
    const { scan } = parse(newValue);
    if (scan && scan.rev > this.scan.rev && this.saved) {
      this.use(scan, false);
      this.say(this.t("from_elsewhere"));
    } else if (!newValue && this.scan.rev) {
      this.scan.rev = 0; // wiped on purpose: only what is filled in from here on keeps it again
      this.showKept("kept_removed");
    }
  }
}

const form = document.getElementById("scan");
if (form instanceof HTMLFormElement) new App(form);
