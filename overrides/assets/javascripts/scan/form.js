// @ts-check
/** The form of the page and the scan, kept alike: what is chosen goes into the scan, and a scan that is opened fills the form. */
/**
 * @import {Answer, Question} from "./model.js"
 * @import {Need} from "./root.js"
 */
import { give } from "./answers.js";
import { button, h } from "../shared/dom.js";
import { LAST_DAY, LONG, MOST_NOTE, SHORT, clean, isDay } from "./model.js";

const HEAD = /** @type {const} */ ({ municipality: SHORT, names: LONG });
/** How much fits into a note: of the notes of colleagues together, more. @param {string} note */
const mostOf = (note) => (note.length > LONG ? MOST_NOTE : LONG);

export class Form {
  #form;
  #state;
  #short;
  #t;
  #keeper;

  /** @param {HTMLFormElement} form @param {Need<"state" | "words" | "statements" | "keeper">} root */
  constructor(form, { state, words: { t }, statements, keeper }) {
    this.#form = form;
    this.#state = state;
    this.#t = t;
    this.#keeper = keeper;
    this.#short = this.#makeShort(statements.short, t("short"));
    const all = [form, this.#short].flatMap((one) => [...one.querySelectorAll(".scan__statement")]);
    for (const set of all) this.#addTo(set);
    for (const [name, most] of Object.entries(HEAD)) this.#input(name).maxLength = most;
    this.#input("date").max = LAST_DAY;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", ({ target }) => {
      if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
      this.#read(target);
      keeper.changed(target.type !== "radio");
    });
    form.addEventListener("change", () => keeper.save());
    form.addEventListener("keydown", (event) => {
      const { target, key } = event;
      if (!(target instanceof HTMLInputElement) || target.type !== "radio") return;
      if (key !== "Delete" && key !== "Backspace") return;
      event.preventDefault();
      this.#clear(target.name);
    });
    form.querySelector("[type=reset]")?.remove();
  }

  /** What only scripts can offer: who would know it, and taking the answer back. @param {Element} set a statement */
  #addTo(set) {
    const id = set.id.replace("stelling-", "");
    const place = set.querySelector(".scan__place")?.textContent ?? "";
    const input = h("input", { type: "text", id: `wie-${id}`, name: `who-${id}`, maxlength: SHORT });
    const words = h("span", {}, this.#t("clear_answer"), h("span", { class: "away" }, ` ${place}`));
    const clear = button("", () => this.#clear(id), { class: "scan__clear", id: `wis-${id}`, hidden: true });
    clear.append(words);
    const label = h("label", { for: `wie-${id}` }, this.#t("who"));
    set.querySelector(".scan__answers")?.after(h("p", { class: "scan__who", hidden: true }, label, input));
    set.append(clear);
  }

  /** Take an answer back. @param {string} id */
  #clear(id) {
    const { scan } = this.#state;
    if (!scan.answers[id]) return;
    delete scan.answers[id];
    for (const input of this.#radios(id)) input.checked = false;
    this.#showFor(id);
    this.#keeper.changed();
    this.#radios(id)[0]?.focus();
  }

  /** @param {string} id @returns {HTMLInputElement[]} */
  #radios(id) {
    return [...this.#form.querySelectorAll("input")].filter(({ type, name }) => type === "radio" && name === id);
  }

  /** @param {string} name @returns {HTMLInputElement} */
  #input(name) {
    return /** @type {any} */ (this.#form.elements.namedItem(name));
  }

  /** The six questions themselves, as statements of the short scan. @param {Question[]} questions @param {string} title */
  #makeShort(questions, title) {
    const sample = /** @type {Element} */ (this.#form.querySelector(".scan__answers"));
    const sets = questions.map(({ criteria: [{ id, statement, hash, place }] }) => {
      const answers = /** @type {Element} */ (sample.cloneNode(true));
      for (const input of answers.querySelectorAll("input")) {
        input.id = `${id}-${input.value}`;
        input.name = id;
        input.nextElementSibling?.setAttribute("for", input.id);
      }
      return h(
        "fieldset",
        { class: "scan__statement", id: `stelling-${id}`, "data-hash": hash },
        h("legend", {}, h("span", { class: "scan__place" }, place), ` ${statement}`),
        answers,
      );
    });
    return h(
      "section",
      { class: "scan__question", id: "kort", "aria-labelledby": "kort-kop" },
      h("h2", { id: "kort-kop" }, title),
      sets,
    );
  }

  /** What is chosen or typed goes into the scan. @param {HTMLInputElement | HTMLTextAreaElement} target */
  #read(target) {
    const { scan } = this.#state;
    const { name, value } = target;
    if (target.type === "radio") {
      const hash = target.closest("fieldset")?.dataset.hash ?? "";
      const date = scan.date;
      give(scan, { id: name, hash }, /** @type {Answer} */ (value), this.whoOf(name));
      if (scan.date !== date) this.#input("date").value = scan.date;
      this.#showFor(name);
    } else if (name.startsWith("who-")) {
      const one = scan.answers[name.slice(4)];
      if (one) one.who = clean(value);
    } else if (name.startsWith("note-")) {
      scan.notes[name.slice(5)] = clean(value, MOST_NOTE);
      target.maxLength = mostOf(value);
    } else if (name === "date") scan.date = isDay(value) ? value : "";
    else if (name === "municipality" || name === "names") scan[name] = clean(value);
  }

  /** Who would know it, as it was typed since this part is shown: also while it does not count. @param {string} id */
  whoOf(id) {
    const field = document.getElementById(`wie-${id}`);
    return field instanceof HTMLInputElement ? clean(field.value) : "";
  }

  /** What belongs to an answer is there with it. @param {string} id */
  #showFor(id) {
    const answer = this.#state.scan.answers[id]?.answer;
    const line = document.getElementById(`wie-${id}`)?.parentElement;
    if (line) line.hidden = answer !== "unknown";
    const clear = document.getElementById(`wis-${id}`);
    if (clear) clear.hidden = !answer;
  }

  /** Another part is shown: who would know what is known by now, is forgotten. */
  leave() {
    for (const input of this.#form.querySelectorAll("input")) {
      if (input.name.startsWith("who-") && this.#state.scan.answers[input.name.slice(4)]?.answer !== "unknown")
        input.value = "";
    }
  }

  /** The six short statements are in the page only while the short scan is being done. */
  place() {
    if ((this.#state.scan.kind === "short") === this.#short.isConnected) return;
    if (this.#short.isConnected) this.#short.remove();
    else this.#form.querySelector(".scan__question")?.before(this.#short);
    this.fill();
  }

  /** Fill the form with the scan. @param {boolean} [same] it is the scan that stands there: what is being typed stays as it is */
  fill(same = false) {
    const { scan } = this.#state;
    const put = (/** @type {HTMLInputElement | HTMLTextAreaElement} */ input, /** @type {string} */ value) => {
      if (clean(input.value, MOST_NOTE) !== value) input.value = value; // else the caret would jump
    };
    for (const input of this.#form.querySelectorAll("input, textarea")) {
      if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) continue;
      const { name } = input;
      if (input.type === "radio") {
        /** @type {HTMLInputElement} */ (input).checked = scan.answers[name]?.answer === input.value;
        this.#showFor(name);
      } else if (name.startsWith("who-")) {
        const given = scan.answers[name.slice(4)];
        if (!same || given?.answer === "unknown") put(input, given?.answer === "unknown" ? given.who : "");
      } else if (name.startsWith("note-")) {
        const note = scan.notes[name.slice(5)] ?? "";
        put(input, note);
        input.maxLength = mostOf(note);
      } else if (name === "date" || name === "municipality" || name === "names") put(input, scan[name]);
    }
    if (!same) this.#form.dispatchEvent(new CustomEvent("filled", { bubbles: true }));
  }
}
