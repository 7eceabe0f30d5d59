// @ts-check
/** The scan in the browser: which part is shown, and saving as you go. The page without it is a form to print and read. */
/** @import {Scan, Question, Fault} from "./model.js" */
import { h } from "./dom.js";
import { Form } from "./form.js";
import { SCHEMA, create, isEmpty, parse } from "./model.js";
import { readPage } from "./page.js";
import { score } from "./score.js";
import { fromFragment } from "./share.js";
import { PREFIX, Store } from "./storage.js";
import { begin } from "./view/begin.js";
import { earlier } from "./view/earlier.js";
import { paper } from "./view/paper.js";
import { planView } from "./view/plan.js";
import { overview, progress } from "./view/questions.js";
import { result, shared } from "./view/result.js";
import { together } from "./view/together.js";
import { wipe } from "./wipe.js";

/** @type {Record<string, (app: App) => (Node | string | false | null)[]>} */
const VIEWS = { begin, overview, result, plan: planView, together, earlier, paper, shared };
const FRAGMENTS = /** @type {Record<string, string>} */ ({
  begin: "begin",
  overzicht: "overview",
  resultaat: "result",
  plan: "plan",
  samen: "together",
  eerder: "earlier",
  papier: "paper",
});

export class App {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.page = readPage(form);
    this.language = document.documentElement.lang;
    this.store = new Store(
      () => localStorage,
      () => sessionStorage,
    );
    this.scan = this.store.list().scans[0] ?? create(this.language);
    this.view = "";
    this.stem = "";
    this.timer = 0;
    this.saved = true;
    this.undo = /** @type {(() => void) | null} */ (null);
    this.form = new Form(form, this);
    this.status = h("p", { role: "status", class: "app__status" });
    this.kept = h("p", { class: "app__kept" });
    this.nav = h("nav", { class: "app__nav", "aria-label": this.t("parts") });
    this.main = h("div", { class: "app__view" });
    this.pager = h("div", { class: "app__buttons app__pager" });
    this.root = h("div", { class: "app", id: "app" }, this.nav, this.kept, this.status, this.main);
    const before = [...(form.parentElement?.children ?? [])].filter(
      (one) => one.compareDocumentPosition(form) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    if (before.length) form.before(h("details", { class: "app__intro" }, h("summary", {}, this.t("intro")), ...before));
    form.querySelector(".scan__kept")?.remove();
    form.before(this.root);
    form.after(this.pager);
    this.form.fill();
    this.root.addEventListener("change", () => this.flush());
    addEventListener("hashchange", () => this.route(true));
    addEventListener("pagehide", () => this.flush());
    addEventListener("beforeunload", (event) => !this.flush() && !isEmpty(this.scan) && event.preventDefault());
    document.addEventListener("visibilitychange", () => this.flush());
    addEventListener("storage", (event) => this.elsewhere(event));
    this.channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(SCHEMA);
    this.channel?.addEventListener("message", ({ data }) =>
      data === "wipe" ? wipe(this, false) : data === "undo" && this.undo?.(),
    );
    this.showKept(isEmpty(this.scan) ? "kept_not_yet" : "kept");
    this.route(false);
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

  /** What to do about a statement; where nobody knows, that is to find out. @param {import("./model.js").Criterion} criterion */
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

  /** A day in words. @param {string} day */
  day(day) {
    return (
      day &&
      new Date(`${day.slice(0, 10)}T12:00:00`).toLocaleDateString(this.language, {
        day: "numeric",
        month: "long",
        year: "numeric",
      })
    );
  }

  get answered() {
    return this.criteria.filter(({ id }) => this.scan.answers[id]).length;
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
    const time = new Date(this.scan.saved).toLocaleTimeString(this.language, { hour: "2-digit", minute: "2-digit" });
    this.kept.textContent = this.t(key === "kept" && this.store.shared ? "kept_window" : key, { time });
    this.kept.dataset.state = key;
  }

  /** Something was changed. @param {boolean} [wait] for the rest of what is typed */
  changed(wait = false) {
    this.saved = false;
    clearTimeout(this.timer);
    if (wait) this.timer = window.setTimeout(() => this.save(), 400);
    else this.save();
    if (this.view === "question") this.showProgress();
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
      const { id, made } = create(this.language);
      Object.assign(this.scan, { id, made, rev: 0, name: `${this.scan.name} ${this.t("copy")}`.trim().slice(0, 200) });
      this.say(this.t("conflict"));
      return this.save();
    }
    this.saved = done.ok;
    this.showKept(done.ok ? "kept" : `kept_${done.reason}`);
    return done.ok;
  }

