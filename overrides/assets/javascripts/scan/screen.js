// @ts-check
/** The frame round the form: the links to the parts, what is kept, what saves and shares, what is said, and where a part is shown. */
/**
 * @import {Fault} from "./model.js"
 * @import {Words} from "../shared/words.js"
 */
import { h } from "../shared/dom.js";

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
  /** What else a part has, below that. */
  below = h("div", { class: "app__below" });
  /** What saves and shares. */
  tools = h("div", { class: "app__tools" });
  #filled = false;

  /** @param {HTMLFormElement} form @param {Words} words */
  constructor(form, { t }) {
    this.#t = t;
    /** The links to the parts. */
    this.nav = h("nav", { class: "app__nav", "aria-label": t("parts") });
    const frame = h("div", { class: "app__frame" }, this.nav, this.#kept, this.tools);
    /** All of it but what stands below the form. */
    this.box = h("div", { class: "app", id: "app" }, frame, this.#status, this.undoing, this.main);
    this.onlyWhenFilled(this.tools);
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
    form.after(this.pager, this.below);
  }

  /** A link past the menu of the site, straight to what is shown. @param {() => void} go */
  addSkipLink(go) {
    const onclick = (/** @type {Event} */ event) => {
      event.preventDefault();
      go();
    };
    document.querySelector(".skip")?.after(h("a", { class: "app__skip", href: "#app", onclick }, this.#t("skip")));
  }

  /** Say something to everybody, a screen reader included. @param {string} text @param {"" | "fault"} [kind] how it looks */
  say(text, kind = "") {
    this.#status.dataset.kind = kind;
    this.#status.replaceChildren(text);
    if (kind) this.#status.scrollIntoView({ block: "nearest", behavior: "instant" });
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

  /** The focus goes to the heading of what is shown. */
  takeFocus() {
    const heading = this.main.querySelector("h2") ?? this.main.ownerDocument.querySelector(".scan__question--here h2");
    if (!(heading instanceof HTMLElement)) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }

  /** Shows a part anew without disturbing who is at work in it; it comes after the start. @type {(parts: HTMLElement[], show: () => void) => void} */
  steadily = (_, show) => show();

  /** Show the part anew, for what another window did. @param {() => void} show */
  renew(show) {
    this.steadily([this.main, this.below], show);
  }

  /** What of the scan is kept. @param {string} text @param {string} how */
  showKept(text, how) {
    this.#kept.textContent = text;
    this.#kept.dataset.state = how;
    this.#filled = how !== "kept_not_yet";
    for (const one of document.querySelectorAll("[data-if-filled]"))
      if (one instanceof HTMLElement) one.hidden = !this.#filled;
  }

  /** Show something only while there is something in the scan. @param {HTMLElement} element */
  onlyWhenFilled(element) {
    element.dataset.ifFilled = "";
    element.hidden = !this.#filled;
  }
}
