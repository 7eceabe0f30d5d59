// @ts-check
/**
 * The questions as one picture, with their names: how each stands, each answer as a cell, where it is to go and where it was. Made of
 * plain shapes, so that the screen, the printer, an SVG and a PNG all show the same. What differs differs in form, not in colour only.
 */
/**
 * @import {Question} from "./model.js"
 * @import {Score} from "./score.js"
 * @import {Words} from "../shared/words.js"
 * @typedef {{question: Question, score: Score, before?: Score | null, target?: number}} Row `target`: the score that is wanted; 0: none
 * @typedef {"frame" | "full" | "dashed" | "dot" | "stripe" | "mark" | "halo" | "ghost" | "name" | "told" | "small"} Look
 * @typedef {{tag: "rect" | "line" | "circle" | "polygon" | "text", look: Look, at: Record<string, number | string>, text?: string}} Shape
 * @typedef {{width: number, height: number, shapes: Shape[], told: string}} Picture `told`: the same in words
 */
import { COUNTS, single } from "./score.js";
import { scoreTold } from "./told.js";

/** Widths at which it is drawn: names above the bars, and names beside them. */
export const NARROW = 328,
  WIDE = 720;
const BAR = 18,
  CELL = 11,
  GAP = 3,
  LINE = 20,
  TOLD = 70, // room for "100%"
  NAME = 16,
  SMALL = 14,
  SPACE = 16; // between questions
const ANSWERS = /** @type {const} */ (["yes", "partly", "no", "unknown"]);

/** @param {number} x @param {number} y @param {number} width @param {number} height @param {Look} look @returns {Shape} */
const box = (x, y, width, height, look) => ({ tag: "rect", look, at: { x, y, width, height } });

/** @param {number} x @param {number} y @param {string} text @param {Look} look @param {string} [anchor] @returns {Shape} */
const words = (x, y, text, look, anchor = "start") => ({
  tag: "text",
  look,
  at: { x, y, "text-anchor": anchor },
  text,
});

/** About how wide a text is: no canvas is at hand where this runs, and every font differs. @param {string} text @param {number} size */
const widthOf = (text, size) => text.length * size * 0.56;

