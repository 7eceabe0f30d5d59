// @ts-check
/** The picture on the screen and on paper: drawn twice, for a narrow and a wide place, of which the style sheet shows one. */
/**
 * @import {Picture, Row} from "../picture.js"
 * @import {Words} from "../../shared/words.js"
 */
import { h, s } from "../../shared/dom.js";
import { NARROW, WIDE, picture } from "../picture.js";

/** @param {Picture} drawn @param {string} kind */
function drawing({ width, height, shapes, told }, kind) {
  const made = shapes.map(({ tag, look, at, text = "" }) => s(tag, { ...at, class: `drawn__${look}` }, text));
  return s(
    "svg",
    {
      viewBox: `0 0 ${width} ${height}`,
      preserveAspectRatio: "xMinYMin",
      class: `drawn drawn--${kind}`,
      role: "img",
      "aria-label": told,
    },
    ...made,
  );
}

/** @param {Words} words @param {Row[]} rows @param {string} about how to read it */
export const figure = (words, rows, about) =>
  h(
    "figure",
    { class: "app__drawing" },
    drawing(picture(words, rows, NARROW), "narrow"),
    drawing(picture(words, rows, WIDE), "wide"),
    h("figcaption", {}, about),
  );
