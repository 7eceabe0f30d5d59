// @ts-check
/**
 * The sentences of a sheet, in the order in which they are read, each in elements of its own so that it can be marked. What is put in
 * the page is nothing but those elements: the words, their order and the spaces between them stay.
 */
import { spoken } from "./spoken.js";

/**
 * @typedef {object} Sentence
 * @property {HTMLElement[]} pieces the elements that hold its words
 * @property {string} said what is read
 * @property {string} language
 * @property {number} before milliseconds of silence before it
 */

const END = /[.!?…:;]["”’)\]]*\s+(?=["“‘([«]*[A-ZÀ-Ý0-9])/g;
const NUMBER = /^\s*(?:[a-z]|\d{1,2})[.)]\s*$/i; // of a question or an answer: it belongs to what follows
const PIECE = "read-aloud";
const MARKED = "said"; // a sentence that the build has found already, since a help line belongs to it
const WHOLE = ".scale__steps"; // numbers to choose from: read in one go
const BLOCKS = `h1, h2, h3, h4, h5, h6, p, li, ul, ol, td, th, caption, div, dt, dd, label, figcaption, section, article,
  .pictures__words, .scale__end, .fill-in__words`;
const SILENT = `.sheet__foot, .message__copy, .help, .line, .lines, script, style, template, button, select, input, textarea,
  [hidden], [role=tooltip], [popover]`;
const HEADING = 600;
const ANSWER = 500;
const BLOCK = 300;

/**
 * Where the sentences of a text begin and end.
 * @param {string} text
 * @returns {[number, number][]}
 */
export function cuts(text) {
  const ends = [...text.matchAll(END)].map((match) => match.index + match[0].trimEnd().length);
  /** @type {[number, number][]} */
  const found = [];
  let begin = 0;
  for (const end of [...ends, text.length]) {
    const part = text.slice(begin, end);
    if (NUMBER.test(part) && end < text.length) continue;
    const first = begin + part.length - part.trimStart().length;
    const last = begin + part.trimEnd().length;
    if (first < last) found.push([first, last]);
    begin = end;
  }
  return found;
}

/** @param {Element} block @param {boolean} same is it the block of the sentence before? */
function silence(block, same) {
  if (same) return 0;
  if (/^H\d$/.test(block.tagName)) return HEADING;
  return block.closest("li") ? ANSWER : BLOCK;
}

/** Texts that are read in one go: neighbours in one block, without a break. @param {Element} sheet */
function runs(sheet) {
  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (node instanceof Text) return NodeFilter.FILTER_ACCEPT;
    if (node instanceof Element && node.matches(SILENT)) return NodeFilter.FILTER_REJECT;
    return node.nodeName === "BR" ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
  });
  /** @type {{block: Element, said: Element | null, texts: Text[]}[]} */
  const found = [];
  let broken = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) {
      broken = true;
      continue;
    }
    const parent = node.parentElement;
    const block = parent?.closest(WHOLE) ?? parent?.closest(BLOCKS);
    if (!block) continue;
    const said = parent?.closest(`.${MARKED}`) ?? null;
    const last = found.at(-1);
    if (last && !broken && last.block === block && last.said === said) last.texts.push(node);
    else if (node.data.trim()) found.push({ block, said, texts: [node] });
    else continue;
    broken = false;
  }
  return found;
}

/**
 * Put pieces of a text in elements; those of one text together, as they are one thing in a row of boxes.
 * @param {Text} text @param {[number, number][]} places from where to where in it
 */
function wrapped(text, places) {
  const pieces = places.map(([start, end]) => {
    const piece = document.createElement("span");
    piece.className = PIECE;
    piece.textContent = text.data.slice(start, end);
    return piece;
  });
  const holder = document.createElement("span");
  let at = 0;
  places.forEach(([start, end], index) => {
    holder.append(text.data.slice(at, start), /** @type {HTMLElement} */ (pieces[index]));
    at = end;
  });
  holder.append(text.data.slice(at));
  if (pieces.length > 1) text.replaceWith(holder);
  else if (pieces.length) text.replaceWith(...holder.childNodes);
  return pieces;
}

/**
 * Find the sentences of a sheet, and put each in its elements.
 * @param {Element} sheet
 * @returns {Sentence[]}
 */
export function sentencesOf(sheet) {
  /** @type {Sentence[]} */
  const sentences = [];
  /** @type {Element | undefined} */
  let before;
  for (const { block, said, texts } of runs(sheet)) {
    const joint = block.matches(WHOLE) ? ", " : "";
    const whole = texts.map((text) => text.data).join("");
    const language = texts[0]?.parentElement?.closest("[lang]")?.getAttribute("lang") ?? document.documentElement.lang;
    const found = (said || joint ? /** @type {[number, number][]} */ ([[0, whole.length]]) : cuts(whole))
      .map(([start, end]) => {
        const words = joint ? texts.flatMap((text) => text.data.trim() || []).join(joint) : whole.slice(start, end);
        return { start, end, words: spoken(words, language) };
      })
      .filter(({ words }) => words);
    /** @type {Sentence[]} */
    const own = found.map(({ words }) => {
      const made = { pieces: [], said: words, language, before: silence(block, block === before) };
      before = block;
      return made;
    });
    let at = 0;
    for (const text of texts) {
      const length = text.data.length;
      const parts = found.flatMap(({ start, end }, index) => {
        const [first, last] = [Math.max(start - at, 0), Math.min(end - at, length)];
        return first < last && text.data.slice(first, last).trim() ? [{ first, last, index }] : [];
      });
      const pieces = wrapped(
        text,
        parts.map(({ first, last }) => [first, last]),
      );
      parts.forEach(({ index }, place) => own[index]?.pieces.push(/** @type {HTMLElement} */ (pieces[place])));
      at += length;
    }
    sentences.push(...own);
  }
  return sentences;
}

/** The help line that is shown below a sentence, if one is; it belongs to the end of it. @param {Sentence} sentence */
export function helpOf(sentence) {
  const line = sentence.pieces.at(-1)?.closest(".pair")?.querySelector(":scope > .help");
  return line instanceof HTMLElement ? line : null;
}