  /** Go on with a scan. @param {Scan} scan @param {boolean} [fresh] it is not kept yet, or is now the one that was last used */
  use(scan, fresh = true) {
    if (fresh) this.flush();
    this.scan = scan;
    this.saved = !fresh;
    if (fresh) this.save();
    this.form.fill();
    this.showKept(isEmpty(scan) ? "kept_not_yet" : this.saved ? "kept" : "kept_blocked");
    this.render();
  }

  /** Another window saved or removed this scan. @param {StorageEvent} event */
  elsewhere({ key, newValue }) {
    if (key !== PREFIX + this.scan.id) return;
    const { scan } = parse(newValue);
    if (scan && scan.rev > this.scan.rev && this.saved) {
      this.use(scan, false);
      this.say(this.t("from_elsewhere"));
    } else if (!newValue && this.scan.rev) {
      this.scan.rev = 0;
      this.saved = false;
      this.showKept("kept_removed");
    }
  }

  /** Show what the address asks for. @param {boolean} focus */
  route(focus) {
    const name = location.hash.slice(1);
    const found = fromFragment(location.hash, this.page.full);
    const criterion = name.startsWith("stelling-")
      ? this.questions.find(({ criteria }) => criteria.some(({ id }) => `stelling-${id}` === name))
      : null;
    const question = criterion ?? this.page.full.find(({ stem }) => `vraag-${stem}` === name);
    if (found === "bad") this.say(this.t("fault_share"));
    if (found && found !== "bad") {
      this.received = found;
      this.view = "shared";
    } else if (question) {
      this.view = "question";
      this.stem = question.stem;
    } else if (FRAGMENTS[name] && Object.hasOwn(FRAGMENTS, name)) this.view = FRAGMENTS[name];
    else if (this.view)
      return; // a heading of the page
    else this.view = "begin";
    if (found !== "bad" && focus) this.say("");
    this.render();
    const statement = criterion && document.getElementById(name);
    if (focus) this.focus(statement?.querySelector("input:checked, input") ?? null);
  }

  /** The focus goes to the heading of what is shown. @param {Element | null} [target] */
  focus(target = null) {
    const place =
      this.view !== "question"
        ? this.main.querySelector("h2")
        : document.querySelector(`#${this.scan.kind === "short" ? "kort" : `vraag-${this.stem}`} h2`);
    const aim = target ?? place;
    if (!(aim instanceof HTMLElement)) return;
    if (aim === place) aim.tabIndex = -1;
    aim.focus({ preventScroll: true });
    (target?.closest("fieldset") ?? this.root).scrollIntoView();
  }

  showProgress() {
    this.main.replaceChildren(...progress(this).filter(Boolean));
  }

  /** @param {string} [focus] selector of what gets the focus afterwards */
  render(focus) {
    const { view, scan } = this;
    document.body.dataset.view = view;
    document.body.dataset.kind = scan.kind;
    this.form.place();
    for (const section of document.querySelectorAll(".scan__question")) {
      const here = view === "question" && section.id === (scan.kind === "short" ? "kort" : `vraag-${this.stem}`);
      section.classList.toggle("scan__question--here", here);
    }
    const links = [
      ["begin", "begin"],
      [`vraag-${this.stem || this.page.full[0].stem}`, "question"],
      ["overzicht", "overview"],
      ["resultaat", "result"],
      ["plan", "plan"],
      ["samen", "together"],
      ["eerder", "earlier"],
      ["papier", "paper"],
    ];
    this.nav.replaceChildren(
      h(
        "ul",
        {},
        links.map(([fragment, name]) =>
          h("li", {}, h("a", { href: `#${fragment}`, "aria-current": name === view && "page" }, this.t(`nav_${name}`))),
        ),
      ),
    );
    if (view === "question") this.showProgress();
    else this.main.replaceChildren(...VIEWS[view](this).flatMap((one) => one || []));
    const stems = scan.kind === "short" ? [] : this.page.full.map(({ stem }) => stem),
      place = stems.indexOf(this.stem);
    const to = (/** @type {string} */ fragment, /** @type {string} */ label, quiet = false) =>
      h("a", { class: `button ${quiet ? "button--quiet" : ""}`, href: `#${fragment}` }, label);
    this.pager.replaceChildren(
      ...(view !== "question"
        ? []
        : [
            place > 0 && to(`vraag-${stems[place - 1]}`, this.t("previous"), true),
            place >= 0 && place < stems.length - 1
              ? to(`vraag-${stems[place + 1]}`, this.t("next"))
              : to("resultaat", this.t("to_result")),
          ].filter(Boolean)),
    );
    if (focus) this.root.querySelector(focus)?.focus();
  }
}

const form = document.getElementById("scan");
if (form instanceof HTMLFormElement) new App(form);
