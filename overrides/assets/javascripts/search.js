// @ts-check
/**
 * Search in the pages of the visitor's language. The engine is lunr, in the worker that comes with the theme; the index is
 * fetched when the dialog first opens. What is typed stays in the browser.
 *
 * @typedef {{location: string, title: string, text: string, score: number}} Hit
 * @typedef {{label: string, close: string, hint: string, none: string, one: string, many: string, first: string, failed: string,
 *   index: string, root: string, worker: string, language: string}} Settings
 */

const SETUP = 0,
  READY = 1,
  QUERY = 2,
  RESULT = 3; // message types of the worker
const MOST = 20;
const EXCERPT = 160; // characters

/**
 * Plain text of a piece of HTML from the index. The parser's document is inert: nothing in it runs or loads.
 * @param {string} html
 */
function plain(html) {
  return new DOMParser().parseFromString(html, "text/html").body.textContent ?? "";
}

/**
 * The words of what is typed. What follows an apostrophe is left out ("women's", "foto’s"), as texts write it in two ways.
 * @param {string} typed
 */
export function wordsOf(typed) {
  return (
    typed
      .toLowerCase()
      .replace(/(?<=[\p{L}\p{N}])['’]\p{L}+/gu, "")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/**
 * Words as lunr wants them: each must be in the page, and may be the beginning of a longer word.
 * @param {string[]} words
 */
export function toQuery(words) {
  return words.map((word) => `+${word}*`).join(" ");
}

/**
 * The piece of a text round the first of the words.
 * @param {string} text @param {string[]} words
 */
export function excerpt(text, words) {
  const lower = text.toLowerCase();
  const places = words.map((word) => lower.indexOf(word)).filter((place) => place >= 0);
  const start = Math.max(0, Math.min(...(places.length ? places : [0])) - 40);
  const from = start ? lower.indexOf(" ", start) + 1 : 0;
  return (from ? "… " : "") + text.slice(from, from + EXCERPT).trim() + (from + EXCERPT < text.length ? " …" : "");
}

/**
 * A text as nodes, with the words that were looked for marked.
 * @param {string} text @param {string[]} words
 */
function marked(text, words) {
  const fragment = document.createDocumentFragment();
  const pattern = words.length ? new RegExp(`(${words.join("|")})`, "giu") : null;
  for (const [index, part] of (pattern ? text.split(pattern) : [text]).entries()) {
    const mark = index % 2 ? document.createElement("mark") : null;
    mark?.append(part);
    fragment.append(mark ?? part);
  }
  return fragment;
}

class Search {
  /** @type {Promise<void> | undefined} */
  ready;

  /** @param {HTMLButtonElement} button */
  constructor(button) {
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
    form.append(this.input, close);
    this.dialog.append(form, this.status, this.list);
    document.body.append(this.dialog);
    button.addEventListener("click", () => this.open());
    close.addEventListener("click", () => this.dialog.close());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.list.querySelector("a")?.focus();
    });
    this.input.addEventListener("input", () => this.ask());
    this.dialog.addEventListener("click", (event) => event.target === this.dialog && this.dialog.close());
    this.dialog.addEventListener("keydown", (event) => this.move(event));
  }

  open() {
    this.dialog.showModal();
    this.input.focus();
    this.input.select();
    this.ready ??= this.start();
    if (!this.input.value) this.status.textContent = this.settings.hint;
  }

  async start() {
    try {
      const answer = await fetch(this.settings.index);
      if (!answer.ok) throw new Error(`${answer.status}`);
      const index = await answer.json();
      this.worker = new Worker(this.settings.worker);
      await new Promise((resolve, reject) => {
        const worker = /** @type {Worker} */ (this.worker);
        worker.onerror = reject;
        worker.onmessage = ({ data }) =>
          data.type === READY ? resolve(undefined) : data.type === RESULT && this.show(data.data.items);
        worker.postMessage({ type: SETUP, data: { ...index, options: { suggest: false } } });
      });
      this.running = true;
      this.ask();
    } catch {
      this.status.textContent = this.settings.failed;
    }
  }

  ask() {
    if (!this.running) return;
    const query = toQuery(wordsOf(this.input.value));
    if (query) {
      this.worker?.postMessage({ type: QUERY, data: query });
    } else {
      this.list.replaceChildren();
      this.status.textContent = this.settings.hint;
    }
  }

  /** @param {Hit[][]} groups one group per page, the page itself or its sections in it */
  show(groups) {
    const words = wordsOf(this.input.value);
    if (!words.length) return;
    const rows = groups.slice(0, MOST).map((hits) => {
      const page = hits.find((hit) => !hit.location.includes("#")) ?? hits[0];
      const best = hits.reduce((one, other) => (other.score > one.score ? other : one), page);
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = new URL(best.location, this.root).href;
      const title = plain(page.title),
        part = plain(best.title);
      link.append(marked(title === part ? title : `${title}: ${part}`, words));
      const text = document.createElement("p");
      text.append(marked(excerpt(plain(best.text || page.text), words), words));
      link.addEventListener("click", () => this.dialog.close());
      item.append(link, text);
      return item;
    });
    this.list.replaceChildren(...rows);
    const { none, one, many, first } = this.settings;
    const said = groups.length === 0 ? none : groups.length === 1 ? one : groups.length > MOST ? first : many;
    this.status.textContent = said.replace("{count}", `${groups.length}`).replace("{most}", `${MOST}`);
  }

  /**
   * Arrow keys walk from the field through the results and back.
   * @param {KeyboardEvent} event
   */
  move(event) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = [this.input, ...this.list.querySelectorAll("a")];
    const here = stops.indexOf(/** @type {HTMLInputElement} */ (document.activeElement));
    const next = stops[here + (event.key === "ArrowDown" ? 1 : -1)];
    if (here < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }
}

/** Show the search button and make it work. */
export function setUpSearch() {
  const button = document.querySelector("[data-search]");
  if (!(button instanceof HTMLButtonElement) || typeof HTMLDialogElement === "undefined") return;
  new Search(button);
  button.hidden = false;
}
