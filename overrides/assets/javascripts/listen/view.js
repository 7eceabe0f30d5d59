// @ts-check
/** The bar with buttons above a sheet, and the mark on the page. What is said to a screen reader is little: it may be reading too. */
/** @import {Mode, Reason} from "./player.js" */

const NOW = "read-aloud--now";

/** @param {HTMLElement} bar */
export function createView(bar) {
  /** @template {Element} Kind @param {string} name @param {new () => Kind} kind @returns {Kind} */
  function part(name, kind) {
    const found = bar.querySelector(`[data-listen-${name}]`);
    if (!(found instanceof kind)) throw new Error(`no ${name} to listen`);
    return found;
  }
  const main = part("main", HTMLButtonElement);
  const more = part("more", HTMLElement);
  const status = part("status", HTMLElement);
  const words = bar.dataset;
  /** @type {HTMLElement[]} */
  let marked = [];

  /** @param {HTMLElement[]} shown */
  function mark(shown) {
    for (const each of marked) each.classList.remove(NOW);
    marked = shown;
    for (const each of marked) each.classList.add(NOW);
    const first = marked[0]?.getBoundingClientRect();
    const last = marked.at(-1)?.getBoundingClientRect();
    if (!first || !last || (first.top >= bar.getBoundingClientRect().bottom && last.bottom <= innerHeight)) return;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    marked[0]?.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
  }

  return {
    main,
    more,
    rate: part("rate", HTMLSelectElement),
    stop: part("stop", HTMLButtonElement),
    previous: part("previous", HTMLButtonElement),
    next: part("next", HTMLButtonElement),

    /** @param {string} text */
    say(text) {
      if (status.textContent !== text) status.textContent = text;
    },

    /** @param {Mode} mode @param {HTMLElement[]} shown @param {Reason} reason */
    show(mode, shown, reason) {
      const label = { off: words.start, reading: words.pause, paused: words.resume }[mode] ?? "";
      if (main.textContent !== label) main.textContent = label;
      if (mode === "off" && more.contains(document.activeElement)) main.focus();
      more.hidden = mode === "off";
      bar.classList.toggle("listen--on", mode !== "off");
      mark(shown);
      if (mode === "off") this.say({ end: words.end, broken: words.broken, silent: words.none, "": "" }[reason] ?? "");
    },
  };
}
