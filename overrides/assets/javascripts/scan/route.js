// @ts-check
/** What the address asks for: one part of the scan at a time, with its links, its title and the focus in the right place. */
/**
 * @import {Root} from "./root.js"
 * @typedef {(root: Root) => (Node | string | false | null)[]} View
 */
import * as later from "./later.js";
import { Places } from "./places.js";
import { fromFragment } from "./share.js";
import { begin } from "./view/begin.js";
import { progress } from "./view/questions.js";
import { HIDDEN, PARTS, links, pager, sectionId } from "./view/ways.js";

/** Where a part is, if not with the rest. @type {Record<string, () => Promise<{parts: Record<string, View>}>>} */
const FILES = {
  result: later.loadResults,
  shared: later.loadResults,
  earlier: later.loadResults,
  plan: later.loadPlans,
  together: later.loadMeeting,
  meeting: later.loadMeeting,
};
const IDLE = 2000; // milliseconds: by then what can wait is fetched, busy or not

export class Router {
  #root;
  #title = document.title;
  #places = new Places();
  /** What is there from the start. The rest follows once the form can be filled in. @type {Record<string, View>} */
  #views = { begin, question: progress };

  /** @param {Root} root */
  constructor(root) {
    this.#root = root;
  }

  /** Show what the address asks for, now and whenever it changes. */
  listen() {
    addEventListener("hashchange", () => this.#route(true));
    const idle = () =>
      "requestIdleCallback" in window
        ? requestIdleCallback(() => this.#fetchAll(), { timeout: IDLE })
        : setTimeout(() => this.#fetchAll());
    this.#route(false).then(() => (document.readyState === "complete" ? idle() : addEventListener("load", idle)));
  }

  /** Fetch all that is not there yet, so that it works without a connection too. What fails is fetched when it is asked for. */
  async #fetchAll() {
    const fetch = async (/** @type {() => Promise<object>} */ load) => this.#add(await load());
    await Promise.allSettled(Object.values(later).map(fetch));
  }

  /** Fetch a part, unless it is there. @param {string} view */
  async #fetch(view) {
    this.#add(await (FILES[view] ?? later.loadRest)());
  }

  /** Parts that were fetched can be shown. @param {{parts?: Record<string, View>, wake?: (root: Root) => void}} file */
  #add({ parts, wake }) {
    Object.assign(this.#views, parts);
    if (wake && !this.#root.rest) wake(this.#root);
  }

  /** Show what the address asks for. @param {boolean} focus */
  async #route(focus) {
    const { state, statements, screen } = this.#root;
    const top = this.#places.arrive();
    const name = location.hash.slice(1);
    const found = fromFragment(location.hash, statements.full);
    const statement = statements
      .of(state.scan)
      .find(({ criteria }) => criteria.some(({ id }) => `stelling-${id}` === name));
    const gone = statement ? undefined : statements.gone.find(({ id }) => `stelling-${id}` === name);
    const next = gone && statements.questionOf(gone);
    const question = statement ?? next ?? statements.full.find(({ stem }) => `vraag-${stem}` === name);
    const only = statements.full.find(({ stem }) => `plan-${stem}` === name); // the plan of one question
    const part = [...PARTS, ...HIDDEN].find(([, fragment]) => fragment && fragment === (only ? "plan" : name));
    if (found === "bad") screen.sayFault("share");
    else if (gone) screen.say(this.#root.words.t("gone_asked", { ...gone, day: this.#root.words.day(gone.since) }));
    else if (focus) screen.say("");
    if (found && found !== "bad") {
      state.received = found;
      state.view = "shared";
    } else if (question) {
      state.view = "question";
      state.stem = question.stem;
    } else if (part) {
      state.view = part[0];
      state.plan.only = only?.stem ?? "";
    } else if (!state.view) state.view = "begin";
    else if (top !== null)
      return scrollTo({ top, behavior: "instant" }); // back at a heading of the page
    else return;
    await this.render();
    const fieldset = document.getElementById(gone?.instead ? `stelling-${gone.instead}` : statement ? name : "");
    if (focus) this.takeFocus(fieldset?.querySelector("input:checked") ?? fieldset?.querySelector("input"), top);
    else if (top !== null) scrollTo({ top, behavior: "instant" });
  }

  /**
   * The focus goes to the heading of what is shown, or to what is asked for; and the page is there at once.
   * @param {Element | null} [target] @param {number | null} [top] how far the page was scrolled, for who comes back to it
   */
  takeFocus(target, top = null) {
    const { state, screen } = this.#root;
    const heading =
      state.view === "question"
        ? document.querySelector(`#${sectionId(state)} h2`)
        : (screen.main.querySelector("[data-first]") ?? screen.main.querySelector("h2"));
    const aim = target ?? heading;
    if (!(aim instanceof HTMLElement)) return;
    if (aim === heading && !("first" in aim.dataset)) aim.tabIndex = -1;
    aim.focus({ preventScroll: true });
    if (top !== null) scrollTo({ top, behavior: "instant" });
    else (target?.closest("fieldset") ?? screen.box).scrollIntoView({ behavior: "instant" });
  }

  /** Show how far it is with the questions: what changes while somebody answers. */
  showProgress() {
    const root = this.#root;
    root.screen.main.replaceChildren(...progress(root));
    root.screen.nav.replaceChildren(links(root));
  }

  /**
   * Show the part that is asked for; at once, unless it has to be fetched first.
   * @param {string} [focus] selector of what gets the focus afterwards
   */
  async render(focus) {
    const root = this.#root;
    const { state, screen, form, words } = root;
    const { view } = state;
    try {
      if (!this.#views[view]) await this.#fetch(view);
    } catch {
      return screen.say(words.t("offline"), "fault");
    }
    if (state.view !== view) return; // somebody went on while it was fetched
    if (view !== "begin") state.way = ""; // who comes back to the beginning goes on
    Object.assign(document.body.dataset, { view, kind: state.scan.kind });
    form.place();
    for (const section of document.querySelectorAll(".scan__question")) {
      section.classList.toggle("scan__question--here", view === "question" && section.id === sectionId(state));
    }
    const part = words.t(view === "shared" ? "shared_title" : `nav_${view}`);
    document.title = view === "begin" ? this.#title : `${part} · ${this.#title}`;
    screen.nav.replaceChildren(links(root));
    screen.main.replaceChildren(...this.#views[view](root).flatMap((one) => one || []));
    screen.pager.replaceChildren(...pager(root));
    screen.below.replaceChildren();
    if (view === "begin") this.#showKept();
    if (focus) screen.focusOn(focus);
  }

  /** The scans that are kept here stand below the beginning, as soon as that can be shown. */
  async #showKept() {
    const { state, screen } = this.#root;
    if (!this.#views.kept) await this.#fetch("kept").catch(() => {}); // without a connection it is told by who asks for it
    if (state.view === "begin" && this.#views.kept)
      screen.below.replaceChildren(...this.#views.kept(this.#root).map((one) => one || ""));
  }
}
