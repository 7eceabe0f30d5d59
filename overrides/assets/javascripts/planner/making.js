// @ts-check
/**
 * The button that makes the PDF: how far it is, stopping, what went wrong, and the file.
 *
 * @import {Line} from "./plan.js"
 * @import {T} from "../shared/words.js"
 * @import {Ways} from "./start.js"
 */
import { h } from "../shared/dom.js";
import { say } from "./form.js";
import { paper } from "./plan.js";

/** @typedef {{lines: Line[], title: string, name: string, language: string, sides: "1" | "2", named: (line: Line) => string, more?: number}} Order `more`: A4 that come before the sheets */

export class Making {
  /** @type {AbortController | null} */
  #going = null;
  #address = "";

  /** @param {HTMLFormElement} root @param {Ways} ways @param {T} t @param {string} locale */
  constructor(root, { fetcher, load, missing }, t, locale) {
    const part = (/** @type {string} */ name) =>
      /** @type {HTMLElement} */ (root.querySelector(`[data-planner-${name}]`));
    this.fetcher = fetcher;
    this.load = load;
    this.missing = missing;
    this.t = t;
    this.locale = locale;
    this.make = part("make");
    this.stop = part("stop");
    this.bar = /** @type {HTMLProgressElement} */ (part("progress"));
    this.said = part("said");
    this.files = part("files");
    this.stop.addEventListener("click", () => this.#going?.abort());
  }

  /** Take back what was made: the plan is another one. */
  forget() {
    this.#going?.abort();
    this.#going = null;
    if (this.#address) URL.revokeObjectURL(this.#address);
    this.#address = "";
    this.files.replaceChildren();
    say(this.said, "");
    this.#busy(false);
  }

  /** @param {boolean} busy */
  #busy(busy) {
    const here = document.activeElement === this.make || document.activeElement === this.stop;
    this.make.hidden = busy;
    this.stop.hidden = !busy;
    this.bar.hidden = !busy;
    if (here) (busy ? this.stop : this.make).focus(); // the one that had it is gone
  }

  /** @param {Order} order */
  async start(order) {
    this.forget();
    const mine = new AbortController();
    this.#going = mine;
    this.#busy(true);
    const told = (/** @type {number} */ done, /** @type {number} */ all) => {
      if (this.#going !== mine) return;
      this.bar.value = done / all;
      say(this.said, this.t("busy", { done, all }));
    };
    told(0, order.lines.length);
    try {
      const { makePdf } = await this.load();
      const made = await makePdf(order.lines, order, { fetcher: this.fetcher, signal: mine.signal, told });
      if (this.#going === mine) this.#done(made, order);
    } catch (error) {
      if (this.#going !== mine) return;
      const stopped = mine.signal.aborted;
      this.#going = null; // what the others still tell comes too late
      mine.abort();
      this.#busy(false);
      const missing = error instanceof Error && "line" in error ? /** @type {{line: Line}} */ (error).line : null;
      if (stopped) say(this.said, this.t("stopped"));
      else say(this.said, missing ? this.t(this.missing, { title: order.named(missing) }) : this.t("failed"));
    }
  }

  /** @param {{file: Blob, count: number}} made @param {Order} order */
  #done({ file, count }, { lines, name, sides, more = 0 }) {
    const size = (file.size / 1e6).toLocaleString(this.locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    this.#busy(false);
    this.#address = URL.createObjectURL(file);
    say(this.said, this.t("ready", { pages: count, paper: paper(lines, sides) + more, size }));
    const open = h("a", { class: "button", href: this.#address, target: "_blank" }, this.t("open"));
    const download = h(
      "a",
      { class: "button button--quiet", href: this.#address, download: `${name}.pdf` },
      this.t("download"),
    );
    this.files.replaceChildren(open, " ", download);
    if (document.activeElement === this.make) open.focus();
  }
}
