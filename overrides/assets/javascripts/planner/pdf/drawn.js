// @ts-check
/**
 * What a page prints as pages of a PDF, one for each part of it, so that it can come before the sheets in one file. It is read off the
 * elements that are printed: headings, tables of two columns, lists. The letters are those that every viewer of PDFs has (Helvetica).
 *
 * @import {Part} from "./join.js"
 * @import {Pdf} from "./read.js"
 * @import {Dict} from "./values.js"
 * @typedef {{text: string, size: number, bold: boolean, at: number, head: string, before: number, start: boolean}} Row `head`: what stands
 *   before it, at the margin; `before`: room above it; `start`: a column may begin with it
 */
import { Ref } from "./values.js";

const WIDE = 595.28,
  HIGH = 841.89,
  EDGE = 45,
  GAP = 22; // points
const LEADING = 1.25;
// Of Helvetica, in thousandths, from the space on; what is not here counts as 556.
const WIDTHS =
  "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500"
    .split(" ")
    .map(Number);
const BOLD = 1.08; // so much wider at the most
const SIGNS = { "€": 128, "…": 133, "‘": 145, "’": 146, "“": 147, "”": 148, "•": 149, "–": 150, "—": 151 };

/** A letter as the font has it: its code in WinAnsi. @param {string} sign */
function codeOf(sign) {
  const known = /** @type {Record<string, number>} */ (SIGNS)[sign];
  const [plain = "?"] = sign.normalize("NFD");
  const code = sign.codePointAt(0) ?? 63;
  return known ?? (code < 127 || (code > 160 && code < 256) ? code : plain < "\x7f" ? plain.charCodeAt(0) : 63);
}

/** How wide a text is. @param {string} text @param {number} size @param {boolean} bold */
export const widthOf = (text, size, bold) =>
  ([...text].reduce((sum, sign) => sum + (WIDTHS[(sign.normalize("NFD").codePointAt(0) ?? 0) - 32] ?? 556), 0) *
    size *
    (bold ? BOLD : 1)) /
  1000;

/** @param {string} text @param {number} size @param {boolean} bold @param {number} room */
function wrapped(text, size, bold, room) {
  /** @type {string[]} */
  const rows = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = rows.length ? `${rows[rows.length - 1]} ${word}` : word;
    if (rows.length && widthOf(longer, size, bold) <= room) rows[rows.length - 1] = longer;
    else rows.push(word);
  }
  return rows;
}

/** What there is to draw, in order, at a size of 1. @param {Element} section @returns {Row[]} */
const rowsOf = (section) =>
  [...section.querySelectorAll("h2, h3, caption, tr, li")].map((one) => {
    const kind = one.tagName;
    const head = kind === "TR" ? (one.firstElementChild?.textContent ?? "") : kind === "LI" ? "•" : "";
    const text = (kind === "TR" ? one.lastElementChild : one)?.textContent ?? "";
    const title = kind === "H2";
    const named = kind === "CAPTION" || kind === "H3";
    return {
      text,
      head,
      size: title ? 1.6 : named ? 1.15 : 1,
      bold: title || named,
      at: kind === "TR" ? 4.2 : kind === "LI" ? 1 : 0,
      before: named ? 0.9 : kind === "TR" ? 0.2 : 0.1,
      start: named,
    };
  });

/** @param {string} text */
const written = (text) =>
  `(${[...text].map((sign) => String.fromCharCode(codeOf(sign)).replace(/[\\()]/, "\\$&")).join("")})`;

/**
 * The rows at places on a page; null when they do not fit. @param {Row[]} rows @param {number} size of the letters @param {number} columns
 * @returns {string | null}
 */
function placed([title, ...rows], size, columns) {
  const room = (WIDE - 2 * EDGE - (columns - 1) * GAP) / columns;
  /** @type {string[]} */
  const drawn = [];
  const draw = (
    /** @type {string} */ text,
    /** @type {boolean} */ bold,
    /** @type {number} */ big,
    /** @type {number} */ x,
    /** @type {number} */ y,
  ) =>
    drawn.push(`BT /F${bold ? 2 : 1} ${big.toFixed(2)} Tf ${x.toFixed(2)} ${y.toFixed(2)} Td ${written(text)} Tj ET`);
  const top = HIGH - EDGE - title.size * 12;
  draw(title.text, true, title.size * 12, EDGE, top);
  let [column, y] = [0, top - 8];
  for (const { text, head, size: times, bold, at, before, start } of rows) {
    const big = size * times;
    const lines = wrapped(text, big, bold, room - at * size);
    const tall = lines.length * big * LEADING;
    const need = tall + before * size + (start ? 3 * size * LEADING : 0); // a heading is not left alone
    if (y - need < EDGE) {
      column += 1;
      y = top - 8;
    }
    if (column >= columns) return null;
    if (y < top - 8) y -= before * size;
    const x = EDGE + column * (room + GAP);
    if (head) draw(head, false, big, x, y - big);
    for (const line of lines) {
      draw(line, bold, big, x + at * size, y - big);
      y -= big * LEADING;
    }
  }
  return drawn.join("\n");
}

/** One part of what is printed, on one page: as big as it fits. @param {Element} section @param {number} most size of the letters */
function pageOf(section, most) {
  const rows = rowsOf(section);
  for (let size = most; ; size -= 0.25) {
    const found = placed(rows, size, size > 11 ? 1 : 2);
    if (found || size < 4) return found ?? "";
  }
}

/** @param {string} base */
const fontOf = (base) =>
  /** @type {Dict} */ (
    new Map([
      ["/Type", "/Font"],
      ["/Subtype", "/Type1"],
      ["/BaseFont", `/${base}`],
      ["/Encoding", "/WinAnsiEncoding"],
    ])
  );

/** Each section as a page of its own; on two sides its back stays empty. @param {Element[]} sections @param {"1" | "2"} sides @returns {Part[]} */
export function drawn(sections, sides) {
  const fonts = new Map([
    ["/F1", fontOf("Helvetica")],
    ["/F2", fontOf("Helvetica-Bold")],
  ]);
  const resources = new Map([["/Font", fonts]]);
  return sections.map((section, index) => {
    const bytes = Uint8Array.from(pageOf(section, index ? 10 : 15), (sign) => sign.charCodeAt(0));
    const pdf = {
      pages: [{ page: new Map([["/Contents", new Ref(1)]]), resources, box: ["0", "0", `${WIDE}`, `${HIGH}`] }],
      object: () => ({ value: new Map([["/Length", `${bytes.length}`]]), stream: bytes }),
    };
    const title = section.querySelector("h2")?.textContent ?? "";
    return { title, pdf: /** @type {Pdf} */ (/** @type {unknown} */ (pdf)), pages: sides === "2" ? [0, null] : [0] };
  });
}
