// @ts-check
/**
 * On paper: a report for the municipality, and three slides for a meeting. Both leave this room, so counts of one to four women, and
 * those that would tell them, are not in them.
 *
 * @import {Data} from "./data.js"
 * @import {Group} from "./group.js"
 * @import {Item} from "./count.js"
 * @import {Words} from "../shared/words.js"
 */
import { h, list } from "../shared/dom.js";
import { localDay } from "../shared/read.js";
import { itemsOf } from "./count.js";
import { limitsOf, papersTold } from "./result.js";
import { cautionsOf, drawn, drawnPilots, keyOf, numbers, pilotsHead, pilotsOf, sizeOf, toldOf } from "./sides.js";

const SLIDES = [1, 2, 3];
const LETTERS = 26; // on a line of a column of a slide

/** Which groups it is about. @param {Group[]} groups @param {Words} words */
const groupsTold = (groups, { t }) => groups.map(({ code, year }) => `${code || t("no_code")} (${year})`).join(", ");

/** @param {Item} item @param {Words} words */
function reported(item, { t }) {
  const all = item.sides.map((side) => toldOf(side, false));
  const heads = item.sides.map((side) => h("th", { scope: "col" }, `${t(side.when)}, ${sizeOf(side, false, t)}`));
  const rows = item.answers.map(([, name], place) =>
    h(
      "tr",
      {},
      h("th", { scope: "row" }, name),
      all.map((told) => h("td", {}, numbers(told[place]))),
    ),
  );
  const pilots = pilotsOf(item).map((one) => {
    const each = one.rows.map(([name, count, percent]) => `${name} ${numbers({ count, percent })}`);
    return h("p", {}, `${pilotsHead(one, t)}: ${each.join("; ")}.`);
  });
  return h(
    "div",
    { class: "ev__asked" },
    h("table", {}, h("thead", {}, h("tr", {}, h("th", { scope: "col" }, item.words), heads)), h("tbody", {}, rows)),
    pilots,
    cautionsOf(item, t).map((text) => h("p", { class: "ev__legend" }, text)),
  );
}

/** @param {Data} data @param {Group[]} groups @param {Words} words @returns {Node[]} */
export function reportOf(data, groups, words) {
  const { t } = words;
  const items = itemsOf(data, groups);
  return [
    h("h2", {}, t("report_title")),
    h(
      "p",
      {},
      `${groupsTold(groups, words)}. ${papersTold(groups, t)} ${t("report_day", { day: words.day(localDay()) })}`,
    ),
    h("div", { class: "ev__limits" }, h("p", {}, h("strong", {}, t("limits"))), list(limitsOf(t))),
    h("p", { class: "ev__legend" }, `${t("hidden")} ${t("open_left_out")}`),
    h(
      "div",
      { class: "ev__columns" },
      items.map((item) => reported(item, words)),
    ),
    h("p", { class: "ev__legend" }, t("pilots_source")),
  ];
}

/** @param {Item} item @param {Words} words */
function projected(item, { t }) {
  const size = item.sides.map((side) => `${t(side.when)}: ${sizeOf(side, false, t)}`).join(", ");
  return h(
    "section",
    {},
    h("h3", {}, item.words),
    h(
      "div",
      { class: "ev__pair" },
      h(
        "div",
        { class: "chart" },
        h("p", {}, size),
        keyOf(item, t),
        drawn(item, false, t, LETTERS) || h("p", {}, t("nobody")),
      ),
      pilotsOf(item).map((pilots) =>
        h("div", { class: "chart" }, h("p", {}, pilotsHead(pilots, t)), drawnPilots(pilots, t, LETTERS)),
      ),
    ),
    cautionsOf(item, t).map((text) => h("p", { class: "ev__legend" }, text)),
  );
}

/** @param {Data} data @param {Group[]} groups @param {Words} words @returns {Node[]} */
export function slidesOf(data, groups, words) {
  const { t } = words;
  const items = itemsOf(data, groups);
  return SLIDES.map((slide) =>
    h(
      "section",
      { class: "ev__slide" },
      h("h2", {}, t(`slide_${slide}`)),
      h("p", { class: "ev__legend" }, `${groupsTold(groups, words)}. ${papersTold(groups, t)}`),
      h(
        "div",
        { class: "ev__drawings" },
        items.filter((item) => item.slide === slide).map((item) => projected(item, words)),
      ),
      slide === SLIDES.length && h("div", {}, h("h3", {}, t("limits")), list(limitsOf(t))),
      h("p", { class: "ev__legend" }, `${t("hidden")} ${t("pilots_source")}`),
    ),
  );
}