/** A text in lines of at most so wide; a word that is wider stands alone. @param {string} text @param {number} width @param {number} size */
export function wrap(text, width, size) {
  /** @type {string[]} */
  const lines = [];
  for (const word of text.split(/\s+/)) {
    const longer = lines.length ? `${lines[lines.length - 1]} ${word}` : word;
    if (lines.length && widthOf(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** One answer as a cell: full, half, empty, dotted, or only its edge in dashes. @param {number} x @param {number} y @param {number} width @param {keyof Score} answer @returns {Shape[]} */
function cell(x, y, width, answer) {
  if (answer === "open") return [box(x, y, width, CELL, "dashed")];
  const frame = box(x, y, width, CELL, "frame");
  if (answer === "yes") return [frame, box(x, y, width, CELL, "full")];
  if (answer === "partly") return [frame, box(x, y, width / 2, CELL, "full")];
  if (answer === "no") return [frame];
  const dots = Math.max(1, Math.floor((width - 4) / 9));
  const from = x + (width - (dots - 1) * 9) / 2;
  const dot = (/** @type {number} */ n) => ({ cx: from + n * 9, cy: y + CELL / 2, r: 2 });
  return [
    frame,
    ...Array.from({ length: dots }, (_, n) => /** @type {Shape} */ ({ tag: "circle", look: "dot", at: dot(n) })),
  ];
}

/** Where it was: an outline with stripes. @param {number} x @param {number} y @param {number} width @returns {Shape[]} */
function ghost(x, y, width) {
  const high = 7;
  const stripes = Math.max(0, Math.floor((width - high) / 8));
  return [
    box(x, y, width, high, "ghost"),
    ...Array.from({ length: stripes }, (_, n) => {
      const at = { x1: x + n * 8, y1: y + high, x2: x + n * 8 + high, y2: y };
      return /** @type {Shape} */ ({ tag: "line", look: "stripe", at });
    }),
  ];
}

/** @param {number} x @param {number} y @returns {Shape} */
const point = (x, y) => ({
  tag: "polygon",
  look: "mark",
  at: { points: `${x - 6},${y - 8} ${x + 6},${y - 8} ${x},${y}` },
});

/** Where it is to go: a line through the bar with a point above it. @param {number} x @param {number} y @returns {Shape[]} */
const flag = (x, y) => [
  { tag: "line", look: "halo", at: { x1: x, y1: y, x2: x, y2: y + BAR } },
  { tag: "line", look: "mark", at: { x1: x, y1: y - 4, x2: x, y2: y + BAR + 3 } },
  point(x, y),
];

/** A question with several statements: a bar up to its score, and a cell for each answer. @param {Words} w @param {Row} row @param {number} x @param {number} y @param {number} width */
function bars(w, { score, before, target }, x, y, width) {
  const { percentage } = score;
  const room = width - TOLD;
  const at = (/** @type {number} */ part) => Math.round((room * part) / 100);
  const then = before?.percentage ?? null;
  const below = y + BAR + (then === null ? GAP + 2 : 14);
  const size = (room - GAP * (score.total - 1)) / Math.max(1, score.total);
  const answers = COUNTS.flatMap((name) => Array.from({ length: score[name] }, () => name));
  const shapes = [
    box(x, y, room, BAR, percentage === null ? "dashed" : "frame"),
    ...(percentage ? [box(x, y, at(percentage), BAR, "full")] : []),
    words(x + width, y + BAR - 2, scoreTold(w, score), "told", "end"),
    ...(then === null ? [] : ghost(x, y + BAR + GAP, Math.max(3, at(then)))),
    ...answers.flatMap((name, n) => cell(x + n * (size + GAP), below, size, name)),
    ...(target ? flag(x + at(target), y) : []),
  ];
  return { shapes, height: below + CELL - y };
}

/** A question with one answer: the answers there are, and which one it was. No measure of one answer. @param {Words} w @param {Row} row @param {number} x @param {number} y */
function choices({ t }, { score, before }, x, y) {
  const now = single(score),
    then = before && single(before);
  let left = x + 13;
  const shapes = ANSWERS.flatMap((name) => {
    const at = { cx: left, cy: y + 10 };
    const text = t(name);
    const chosen = name === now;
    /** @type {Shape[]} */
    const made = [
      { tag: "circle", look: "frame", at: { ...at, r: 6.5 } },
      ...(chosen ? [/** @type {Shape} */ ({ tag: "circle", look: "full", at: { ...at, r: 6.5 } })] : []),
      ...(name === then ? [/** @type {Shape} */ ({ tag: "circle", look: "dashed", at: { ...at, r: 10.5 } })] : []),
      words(left + 14, y + 15, text, chosen ? "name" : "small"),
    ];
    left += 37 + widthOf(text, NAME);
    return made;
  });
  return { shapes, height: 22 };
}

/** What is told beside the bar: where it is to go and where it was. @param {Words} w @param {Row} row */
function aside(w, { score, before, target }) {
  const answer = single(score);
  return [
    answer === "open" && w.t("open_still"),
    !answer && score.percentage === null && w.t("too_few"),
    !answer && target && w.t("aim_short", { score: w.percent(target) }),
    before && w.t("then_short", { score: scoreTold(w, before) }),
  ]
    .filter(Boolean)
    .join(" · ");
}

/** What the forms mean. @param {Words} w @param {Row[]} rows @param {number} y @param {number} width */
function legend({ t }, rows, y, width) {
  const short = rows.every(({ score }) => single(score) !== null);
  /** @type {[string, (x: number, y: number) => Shape[]][]} */
  const kinds = short ? [] : COUNTS.map((name) => [t(name), (x, top) => cell(x, top, 22, name)]);
  if (!short && rows.some(({ target }) => target)) kinds.push([t("aim_mark"), (x, top) => [point(x + 11, top + CELL)]]);
  if (rows.some(({ before }) => before))
    kinds.push([
      t("then_mark"),
      short
        ? (x, top) => [{ tag: "circle", look: "dashed", at: { cx: x + 11, cy: top + 5, r: 10.5 } }]
        : (x, top) => ghost(x, top + 2, 22),
    ]);
  let left = 0,
    top = y;
  const shapes = kinds.flatMap(([text, draw]) => {
    const wide = 30 + widthOf(text, SMALL) + 14;
    if (left && left + wide > width) {
      left = 0;
      top += 26;
    }
    const made = [...draw(left, top), words(left + 30, top + CELL - 0.5, text, "small")];
    left += wide;
    return made;
  });
  return { shapes, bottom: kinds.length ? top + CELL + 8 : y - SPACE - 6 };
}

/** The picture in words, for who cannot see it or cannot paste it. @param {Words} w @param {Row[]} rows */
export function pictureTold(w, rows) {
  const told = rows.map((row) => [`${row.question.label} ${scoreTold(w, row.score)}`, aside(w, row)].filter(Boolean));
  return w.t("drawing", { scores: told.map((parts) => parts.join(" · ")).join(", ") });
}

/**
 * @param {Words} w @param {Row[]} rows @param {number} width NARROW or WIDE @param {string} [title] above it, where it stands alone
 * @returns {Picture}
 */
export function picture(w, rows, width, title = "") {
  const beside = width >= WIDE;
  const column = beside ? 232 : 0;
  /** @type {Shape[]} */
  const shapes = [];
  let y = 10; // room for a mark above the first bar
  const write = (
    /** @type {string} */ text,
    /** @type {number} */ from,
    /** @type {number} */ room,
    /** @type {Look} */ look,
  ) => {
    const size = look === "name" ? NAME : SMALL;
    const lines = text ? wrap(text, room, size) : [];
    shapes.push(...lines.map((line, n) => words(0, from + NAME - 1 + n * LINE, line, look)));
    return from + lines.length * LINE;
  };
  if (title) y = write(title, y, width, "name") + SPACE;
  for (const row of rows) {
    const name = `${row.question.number}. ${row.question.label}`;
    let end = write(name, y, beside ? column - 14 : width, "name");
    if (beside) end = write(aside(w, row), end, column - 14, "small");
    const top = beside ? y + 1 : end + (row.target ? 8 : 3);
    const drawn = single(row.score) === null ? bars(w, row, column, top, width - column) : choices(w, row, column, top);
    shapes.push(...drawn.shapes);
    if (!beside) end = write(aside(w, row), top + drawn.height + 4, width, "small");
    y = Math.max(end, top + drawn.height) + SPACE;
  }
  const explained = legend(w, rows, y + 6, width);
  return {
    width,
    height: Math.ceil(explained.bottom),
    shapes: [...shapes, ...explained.shapes],
    told: pictureTold(w, rows),
  };
}
