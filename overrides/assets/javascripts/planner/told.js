// @ts-check
/**
 * A plan in words: for whom, what is printed how often, on how much paper, and who prepares what.
 *
 * @import {Data} from "./data.js"
 * @import {Line, Plan} from "./plan.js"
 * @import {T} from "../scan/words.js"
 */
import { h, list } from "../scan/dom.js";
import { paper, paperOf, women } from "./plan.js";

/** "4 × Makkelijk Nederlands en 6 × Nederlands"; "" for nobody. @param {Plan} plan @param {Data} data @param {T} t */
export function groupOf(plan, data, t) {
  const counts = women(plan, data);
  const parts = data.versions.filter(({ name }) => counts[name]).map(({ name, label }) => `${counts[name]} × ${label}`);
  return parts.length > 1 ? `${parts.slice(0, -1).join(", ")} ${t("and")} ${parts[parts.length - 1]}` : parts.join();
}

/** @param {Line} line @param {T} t */
function copiesOf({ item, copies, extra }, t) {
  if (!extra) return `${copies}`;
  return item.cut ? t("extra", { copies, extra }) : t("extra_more", { copies, extra });
}

/** @param {Line[]} lines @param {Plan} plan @param {Data} data @param {T} t */
export function tableOf(lines, plan, data, t) {
  const label = (/** @type {string} */ name) => data.versions.find((one) => one.name === name)?.label ?? name;
  const rows = lines.map((line) => {
    const instead = Object.entries(line.instead).map(([name, count]) => t("instead", { count, wanted: label(name) }));
    return h(
      "tr",
      {},
      h(
        "th",
        { scope: "row" },
        line.item.title,
        ...instead.map((text) => h("span", { class: "planner__instead" }, text)),
      ),
      h("td", {}, label(line.version)),
      h("td", { class: "number" }, copiesOf(line, t)),
      h("td", { class: "number" }, `${line.sides.replaceAll("-", "").length}`),
      h("td", { class: "number" }, `${paperOf(line, plan.sides)}`),
    );
  });
  const heads = [t("col_sheet"), t("col_version"), t("col_copies"), t("col_sides"), t("col_paper")];
  return h(
    "div",
    { class: "table", role: "group", tabindex: 0, "aria-labelledby": "printplan" },
    h(
      "table",
      {},
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          heads.map((text, index) => h("th", { scope: "col", class: index > 1 && "number" }, text)),
        ),
      ),
      h("tbody", {}, rows),
      h(
        "tfoot",
        {},
        h(
          "tr",
          {},
          h("th", { scope: "row", colspan: 4 }, t("sum")),
          h("td", { class: "number" }, `${paper(lines, plan.sides)}`),
        ),
      ),
    ),
  );
}

/** Titles, each once. @param {Line[]} lines */
const titles = (lines) => [...new Set(lines.map(({ item }) => item.title))];

/** A sentence with the titles of sheets behind it; nothing without those. @param {string} text @param {Line[]} lines */
const listed = (text, lines) => (lines.length ? [h("p", {}, text), list(titles(lines))] : []);

/** How to print, what to cut, and who prepares what. @param {Line[]} lines @param {Plan} plan @param {T} t */
export function adviceOf(lines, plan, t) {
  const how = plan.sides === "2" ? [t("how_2"), t("how_2_why")] : [t("how_1")];
  const cut = lines.filter(({ item }) => item.cut);
  const more = lines.filter(({ extra }) => extra);
  const trainer = lines.filter(({ item }) => item.audience === "trainer" || item.audience === "guide");
  const organisation = lines.filter(({ item }) => item.audience === "organisation");
  const participants = lines.filter(({ item }) => item.audience === "participant");
  return [
    h("h3", {}, t("how_title")),
    list([...how, t("how_stacks")]),
    ...(cut.length + more.length ? [h("h3", {}, t("cut_title"))] : []),
    ...listed(t("cut"), cut),
    ...listed(t("cut_extra"), more),
    h("h3", {}, t("who_title")),
    ...listed(t("who_participant"), participants),
    ...listed(t("who_trainer"), trainer),
    ...listed(t("who_organisation"), organisation),
  ];
}
