// @ts-check
/**
 * What search shows: its answers as rows, with the words that were looked for marked, and ways to go on.
 *
 * @import {Hit} from "./engine.js"
 */
import { fold } from "./words.js";

const EXCERPT = 160; // characters
const LEAST = 3; // letters that a word must share with what is typed, to be marked

/** @param {string} text */
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * The piece of a text round the first of the words.
 * @param {string} text @param {string[]} words
 */
export function excerpt(text, words) {
  const folded = fold(text);
  const places = words
    .map((word) => folded.search(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word)}`, "u")))
    .filter((place) => place >= 0);
  const start = Math.max(0, Math.min(...(places.length ? places : [0])) - 40);
  const from = start ? text.indexOf(" ", start) + 1 : 0;
  return (from ? "… " : "") + text.slice(from, from + EXCERPT).trim() + (from + EXCERPT < text.length ? " …" : "");
}

/**
 * A text in pieces, of which every second one is to be marked: what begins like one of the words.
 * @param {string} text @param {string[]} words
 */
export function pieces(text, words) {
  const wanted = words.filter((word) => word.length >= LEAST || words.length === 1).map(escaped);
  if (!wanted.length) return [text];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${wanted.join("|")})`, "gu");
  /** @type {string[]} */
  const found = [];
  let end = 0;
  for (const match of fold(text).matchAll(pattern)) {
    found.push(text.slice(end, match.index), text.slice(match.index, match.index + match[0].length));
    end = match.index + match[0].length;
  }
  return [...found, text.slice(end)];
}

/**
 * A text as nodes, with the words marked.
 * @param {string} text @param {string[]} words
 */
function marked(text, words) {
  const fragment = document.createDocumentFragment();
  for (const [place, piece] of pieces(text, words).entries()) {
    const mark = place % 2 ? document.createElement("mark") : null;
    mark?.append(piece);
    fragment.append(mark ?? piece);
  }
  return fragment;
}

/**
 * @param {string} tag @param {string} name its class @param {...(Node | string)} content
 */
function element(tag, name, ...content) {
  const made = document.createElement(tag);
  made.className = name;
  made.append(...content);
  return made;
}

/**
 * @param {string} href @param {...(Node | string)} content
 */
function linkTo(href, ...content) {
  const link = document.createElement("a");
  link.href = href;
  link.append(...content);
  return link;
}

/**
 * An answer: a link to the page or to the part of it that answers, what kind of page that is, and doors to its other forms.
 * @param {Hit} hit @param {string[]} words @param {URL} root @param {string} also what stands before the doors
 */
export function row({ page, part }, words, root, also) {
  const item = document.createElement("li");
  const title = part ? `${page.title}: ${part.title}` : page.title;
  const link = linkTo(new URL((part ?? page).location, root).href, marked(title, words));
  link.className = "search__link";
  item.append(link);
  if (page.kind) item.append(element("p", "search__kind", page.kind));
  item.append(element("p", "search__text", marked(excerpt(part?.text || page.about || page.text, words), words)));
  if (page.doors?.length) {
    const doors = element("p", "search__doors", also);
    for (const [name, address] of page.doors) {
      const door = linkTo(new URL(address, root).href, name);
      door.setAttribute("aria-label", `${name}: ${page.title}`);
      doors.append(" ", door);
    }
    item.append(doors);
  }
  return item;
}

/**
 * Ways to go on, below words that say so.
 * @param {string} said @param {[string, string][]} ways title and address @param {URL} root
 */
export function waysOn(said, ways, root) {
  const nav = document.createElement("nav");
  nav.className = "search__ways";
  nav.setAttribute("aria-label", said);
  nav.append(element("p", "search__said", said));
  for (const [title, address] of ways) nav.append(" ", linkTo(new URL(address, root).href, title));
  return nav;
}
