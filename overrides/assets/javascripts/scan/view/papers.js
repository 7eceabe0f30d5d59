// @ts-check
/** What leaves the result for others: one page, slides for the council, the picture as a file, and what it shows in words. */
/**
 * @import {Need} from "../root.js"
 * @import {Row} from "../picture.js"
 */
import { button, h } from "../../shared/dom.js";
import { fileName } from "../exports.js";
import { savePicture } from "../picture-files.js";
import { WIDE, picture } from "../picture.js";
import { rowsOf } from "../targets.js";
import { dayOf } from "../told.js";

/** @typedef {Need<"state" | "words" | "statements" | "screen">} Here */

/** Print in one of the ways that the style sheet knows: "page" or "slides". @param {string} way */
function printAs(way) {
  const { dataset } = document.body;
  dataset.paper = way;
  addEventListener("afterprint", () => delete dataset.paper, { once: true });
  window.print();
}

/** The buttons that print the one page and the slides. @param {Need<"words">} root */
export const printButtons = ({ words: { t } }) => [
  button(t("print_page"), () => printAs("page"), { class: "button" }),
  button(t("print_slides"), () => printAs("slides")),
];

/**
 * The buttons that make a file of the picture, and that copy what it shows in words.
 * @param {Here} here @param {Row[]} [rows] as the result shows them
 */
export function pictureFiles(here, rows = rowsOf(here)) {
  const { screen, words } = here;
  const { t } = words;
  const box = h("textarea", { readonly: true, rows: 4, "aria-label": t("picture_words"), hidden: true });
  const title = [t("picture_title"), here.state.scan.municipality, words.day(dayOf(here.state.scan))].filter(Boolean);
  const made = () => picture(words, rows, WIDE, title.join(" · "));
  const save = async (/** @type {"svg" | "png"} */ kind) => {
    const name = `${fileName(here)}.${kind}`;
    if (!(await savePicture(made(), kind, name, title.join(", ")))) screen.say(t("picture_failed"));
  };
  const copy = async () => {
    box.hidden = false;
    box.value = `${title.join(", ")}. ${made().told}`;
    box.select();
    const done = await navigator.clipboard?.writeText(box.value).then(
      () => true,
      () => false,
    );
    screen.say(t(done ? "copied" : "copy_yourself"));
  };
  return [
    button(t("save_png"), () => save("png")),
    button(t("save_svg"), () => save("svg")),
    button(t("copy_picture"), copy),
    box,
  ];
}
