// @ts-check
/**
 * The picture as a file that stands by itself: an SVG with its colours and words in it, or a PNG drawn from the same shapes. It is drawn
 * shape by shape: an SVG as picture on a canvas would need a looser policy for scripts.
 */
/** @import {Look, Picture, Shape} from "./picture.js" */
import { s } from "../shared/dom.js";
import { download } from "./files.js";

const INK = "#1b2a2a",
  PETROL = "#0b5a5a",
  CLAY = "#a03c1b",
  WHITE = "#ffffff";
const FONT = "Arial, Helvetica, sans-serif";
const MARGIN = 16;
const SCALE = 2; // pixels of a PNG for each of the drawing

/** @type {Record<Look, {fill?: string, stroke?: string, width?: number, dash?: number[], size?: number, bold?: boolean}>} */
const LOOKS = {
  frame: { fill: WHITE, stroke: INK, width: 1.5 },
  full: { fill: PETROL },
  dashed: { stroke: INK, width: 1.5, dash: [4, 3] },
  dot: { fill: INK },
  stripe: { stroke: INK, width: 1 },
  mark: { fill: CLAY, stroke: CLAY, width: 3 },
  halo: { stroke: WHITE, width: 7 },
  ghost: { fill: WHITE, stroke: INK, width: 1 },
  name: { fill: INK, size: 16, bold: true },
  told: { fill: INK, size: 20, bold: true },
  small: { fill: INK, size: 14 },
};

/** The file as text. @param {Picture} picture @param {string} title */
export function toSvg({ width, height, shapes, told }, title) {
  const made = shapes.map(({ tag, look, at, text = "" }) => {
    const { fill = "none", stroke, width: line, dash, size, bold } = LOOKS[look];
    const font = size ? { "font-size": size, "font-weight": bold ? 700 : 400 } : {};
    const edge = stroke && tag !== "text" ? { stroke, "stroke-width": line, "stroke-dasharray": dash?.join(" ") } : {};
    return s(tag, { ...at, fill, ...edge, ...font }, text);
  });
  const [w, h] = [width + 2 * MARGIN, height + 2 * MARGIN];
  const root = s(
    "svg",
    { width: w, height: h, viewBox: `${-MARGIN} ${-MARGIN} ${w} ${h}`, role: "img", "font-family": FONT },
    s("title", {}, title),
    s("desc", {}, told),
    s("rect", { x: -MARGIN, y: -MARGIN, width: w, height: h, fill: WHITE }),
    ...made,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(root)}\n`;
}

/** @param {CanvasRenderingContext2D} pen @param {Shape} shape */
function draw(pen, { tag, look, at, text = "" }) {
  const { fill, stroke, width = 1, dash = [], size, bold } = LOOKS[look];
  const n = (/** @type {string} */ name) => Number(at[name]);
  pen.beginPath();
  if (tag === "text") {
    pen.font = `${bold ? "bold " : ""}${size}px ${FONT}`;
    pen.textAlign = at["text-anchor"] === "end" ? "right" : "left";
    pen.fillStyle = fill ?? INK;
    return pen.fillText(text, n("x"), n("y"));
  }
  if (tag === "rect") pen.rect(n("x"), n("y"), n("width"), n("height"));
  else if (tag === "circle") pen.arc(n("cx"), n("cy"), n("r"), 0, 2 * Math.PI);
  else if (tag === "line") {
    pen.moveTo(n("x1"), n("y1"));
    pen.lineTo(n("x2"), n("y2"));
  } else {
    for (const point of `${at.points}`.split(" ")) {
      const [x, y] = point.split(",").map(Number);
      pen.lineTo(x, y);
    }
    pen.closePath();
  }
  if (fill) {
    pen.fillStyle = fill;
    pen.fill();
  }
  if (stroke) {
    Object.assign(pen, { strokeStyle: stroke, lineWidth: width });
    pen.setLineDash(dash);
    pen.stroke();
  }
}

/** @param {Picture} picture @returns {Promise<Blob | null>} */
function toPng({ width, height, shapes }) {
  const canvas = document.createElement("canvas");
  canvas.width = (width + 2 * MARGIN) * SCALE;
  canvas.height = (height + 2 * MARGIN) * SCALE;
  const pen = canvas.getContext("2d");
  if (!pen) return Promise.resolve(null);
  pen.fillStyle = WHITE;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.scale(SCALE, SCALE);
  pen.translate(MARGIN, MARGIN);
  for (const shape of shapes) draw(pen, shape);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

/** Save the picture. @param {Picture} picture @param {"svg" | "png"} kind @param {string} name of the file @param {string} title @returns {Promise<boolean>} could it be made? */
export async function savePicture(picture, kind, name, title) {
  const made = kind === "svg" ? toSvg(picture, title) : await toPng(picture);
  if (made) download(name, kind === "svg" ? "image/svg+xml" : "image/png", made);
  return Boolean(made);
}
