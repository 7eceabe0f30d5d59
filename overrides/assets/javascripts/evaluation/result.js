// @ts-check
/**
 * What comes of the papers, on the screen of the trainer: each question drawn and as a table, with what cannot be concluded beside it.
 *
 * @import {Data, When} from "./data.js"
 * @import {Group} from "./group.js"
 * @import {Item} from "./count.js"
 * @import {T} from "../shared/words.js"
 */
import { fold, h, list } from "../shared/dom.js";
import { WHENS } from "./data.js";
import { counted, itemsOf } from "./count.js";
import { cautionsOf, drawn, drawnPilots, keyOf, pilotsHead, pilotsOf, sizeOf, tableOf } from "./sides.js";

/** What cannot be concluded from these numbers. @param {T} t */
export const limitsOf = (t) => [t("limit_group"), t("limit_want"), t("limit_pairs"), t("limit_small")];

/** How many papers are counted, in words. @param {Group[]} groups @param {T} t */
export const papersTold = (groups, t) =>
  t("papers_counted", {
    before: counted(groups, "before").length,
    after: counted(groups, "after").length,
    groups: groups.length,
  });

/** @param {Item} item @param {T} t */
function shown(item, t) {
  const ours = drawn(item, true, t);
  const size = item.sides.map((side) => `${t(side.when)}: ${sizeOf(side, true, t)}`).join(", ");
  return h(
    "section",
    { class: "ev__item", "data-id": item.id },
    h("h4", {}, item.words),
    h(
      "div",
      { class: "ev__pair" },
      h(
        "figure",
        { class: "chart" },
        h("figcaption", {}, size),
        keyOf(item, t),
        ours || h("p", {}, t("nobody")),
        cautionsOf(item, t).map((text) => h("p", { class: "ev__few" }, text)),
        ours && fold(t("as_table"), tableOf(item, true, t)),
      ),
      pilotsOf(item).map((pilots) =>
        h(
          "figure",
          { class: "chart" },
          h("figcaption", {}, pilotsHead(pilots, t)),
          drawnPilots(pilots, t),
          pilots.several && h("p", { class: "small" }, t("pilots_several")),
          h("p", { class: "chart__source" }, pilots.source),
        ),
      ),
    ),
  );
}

/** @param {Data} data @param {Group[]} groups those that count @param {T} t @returns {Node[]} */
export function resultOf(data, groups, t) {
  if (!WHENS.some((when) => counted(groups, when).length)) return [h("p", {}, t("nothing"))];
  const items = itemsOf(data, groups);
  const part = (/** @type {When} */ when) =>
    items.filter(({ sides }) => sides[0].when === when).map((item) => shown(item, t));
  return [
    h("p", { class: "ev__sum" }, papersTold(groups, t)),
    h("div", { class: "notice" }, h("p", {}, h("strong", {}, t("limits"))), list(limitsOf(t))),
    h("p", { class: "small" }, t("pilots_source")),
    h("h3", { id: "ev-before" }, t("before")),
    ...part("before"),
    h("h3", { id: "ev-after" }, t("after")),
    ...part("after"),
  ];
}
