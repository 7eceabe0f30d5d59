// @ts-check
/**
 * A drawing of counts: the words of an answer above its bars, the numbers beside them. It is drawn in the width that there is, with
 * letters that grow with the page; its bars differ in shape, so that it needs no colour. What it shows is told in words as well.
 *
 * @typedef {{told: string, share: number | null, look: string}} Bar `share` of 1; null for what is not drawn
 * @typedef {{name: string, bars: Bar[]}} Row
 */
import { s } from "../shared/dom.js";

const LINE = 1.35, // of a line of letters
  BAR = 1.2,
  GAP = 0.45,
  WIDE = 50; // percent of the width that a whole bar takes

/** Words on lines of so many letters. @param {string} text @param {number} letters */
export function wrap(text, letters) {
  /** @type {string[]} */
  const lines = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

let made = 0; // for ids of their own

/** @param {string} title @param {string} words what it shows @param {Row[]} rows @param {number} letters that go on a line */
export function draw(title, words, rows, letters) {
  const name = `ev-drawing-${(made += 1)}`;
  /** @type {Node[]} */
  const shapes = [];
  let y = 0;
  for (const row of rows) {
    for (const line of wrap(row.name, letters)) {
      y += LINE;
      shapes.push(s("text", { x: 0, y: em(y - 0.35) }, line));
    }
    for (const { told, share, look } of row.bars) {
      const box = (/** @type {string} */ kind, /** @type {number} */ width) =>
        s("rect", { class: `chart__${kind}`, x: 0, y: em(y + 0.2), width: `${width}%`, height: "0.8em" });
      if (share !== null) shapes.push(box("track", WIDE), ...(share > 0 ? [box(look, round(WIDE * share))] : []));
      shapes.push(s("text", { x: `${share === null ? 0 : WIDE + 3}%`, y: em(y + 0.95), class: "chart__strong" }, told));
      y += BAR;
    }
    y += GAP;
  }
  return s(
    "svg",
    {
      class: "chart__drawing",
      role: "img",
      width: "100%",
      height: em(y),
      "aria-labelledby": name,
      "aria-describedby": `${name}-words`,
    },
    s("title", { id: name }, title),
    s("desc", { id: `${name}-words` }, words),
    ...shapes,
  );
}

/** @param {number} share */
const round = (share) => Math.round(share * 100) / 100;

/** @param {number} lines */
const em = (lines) => `${round(lines)}em`;
