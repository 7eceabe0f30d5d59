// @ts-check
/** The form of the page and the scan, kept alike: what is chosen goes into the scan, and a scan that is opened fills the form. */
/**
 * @import {Answer, Question} from "./model.js"
 * @import {Need} from "./root.js"
 */
import { h } from "./dom.js";
import { LAST_DAY, LONG, SHORT, clean, isDay } from "./model.js";

const HEAD = /** @type {const} */ (["municipality", "date", "names"]);

export class Form {
  #form;
  #state;
  #short;

  /** @param {HTMLFormElement} form @param {Need<"state" | "words" | "statements" | "keeper">} root */
  constructor(form, { state, words: { t }, statements, keeper }) {
    this.#form = form;
    this.#state = state;
    this.#short = this.#makeShort(statements.short, t("short"));
    for (const set of [
      ...form.querySelectorAll(".scan__statement"),
      ...this.#short.querySelectorAll(".scan__statement"),
    ]) {
      const id = set.id.replace("stelling-", "");
      set
        .querySelector(".scan__answers")
        ?.after(
          h(
            "p",
            { class: "scan__who", hidden: true },
            h("label", { for: `wie-${id}` }, t("who")),
            h("input", { type: "text", id: `wie-${id}`, name: `who-${id}`, maxlength: SHORT }),
          ),
        );
    }
    for (const area of form.querySelectorAll("textarea")) area.maxLength = LONG;
    for (const name of HEAD) this.#input(name).setAttribute("maxlength", `${SHORT}`);
    this.#input("date").max = LAST_DAY;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", ({ target }) => {
      if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
      this.#read(target);
      keeper.changed(target.type !== "radio");
    });
    form.addEventListener("change", () => keeper.save());
    form.querySelector("[type=reset]")?.remove();
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
      scan.answers[name] = { answer: /** @type {Answer} */ (value), hash, who: scan.answers[name]?.who ?? "" };
      this.#showWho(name);
    } else if (name.startsWith("who-")) {
      const one = scan.answers[name.slice(4)];
      if (one) one.who = clean(value, SHORT);
    } else if (name.startsWith("note-")) scan.notes[name.slice(5)] = clean(value);
    else if (name === "date") scan.date = isDay(value) ? value : "";
    else if (name === "municipality" || name === "names") scan[name] = clean(value, SHORT);
  }

  /** @param {string} id */
  #showWho(id) {
    const line = document.getElementById(`wie-${id}`)?.parentElement;
    if (line) line.hidden = this.#state.scan.answers[id]?.answer !== "unknown";
  }

  /** The six short statements are in the page only while the short scan is being done. */
  place() {
    if ((this.#state.scan.kind === "short") === this.#short.isConnected) return;
    if (this.#short.isConnected) this.#short.remove();
    else this.#form.querySelector(".scan__question")?.before(this.#short);
    this.fill();
  }

  /** Fill the form with the scan. */
  fill() {
    const { scan } = this.#state;
    for (const input of this.#form.querySelectorAll("input, textarea")) {
      if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) continue;
      const { name } = input;
      if (input.type === "radio") {
        /** @type {HTMLInputElement} */ (input).checked = scan.answers[name]?.answer === input.value;
        this.#showWho(name);
      } else if (name.startsWith("who-")) input.value = scan.answers[name.slice(4)]?.who ?? "";
      else if (name.startsWith("note-")) input.value = scan.notes[name.slice(5)] ?? "";
      else if (name === "date" || name === "municipality" || name === "names") input.value = scan[name];
    }
  }
}
