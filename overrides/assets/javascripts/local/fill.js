// @ts-check
/**
 * Fills the places on a sheet with a municipality's own details, or makes them lines again: the same that the build does for paper
 * (scripts/toolkit/paper/own_fields.py).
 *
 * @import {Values} from "./model.js"
 */
import { h } from "../shared/dom.js";

const BLANK = "____";
const BLANKS = /_{2,}/g;

/** @param {Element} element */
const names = (element) => (element.getAttribute("data-own") ?? "").split(" ");

/** @param {string} text */
const own = (text) => h("span", { class: "own" }, text);

/** @param {Element} sheet @param {Values} values what is known, by field */
export function fill(sheet, values) {
  for (const block of sheet.querySelectorAll(".lines[data-own]")) fillLines(block, values);
  for (const block of sheet.querySelectorAll(".fill-in[data-own]")) fillIn(block, values);
  for (const span of sheet.querySelectorAll("span[data-own]")) {
    const text = values[names(span)[0]] || (span.hasAttribute("data-bare") ? "" : BLANK);
    if (span.textContent !== text) span.textContent = text;
  }
  for (const line of sheet.querySelectorAll("p.own-line")) {
    const known = [...line.querySelectorAll("[data-own]")].every((span) => values[names(span)[0]]);
    line.toggleAttribute("hidden", !known);
  }
  fillHelp(sheet, values);
}

/** @param {Element} block @param {Values} values */
function fillLines(block, values) {
  const ids = names(block),
    count = Number(block.getAttribute("data-lines"));
  const known = ids.map((id) => values[id] ?? "");
  const line = (/** @type {string} */ text) =>
    text ? h("div", { class: "line line--own" }, own(text)) : h("div", { class: "line" });
  const single = ids.length === 1 && known[0];
  block.replaceChildren(
    ...(single
      ? [h("div", { class: `own-lines own-lines--${count}` }, own(known[0]))]
      : Array.from({ length: count }, (_, place) => line(ids.length > 1 ? (known[place] ?? "") : ""))),
  );
}

/** @param {Element} block @param {Values} values */
function fillIn(block, values) {
  const words = block.querySelector(".fill-in__words")?.textContent ?? "";
  const text = names(block)
    .map((id) => values[id])
    .filter(Boolean)
    .join(", ");
  if (!text && block.tagName === "LABEL") return; // somebody may have typed in it
  const attributes = { class: "fill-in", "data-own": block.getAttribute("data-own") };
  const said = { class: "fill-in__words" };
  block.replaceWith(
    text
      ? h("div", attributes, h("div", { class: "line line--own" }, own(text)), h("p", said, words))
      : h(
          "label",
          attributes,
          h("input", { class: "line", type: "text", autocomplete: "off" }),
          h("span", said, words),
        ),
  );
}

/** In a help line the same as in its sentence, where both have one blank. The words stay Dutch, and run their own way. @param {Element} sheet @param {Values} values */
export function fillHelp(sheet, values) {
  for (const pair of sheet.querySelectorAll(".pair:has([data-own])")) {
    const [said, help] = [pair.querySelector(".said"), pair.querySelector(".help")];
    const spans = said?.querySelectorAll("[data-own]");
    if (!said || !help || spans?.length !== 1) continue;
    const value = values[names(spans[0])[0]];
    const others = (said.textContent ?? "").match(BLANKS) ?? [];
    const there = help.querySelector(".own");
    if (there && there.textContent !== (value || BLANK)) there.textContent = value || BLANK;
    else if (value && !others.length) {
      const parts = (help.textContent ?? "").split(BLANKS);
      if (parts.length === 2)
        help.replaceChildren(parts[0], h("bdi", { class: "own", lang: "nl", dir: "ltr" }, value), parts[1]);
    }
  }
}
