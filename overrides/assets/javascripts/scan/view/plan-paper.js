// @ts-check
/** The plan on paper: one table, or a card for each action to cut out and hand over. */
/**
 * @import {Filled, Line} from "../lines.js"
 * @import {Need} from "../root.js"
 */
import { button, h, table } from "../../shared/dom.js";
import { linesOf, standOf, whyOf } from "../lines.js";

const ON_A_SHEET = 4; // cards of A6 on an A4
const LINE = 45; // characters of a line on a card
/** How many characters of each part fit on a card, whatever they are. */
const FIT = { action: 320, owner: 60, why: 320, first_step: 260 };

/** @param {Filled} root @param {Line} line */
function row(root, line) {
  const { item, action, number } = line;
  const why = h("span", { class: "app__why" }, whyOf(root, line));
  const what = h("span", {}, `${number}. ${action}`, why);
  return [what, item.owner, root.words.day(item.date), standOf(root, line), item.note];
}

/** The plan as one table; false: there is none. @param {Filled} root */
export function printedPlan(root) {
  const { t } = root.words;
  const heads = ["action", "owner", "when", "status", "note"].map((key) => t(key));
  const rows = linesOf(root).map((line) => row(root, line));
  return rows.length > 0 && h("section", { class: "app__paper" }, table(t("plan"), heads, rows, "app__plan-table"));
}

/** A text as far as it fits on a card; the rest is in the table, and that is told. @param {string} text @param {number} most @param {string} more */
function clipped(text, most, more) {
  let room = most;
  const end = [...text].findIndex((one) => (room -= one === "\n" ? LINE : 1) < 0);
  if (end < 0) return text;
  const kept = [...text].slice(0, end - more.length).join("");
  return `${kept.slice(0, Math.max(kept.lastIndexOf(" "), kept.length - LINE)).trimEnd()} ${more}`;
}

/** A card: what, who, when, why, and the first step. What is not filled in can be written. @param {Filled} root @param {Line} line */
function card(root, line) {
  const { t, day } = root.words;
  const { item, number, action } = line;
  const fit = (/** @type {string} */ text, /** @type {number} */ most) => clipped(text, most, t("card_more"));
  const part = (/** @type {string} */ key, /** @type {string} */ text, kind = "") =>
    h(
      "p",
      { class: `app__card-part ${kind}` },
      h("strong", {}, t(key)),
      h("span", { class: text ? "" : "app__card-line" }, text),
    );
  return h(
    "article",
    { class: "app__card" },
    h("p", { class: "app__card-what" }, fit(`${number}. ${action}`, FIT.action)),
    part("owner", fit(item.owner, FIT.owner)),
    part("when", day(item.date)),
    part("why", fit(whyOf(root, line), FIT.why), "app__card-why"),
    part("first_step", fit(item.note, FIT.first_step), "app__card-step"),
  );
}

/** A card for each action, four on a sheet. @param {Filled} root */
export function printedCards(root) {
  const cards = linesOf(root).map((line) => card(root, line));
  const sheets = Array.from({ length: Math.ceil(cards.length / ON_A_SHEET) }, (_, n) =>
    h("div", { class: "app__sheet" }, cards.slice(n * ON_A_SHEET, (n + 1) * ON_A_SHEET)),
  );
  return h("section", { class: "app__cards" }, sheets);
}

/** What is printed shows what was typed. @param {Filled & Need<"screen">} here */
export function refreshPaper(here) {
  here.screen.box.querySelector(".app__paper")?.replaceWith(printedPlan(here) || "");
  here.screen.box.querySelector(".app__cards")?.replaceWith(printedCards(here));
}

/** The two ways to print. @param {Need<"words">} here */
export function printButtons({ words: { t } }) {
  const print = (/** @type {"table" | "cards"} */ how) => {
    document.body.dataset.paper = how;
    addEventListener("afterprint", () => delete document.body.dataset.paper, { once: true });
    window.print();
  };
  return h(
    "div",
    { class: "app__buttons" },
    button(t("print_table"), () => print("table")),
    button(t("print_cards"), () => print("cards")),
  );
}
