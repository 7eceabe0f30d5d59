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
import {
  cautionsOf,
  drawn,
  drawnPilots,
  fewTold,
  keyOf,
  numbers,
  pilotsHead,
  pilotsOf,
  sizeOf,
  toldOf,
} from "./sides.js";

const SLIDES = [1, 2, 3];
const LINE = 80; // letters of a line that names groups, as wide as letters are
const LETTERS = 26; // on a line of a column of a slide

/** Which groups it is about: as many as fit in a line, and how many more there are. @param {Group[]} groups @param {Words} words */
export function groupsTold(groups, { t }) {
  const names = groups.map(({ code, year }) => `${code || t("no_code")} (${year})`);
  let fit = 1;
  while (fit < names.length && names.slice(0, fit + 1).join(", ").length <= LINE) fit += 1;
  const more = names.length - fit;
  return names.slice(0, fit).join(", ") + (more > 0 ? ` ${t("groups_more", { count: more })}` : "");
}

/**
 * A question: its answers with our numbers, and those of the pilots where a row of theirs says the same; what else they have in a line.
 * @param {Item} item @param {Words} words
 */
function reported(item, { t }) {
  const { sides } = item;
  const head = (/** @type {string} */ name, /** @type {string} */ size, look = "") =>
    h("th", { scope: "col", class: look }, name, " ", h("span", {}, size));
  const theirs = sides.flatMap(({ when, question: { pilots } }) =>
    pilots && Object.keys(pilots.same).length ? [{ ...pilots, when }] : [],
  );
  const heads = [
    ...sides.map((side) => head(t(side.when), sizeOf(side, false, t))),
    ...theirs.map(({ year, n, when }) => {
      const name = t("pilots_of", { year });
      return head(sides.length > 1 ? `${name}, ${t(`short_${when}`)}` : name, t("n", { n }), "ev__theirs");
    }),
  ];
  const all = sides.map((side) => toldOf(side, false));
  const rows = item.answers.map(([letter, name], place) =>
    h(
      "tr",
      {},
      h("th", { scope: "row" }, name),
      all.map((told) => h("td", {}, numbers(told[place]))),
      theirs.map(({ rows: found, same }) => {
        const row = found[same[letter]];
        return h("td", { class: "ev__theirs" }, row ? numbers({ count: row[1], percent: row[2] }) : "");
      }),
    ),
  );
  const also = pilotsOf(item).flatMap((one) => {
    const places = Object.values(one.same);
    const each = one.rows.flatMap(([name, count, percent], place) =>
      places.includes(place) ? [] : [`${name} ${numbers({ count, percent })}`],
    );
    const begin = places.length ? t("pilots_also") : pilotsHead(one, t);
    return each.length ? [h("p", {}, `${begin}: ${each.join("; ")}.`)] : [];
  });
  return h(
    "div",
    { class: "ev__asked" },
    h("table", {}, h("thead", {}, h("tr", {}, h("th", { scope: "col" }, item.words), heads)), h("tbody", {}, rows)),
    also,
  );
}

/** @param {Data} data @param {Group[]} groups @param {Words} words @returns {Node[]} */
export function reportOf(data, groups, words) {
  const { t } = words;
  const items = itemsOf(data, groups);
  const twice = items.filter(({ sides }) => sides.length > 1); // before beside after comes first
  const few = fewTold(
    items.flatMap(({ sides }) => sides),
    t,
  );
  return [
    h("h2", {}, t("report_title")),
    h("p", { class: "ev__groups-told" }, h("strong", {}, groupsTold(groups, words))),
    h("p", {}, `${papersTold(groups, t)} ${t("report_day", { day: words.day(localDay()) })}`),
    h(
      "div",
      { class: "ev__top" },
      h(
        "div",
        { class: "ev__limits" },
        h("p", {}, h("strong", {}, t("limits"))),
        list([t("limit_group"), t("limit_want"), t("limit_growth"), t("limit_small"), ...few]),
      ),
      h(
        "div",
        {},
        twice.map((item) => reported(item, words)),
        h("p", {}, t("hidden")),
      ),
    ),
    h(
      "div",
      { class: "ev__columns" },
      items.filter((item) => !twice.includes(item)).map((item) => reported(item, words)),
    ),
    h("p", { class: "ev__legend" }, `${t("open_left_out")} ${t("pilots_same")} ${t("pilots_source")}`),
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
