// @ts-check
/** The frame round the form: the links to the parts, what is kept, what is said, and the place where a part is shown. */
/**
 * @import {Fault} from "./model.js"
 * @import {Words} from "./words.js"
 */
import { h } from "./dom.js";

export class Screen {
  #t;
  #status = h("p", { role: "status", class: "app__status" });
  #kept = h("p", { class: "app__kept" });
  /** Where wiping can be undone. It stays while somebody looks around. */
  undoing = h("div", { role: "status", class: "app__edit" });
  /** Where a part is shown. */
  main = h("div", { class: "app__view" });
  /** Where to go from here; below the form. */
  pager = h("div", { class: "app__buttons app__pager" });

  /** @param {HTMLFormElement} form @param {Words} words */
  constructor(form, { t }) {
    this.#t = t;
    /** The links to the parts. */
    this.nav = h("nav", { class: "app__nav", "aria-label": t("parts") });
    /** All of it but the pager. */
    this.box = h("div", { class: "app", id: "app" }, this.nav, this.#kept, this.#status, this.undoing, this.main);
    this.#build(form);
  }

  /** What stood above the form is folded up; the frame comes between the two. @param {HTMLFormElement} form */
  #build(form) {
    const before = [...(form.parentElement?.children ?? [])].filter(
      (one) => one.compareDocumentPosition(form) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    if (before.length)
      form.before(h("details", { class: "app__intro" }, h("summary", {}, this.#t("intro")), ...before));
    form.querySelector(".scan__kept")?.remove();
    form.before(this.box);
    form.after(this.pager);
  }

  /** Say something to everybody, a screen reader included. @param {string} text @param {"" | "fault"} [kind] how it looks */
  say(text, kind = "") {
    this.#status.dataset.kind = kind;
    this.#status.replaceChildren(text);
  }

  /** @param {Fault | "share"} fault @param {string} [name] of the file */
  sayFault(fault, name = "") {
    this.say(`${name && `${name}: `}${this.#t(`fault_${fault}`)}`, "fault");
  }

  /** The focus goes to what is shown. @param {string} selector */
  focusOn(selector) {
    const found = this.box.querySelector(selector);
    if (found instanceof HTMLElement) found.focus();
  }

  /** What of the scan is kept. @param {string} text @param {string} how */
  showKept(text, how) {
    this.#kept.textContent = text;
    this.#kept.dataset.state = how;
  }
}
