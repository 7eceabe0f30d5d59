// @ts-check
/**
 * Entering papers: one question at a time, one key for an answer. A question with one answer goes on by itself; where more answers are
 * usual, Enter goes on. Enter without an answer leaves a question open. After the last question comes the next paper.
 *
 * @import {Data, When} from "./data.js"
 * @import {Group, Paper} from "./group.js"
 * @import {T} from "../shared/words.js"
 * @typedef {object} Ways
 * @property {(group: Group) => void} changed   the group was changed: keep it, and show what comes of it
 * @property {(text: string) => void} say
 * @property {(text: string, back: () => void) => void} offer a way back
 * @property {() => void} stopped
 */
import { h } from "../shared/dom.js";
import { actsOf, answersOf, papersTold } from "./asked.js";
import { newPaper, papersOf, placeIn, put, takeOut } from "./group.js";

export class Entry {
  /** @type {Group | null} */
  group = null;
  /** @type {When} */
  #when = "before";
  #paper = newPaper("before");
  #at = 0;
  #more = false;

  /** @param {HTMLElement} box @param {Data} data @param {T} t @param {Ways} ways */
  constructor(box, data, t, ways) {
    this.box = box;
    this.data = data;
    this.t = t;
    this.ways = ways;
    box.addEventListener("keydown", (event) => this.#key(event));
  }

  /** @param {Group} group @param {When} when */
  start(group, when) {
    this.group = group;
    this.#when = when;
    this.#next();
  }

  stop() {
    this.group = null;
    this.box.replaceChildren();
    this.box.hidden = true;
  }

  /** Another window may have changed the group, or wiped it. @param {Group | undefined} group */
  again(group) {
    if (!this.group) return;
    if (!group) {
      this.stop();
      return this.ways.say(this.t("wiped_elsewhere"));
    }
    this.group = group;
    const now = group.papers.find(({ id }) => id === this.#paper.id);
    if (now?.gone) this.#paper = newPaper(this.#when);
    else if (now) this.#paper = now;
    this.show(false);
  }

  get #questions() {
    return this.data[this.#when];
  }

  #next() {
    this.#paper = newPaper(this.#when);
    this.#at = 0;
    this.show();
  }

  /** @param {Paper} paper @param {number} at */
  #open(paper, at) {
    this.#paper = paper;
    this.#at = at;
    this.show();
  }

  /** The number of this paper, from 1. @param {Group} group */
  #number(group) {
    const papers = papersOf(group, this.#when);
    const place = papers.findIndex(({ id }) => id === this.#paper.id);
    return (place < 0 ? papers.length : place) + 1;
  }

  /** @param {string} letters what is answered to the question that is shown */
  #answer(letters) {
    const { group } = this;
    if (!group) return;
    const paper = this.#paper;
    const { id } = this.#questions[this.#at];
    if (Object.hasOwn(paper.answers, id) && paper.answers[id] === letters) return;
    paper.answers[id] = letters;
    put(group, paper);
    this.ways.changed(group);
  }

  /** @param {string} letter @param {boolean} add beside what is there, and stay */
  #choose(letter, add) {
    const { id, answers, several } = this.#questions[this.#at];
    const found = answers.find(([one]) => one === letter);
    if (!found) return;
    const there = this.#paper.answers[id] ?? "";
    const taken = there.includes(letter);
    if (several || add || this.#more) {
      this.#answer(taken ? there.replace(letter, "") : [...there, letter].sort().join(""));
      this.show(false);
      return this.ways.say(this.t(taken ? "said_off" : "said_on", { answer: found[1] }));
    }
    this.#answer(letter);
    this.#forward();
  }

  #forward() {
    const { group } = this;
    if (!group) return;
    const paper = this.#paper;
    const question = this.#questions[this.#at];
    if (!Object.hasOwn(paper.answers, question.id)) this.#answer("");
    const given = question.answers.filter(([letter]) => paper.answers[question.id]?.includes(letter));
    const said = given.map(([, words]) => words).join(", ") || this.t("open");
    this.ways.say(this.t("said_answer", { number: question.number, answer: said }));
    if (this.#at < this.#questions.length - 1) return this.#open(paper, this.#at + 1);
    const number = this.#number(group);
    if (!paper.done) {
      paper.done = true;
      put(group, paper);
      this.ways.changed(group);
    }
    this.ways.say(this.t("said_done", { number }));
    this.#next();
  }

  #back() {
    const { group } = this;
    if (this.#at) return this.#open(this.#paper, this.#at - 1);
    if (!group) return;
    const papers = papersOf(group, this.#when);
    const before = papers[this.#number(group) - 2];
    if (before) this.#open(before, this.#questions.length - 1);
  }

  #remove() {
    const { group } = this;
    if (!group) return;
    const number = this.#number(group);
    const back = takeOut(group, this.#paper);
    this.ways.changed(group);
    this.#next();
    this.ways.offer(this.t("paper_out", { number }), () => {
      back();
      this.ways.changed(group);
      this.show(false);
    });
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const { key, target } = event;
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || !this.group) return;
    const letter = key.toLowerCase();
    const onHeading = target instanceof HTMLElement && !target.closest("button, input, select, textarea");
    if (/^[a-z]$/.test(letter) && !(target instanceof HTMLInputElement)) this.#choose(letter, event.shiftKey);
    else if (key === "Enter" && onHeading) this.#forward();
    else if (key === "Backspace" && !(target instanceof HTMLInputElement)) this.#back();
    else return;
    event.preventDefault();
  }

  /** @param {boolean} focus on the question */
  show(focus = true) {
    const { t, group } = this;
    if (!group) return;
    if (focus) this.#more = false;
    const question = this.#questions[this.#at];
    const told = { when: t(this.#when), number: this.#number(group), group: group.code || t("no_code") };
    const here = document.activeElement;
    const kept = here instanceof HTMLElement && this.box.contains(here) ? (here.dataset.key ?? "") : "";
    const heading = h("h3", { tabindex: -1, id: "ev-question" }, `${question.number}. ${question.words}`);
    this.box.replaceChildren(
      h(
        "p",
        { class: "ev__which" },
        h("strong", {}, t(this.#paper.done ? "paper_again" : "paper", told)),
        ` ${t("place", { at: this.#at + 1, all: this.#questions.length })}`,
      ),
      h("progress", { max: this.#questions.length, value: this.#at, "aria-hidden": "true" }),
      heading,
      h("p", { class: "ev__hint", id: "ev-how" }, t(question.several ? "hint_several" : "hint_one")),
      answersOf(question, this.#paper.answers[question.id] ?? "", (letter, add) => this.#choose(letter, add)),
      actsOf(t, {
        back: () => this.#back(),
        forward: () => this.#forward(),
        answered: Boolean(this.#paper.answers[question.id]),
        more: question.several ? null : () => ((this.#more = !this.#more), this.show(false)),
        adding: this.#more,
        remove: this.#paper.turn > 0 ? () => this.#remove() : null,
        stop: () => (this.stop(), this.ways.stopped()),
      }),
      papersTold(t, this.#when, papersOf(group, this.#when), this.#paper.id, (paper) =>
        this.#open(paper, paper.done ? 0 : placeIn(paper, this.data)),
      ),
    );
    this.box.hidden = false;
    if (focus) heading.focus();
    else if (kept) this.#focusOn(kept);
    else if (document.activeElement === document.body) heading.focus();
  }

  /** @param {string} key */
  #focusOn(key) {
    const found = this.box.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (found instanceof HTMLElement) found.focus();
  }
}
