// @ts-check
/**
 * The morning itself: a big clock, what is now, how long it still has, what comes; and what to shorten when it runs late. The screen
 * stays awake where a browser can do that. It asks for nothing from outside once the page is open.
 *
 * @import {Data} from "./data.js"
 * @import {Run} from "./live.js"
 * @import {Morning, Programme} from "./programme.js"
 * @import {T} from "../shared/words.js"
 * @typedef {object} Ways
 * @property {(number: number, slots: Morning["slots"]) => void} changed
 * @property {(number: number) => void} stopped
 * @property {(number: number) => string[]} rest ids of what comes on other days
 * @property {(on: boolean) => void} shown
 * @property {() => string} address of the programme as it is by then
 */
import { button, h, localDay, remember, remembered, say } from "./core.js";
import { clock, minutesOf } from "./clock.js";
import { pieceOf } from "./data.js";
import { back, begin, carryOut, next, proposals, resumed, standing } from "./live.js";
import { endOf } from "./programme.js";
import { titleOf } from "./told.js";

const KEY = "toolkit-programme-live"; // under which the window remembers where it is
const EVERY = 1000; // milliseconds
const LATE = 5; // minutes, from which on it is told what to leave out

export class Live {
  #timer = 0;
  #number = -1;
  #due = 0;
  /** @type {Run} */
  #run = { at: 0, since: 0 };
  /** @type {Morning} */
  #morning = { starts: 0, day: "", slots: [] };
  /** What the proposals were made of, so that a button stays under the hand of who presses it. */
  #proposed = "";

  /** @param {HTMLElement} root @param {Data} data @param {T} t @param {Ways} ways */
  constructor(root, data, t, ways) {
    this.root = root;
    this.data = data;
    this.t = t;
    this.ways = ways;
    this.clock = h("p", { class: "live__clock" });
    this.title = h("h2", { tabindex: -1 });
    this.now = h("p", { class: "live__now", role: "status" });
    this.left = h("p", { class: "live__left" });
    this.coming = h("ol", { class: "live__coming" });
    this.late = h("p", { role: "status" });
    this.advice = h("p", { class: "planner__do" });
    this.onwards = button(t("live_next"), () => this.#step(next(this.#run, this.#morning, this.#moment())), {
      class: "button",
    });
    root.append(
      this.title,
      this.clock,
      this.now,
      this.left,
      h(
        "p",
        { class: "planner__do" },
        this.onwards,
        button(t("live_back"), () => this.#step(back(this.#run, this.#morning))),
        button(t("live_stop"), () => this.stop()),
      ),
      this.late,
      this.advice,
      h("h3", {}, t("live_coming")),
      this.coming,
    );
    document.addEventListener("visibilitychange", () => this.#timer && this.#awake());
  }

  /** Begin: with what is on by the clock, else with the first part, now. @param {Programme} programme @param {number} number */
  start(programme, number) {
    const { morning, run } = begin(programme.mornings[number], this.#moment());
    this.#open(programme, { number, morning, run, due: endOf(morning) });
  }

  /** Go on where this window was, if that was a morning of this programme, today. @param {Programme} programme */
  resume(programme) {
    const found = resumed(remembered(KEY), this.ways.address(), programme.mornings, localDay(), this.#moment());
    if (found) this.#open(programme, found);
    else if (found === null) remember(KEY, "");
  }

  /** @param {Programme} programme @param {{number: number, morning: Morning, run: Run, due: number}} at */
  #open(programme, { number, morning, run, due }) {
    this.#number = number;
    this.#morning = morning;
    this.#due = due;
    this.#proposed = "";
    this.title.textContent = titleOf(programme, number, this.data, this.t);
    this.root.hidden = false;
    this.ways.shown(true);
    clearInterval(this.#timer);
    this.#timer = window.setInterval(() => this.#show(), EVERY);
    this.#awake();
    this.#step(run);
    this.title.focus();
  }

  stop() {
    clearInterval(this.#timer);
    this.#timer = 0;
    this.#letGo();
    remember(KEY, "");
    this.root.hidden = true;
    this.ways.shown(false);
    this.ways.stopped(this.#number);
  }

  #letGo() {
    this.lock?.release().catch(() => {});
    this.lock = undefined;
  }

  /** Keep the screen awake, where the browser can; it lets go by itself when the page is not seen. */
  async #awake() {
    if (document.visibilityState !== "visible") return;
    try {
      const lock = await navigator.wakeLock?.request("screen");
      this.#letGo();
      this.lock = lock;
      if (!this.#timer) this.#letGo(); // it was stopped meanwhile
    } catch {
      // the screen goes dark as it always does
    }
  }

  #moment = () => minutesOf(new Date());

  /** @param {Run | null} run */
  #step(run) {
    if (!run) return this.stop();
    this.#run = run;
    const { at, since } = run;
    const numbers = [this.#number, this.#morning.starts, at, since, this.#due];
    remember(KEY, JSON.stringify([localDay(), this.ways.address(), ...numbers]));
    this.#show();
  }

  #show() {
    const { t, data } = this;
    const moment = this.#moment();
    const { slot, left, coming, end, late } = standing(this.#morning, this.#run, moment, this.#due);
    const title = (/** @type {string} */ id) => pieceOf(id, data).title;
    say(this.clock, clock(moment));
    say(this.now, t("live_now", { item: title(slot.id) }));
    const whole = Math.ceil(Math.abs(left) - 1e-9);
    say(this.left, t(left >= 0 ? "live_left" : "live_over", { minutes: whole }));
    this.left.classList.toggle("live__left--over", left < 0);
    say(this.onwards, t(coming.length ? "live_next" : "live_done"));
    const rows = coming.map((one) => `${clock(one.starts)} ${title(one.slot.id)}`);
    if (rows.join("\n") !== [...this.coming.children].map((row) => row.textContent).join("\n"))
      this.coming.replaceChildren(...rows.map((row) => h("li", {}, row)));
    say(
      this.late,
      late >= LATE ? t("live_late", { minutes: late, end: clock(end) }) : t("live_end", { end: clock(end) }),
    );
    this.#propose(late >= LATE ? late : 0);
  }

  /** @param {number} late */
  #propose(late) {
    const { data, t } = this;
    const found = proposals(this.#morning, this.#run, late, data, this.ways.rest(this.#number));
    const told = JSON.stringify(found.map(({ way, places }) => [way, places]));
    if (told === this.#proposed) return;
    this.#proposed = told;
    const title = (/** @type {number} */ place) => pieceOf(this.#morning.slots[place].id, data).title;
    this.advice.replaceChildren(
      ...found.map((one) =>
        button(t(`live_${one.way}`, { items: one.places.map(title).join(", "), minutes: one.wins }), () => {
          this.#morning = carryOut(this.#morning, one);
          this.ways.changed(this.#number, this.#morning.slots);
          this.#step(this.#run);
          this.onwards.focus();
        }),
      ),
    );
  }
}
