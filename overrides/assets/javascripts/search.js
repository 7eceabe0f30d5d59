// @ts-check
/**
 * The dialog to search in the pages of the visitor's language. It is fetched by who is about to search (to_search.js), and what
 * answers comes then too: search/server.js, or
 * disk/search.js in the copy on disk. What is typed stays in the browser.
 *
 * @typedef {{label: string, close: string, hint: string, none: string, one: string, many: string, first: string, failed: string,
 *   also: string, starts: string, onward: string, index: string, root: string, worker: string, language: string}} Settings
 * @import {Answer, Ways} from "./search/engine.js"
 * @typedef {{ways: Ways, ask: (typed: string) => void}} Finder where to begin and to go on, and what is told what is typed
 * @typedef {(settings: Settings, show: (answer: Answer) => void) => Promise<Finder>} Source makes it, once
 */
import { row, waysOn } from "./search/rows.js";
import { wordsOf } from "./search/words.js";

export class Search {
  /** @type {Promise<void> | undefined} */
  ready;
  /** @type {Finder | undefined} */
  finder;
  failed = false;

  /** @param {HTMLButtonElement} button what tells its settings @param {Source} source what answers */
  constructor(button, source) {
    this.source = source;
    this.settings = /** @type {Settings} */ (/** @type {unknown} */ (button.dataset));
    this.root = new URL((this.settings.root || ".").replace(/\/*$/, "/"), location.href); // MkDocs tells "../..", without a slash
    this.dialog = document.createElement("dialog");
    this.dialog.className = "search";
    this.dialog.setAttribute("aria-label", this.settings.label);
    const form = document.createElement("form");
    form.className = "search__form";
    form.setAttribute("role", "search");
    this.input = document.createElement("input");
    this.input.type = "search";
    this.input.name = "query";
    this.input.autocomplete = "off";
    this.input.setAttribute("aria-label", this.settings.label);
    const close = document.createElement("button");
    close.type = "button";
    close.className = "button button--quiet";
    close.textContent = this.settings.close;
    this.status = document.createElement("p");
    this.status.className = "search__status";
    this.status.setAttribute("role", "status");
    this.list = document.createElement("ol");
    this.list.className = "search__results";
    this.below = document.createElement("div");
    this.found = document.createElement("div");
    this.found.className = "search__found"; // only this scrolls, so that nothing lies under the form
    this.found.append(this.status, this.list, this.below);
    form.append(this.input, close);
    this.dialog.append(form, this.found);
    document.body.append(this.dialog);
    close.addEventListener("click", () => this.dialog.close());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.stops()[1]?.focus();
    });
    this.input.addEventListener("input", () => this.ask());
    this.found.addEventListener("click", (event) => {
      if (event.target instanceof Element && event.target.closest("a")) this.dialog.close();
    });
    this.dialog.addEventListener("click", (event) => event.target === this.dialog && this.dialog.close());
    this.dialog.addEventListener("keydown", (event) => this.move(event));
  }

  /** Fetch what answers, a moment before it is asked. */
  prepare() {
    this.ready ??= this.start();
  }

  open() {
    this.dialog.showModal();
    this.input.focus();
    this.input.select();
    this.prepare();
    this.ask();
  }

  async start() {
    try {
      this.finder = await this.source(this.settings, (answer) => this.show(answer));
    } catch {
      this.failed = true;
    }
    this.ask();
  }

  ask() {
    const typed = this.input.value;
    if (this.failed) this.status.textContent = this.settings.failed;
    else if (!wordsOf(typed).length) this.say(this.settings.hint, [], this.settings.starts, this.finder?.ways.starts);
    else this.finder?.ask(typed);
  }

  /** @param {Answer} answer */
  show({ typed, hits, count }) {
    if (typed !== this.input.value) return; // more has been typed since
    const { none, one, many, first, also, onward } = this.settings;
    const rows = hits.map((hit) => row(hit, wordsOf(typed), this.root, also));
    const said = count === 0 ? none : count === 1 ? one : count > hits.length ? first : many;
    const text = said.replace("{count}", `${count}`).replace("{most}", `${hits.length}`);
    this.say(text, rows, onward, count ? [] : this.finder?.ways.onward);
    this.dialog.toggleAttribute("data-nothing", count === 0);
  }

  /**
   * @param {string} status @param {Node[]} rows @param {string} said @param {[string, string][]} [ways]
   */
  say(status, rows, said, ways = []) {
    this.dialog.removeAttribute("data-nothing");
    this.status.textContent = status;
    this.list.replaceChildren(...rows);
    this.below.replaceChildren(...(ways.length ? [waysOn(said, ways, this.root)] : []));
    this.found.scrollTop = 0;
  }

  /**
   * Where the arrow keys stop: the field, each answer, and ways to go on.
   * @returns {HTMLElement[]}
   */
  stops() {
    return [
      this.input,
      .../** @type {NodeListOf<HTMLElement>} */ (this.found.querySelectorAll(".search__link, nav a")),
    ];
  }

  /**
   * Arrow keys walk from the field through the results and back.
   * @param {KeyboardEvent} event
   */
  move(event) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = this.stops();
    const focused = document.activeElement;
    const row = focused?.closest("li")?.querySelector(".search__link"); // from a door of an answer, on from that answer
    const here = stops.indexOf(/** @type {HTMLElement} */ (row ?? focused));
    const next = stops[here + (event.key === "ArrowDown" ? 1 : -1)];
    if (here < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }
}
