// @ts-check
/**
 * The form of the planner: what is chosen in it, a plan shown in it, and what is wrong said at its field.
 *
 * @import {Data} from "./data.js"
 * @import {Plan} from "./plan.js"
 * @import {T} from "../shared/words.js"
 */
import { readCount } from "./counts.js";
import { ALL, together } from "./plan.js";

export class Form {
  /** @param {HTMLFormElement} root @param {Data} data @param {T} t */
  constructor(root, data, t) {
    this.root = root;
    this.data = data;
    this.t = t;
    this.fields = /** @type {HTMLInputElement[]} */ ([...root.querySelectorAll("[name=women]")]);
    this.boxes = /** @type {HTMLInputElement[]} */ ([...root.querySelectorAll("[name=sheet]")]);
  }

  /** @param {string} name @returns {string} */
  #value(name) {
    const found = this.root.elements.namedItem(name);
    return found && "value" in found ? found.value : "";
  }

  /** @returns {Plan} */
  plan() {
    return {
      women: Object.fromEntries(this.fields.map((field) => [field.dataset.version, field.value])),
      chosen: new Set(this.boxes.filter(({ checked }) => checked).map(({ value }) => value)),
      story: this.#value("story") || ALL,
      language: this.#value("language"),
      sides: this.#value("sides") === "1" ? "1" : "2",
    };
  }

  /** @param {Plan} plan */
  show(plan) {
    for (const field of this.fields) field.value = plan.women[field.dataset.version ?? ""] ?? "0";
    this.choose(plan.chosen);
    for (const name of /** @type {const} */ (["story", "language", "sides"])) {
      const found = this.root.elements.namedItem(name);
      if (found && "value" in found) found.value = plan[name];
    }
  }

  /** @param {Set<string>} chosen */
  choose(chosen) {
    for (const box of this.boxes) box.checked = chosen.has(box.value);
  }

  /** Say at each field what is wrong with it, and how many are chosen of each half-day. @param {Plan} plan */
  tell(plan) {
    const { data, t } = this;
    for (const field of this.fields) {
      const { count, fault, read } = readCount(field.value, data.most);
      const said = read ? t("count_read", { count }) : fault && t(`count_${fault}`, { most: data.most });
      this.#mark(field, !!fault, said);
    }
    const sum = together(plan, data);
    const many = sum > data.together;
    const all = this.root.querySelector("#wie-samen");
    say(all, many ? t("too_many", { count: sum, together: data.together }) : "");
    if (many) for (const field of this.fields) if (field.value !== "0") field.setAttribute("aria-invalid", "true");
    for (const day of this.root.querySelectorAll("details[data-day]")) {
      const count = day.querySelectorAll("[name=sheet]:checked").length;
      say(day.querySelector("[data-picked]"), count ? t("picked", { count }) : "");
    }
  }

  /** @param {HTMLInputElement} field @param {boolean} wrong @param {string} said */
  #mark(field, wrong, said) {
    if (wrong) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
    const place = this.root.querySelector(`#${CSS.escape(field.id)}-fout`);
    say(place, said);
    place?.classList.toggle("planner__fault--wrong", wrong);
  }

  /** To the first field that is wrong. */
  correct() {
    this.fields.find((field) => field.getAttribute("aria-invalid"))?.focus();
  }
}

/** New words only where they are other ones: what is told to a screen reader is told once. @param {Element | null} place @param {string} words */
export function say(place, words) {
  if (place && place.textContent !== words) place.textContent = words;
}
