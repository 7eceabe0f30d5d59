// @ts-check
/** What the address asks for: one part of the scan at a time, with its links, its title and the focus in the right place. */
/**
 * @import {Root} from "./root.js"
 * @typedef {(root: Root) => (Node | string | false | null)[]} View
 */
import { loadMeeting, loadRest } from "./later.js";
import { fromFragment } from "./share.js";
import { begin } from "./view/begin.js";
import { overview, progress } from "./view/questions.js";
import { HIDDEN, PARTS, links, pager, sectionId } from "./view/ways.js";

export class Router {
  #root;
  #title = document.title;
  /** What is there from the start. The rest follows once the form can be filled in. @type {Record<string, View>} */
  #views = { begin, question: progress, overview };

  /** @param {Root} root */
  constructor(root) {
    this.#root = root;
  }

  /** Show what the address asks for, now and whenever it changes. */
  listen() {
    addEventListener("hashchange", () => this.#route(true));
    this.#route(false)
      .then(() => this.#fetchRest())
      .catch(() => {}); // without a connection it is tried again when it is asked for
  }

  /** Fetch the parts that are not there yet, so that they work without a connection too. */
  async #fetchRest() {
    const [{ rest }, { talks }] = await Promise.all([loadRest(), loadMeeting()]);
    Object.assign(this.#views, rest, talks);
  }

  /** Show what the address asks for. @param {boolean} focus */
  async #route(focus) {
    const { state, statements, screen } = this.#root;
    const name = location.hash.slice(1);
    const found = fromFragment(location.hash, statements.full);
    const statement = statements
      .of(state.scan)
      .find(({ criteria }) => criteria.some(({ id }) => `stelling-${id}` === name));
    const gone = statement ? undefined : statements.gone.find(({ id }) => `stelling-${id}` === name);
    const next = gone && statements.questionOf(gone);
    const question = statement ?? next ?? statements.full.find(({ stem }) => `vraag-${stem}` === name);
    const part = [...PARTS, ...HIDDEN].find(([, fragment]) => fragment && fragment === name);
    if (found === "bad") screen.sayFault("share");
    else if (gone) screen.say(this.#root.words.t("gone_asked", { ...gone, day: this.#root.words.day(gone.since) }));
    else if (focus) screen.say("");
    if (found && found !== "bad") {
      state.received = found;
      state.view = "shared";
    } else if (question) {
      state.view = "question";
      state.stem = question.stem;
    } else if (part) state.view = part[0];
    else if (state.view)
      return; // a heading of the page
    else state.view = "begin";
    await this.render();
    const fieldset = document.getElementById(gone?.instead ? `stelling-${gone.instead}` : statement ? name : "");
    if (focus) this.takeFocus(fieldset?.querySelector("input:checked, input"));
  }

  /** The focus goes to the heading of what is shown, or to what is asked for. @param {Element | null} [target] */
  takeFocus(target) {
    const { state, screen } = this.#root;
    const heading =
      state.view === "question" ? document.querySelector(`#${sectionId(state)} h2`) : screen.main.querySelector("h2");
    const aim = target ?? heading;
    if (!(aim instanceof HTMLElement)) return;
    if (aim === heading) aim.tabIndex = -1;
    aim.focus({ preventScroll: true });
    (target?.closest("fieldset") ?? screen.box).scrollIntoView();
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
      if (!this.#views[view]) await this.#fetchRest();
    } catch {
      return screen.say(words.t("offline"));
    }
    if (state.view !== view) return; // somebody went on while it was fetched
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
    if (focus) screen.focusOn(focus);
  }
}
