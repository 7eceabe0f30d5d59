// @ts-check
/** A score as a bar that is also text. */
/** @import {Words} from "../words.js" */
import { h } from "../dom.js";

/** @param {Pick<Words, "percent">} words @param {number | null} percentage */
export const bar = ({ percent }, percentage) =>
  h(
    "span",
    { class: "app__bar" },
    h("meter", { max: 100, value: percentage ?? 0, "aria-hidden": "true" }),
    percent(percentage),
  );
