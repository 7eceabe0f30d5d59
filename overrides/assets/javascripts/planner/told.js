// @ts-check
/**
 * A plan in words: for whom, what is printed how often, on how much paper, and who prepares what.
 *
 * @import {Data} from "./data.js"
 * @import {Line, Plan} from "./plan.js"
 * @import {T} from "../shared/words.js"
 */
import { h, list } from "../shared/dom.js";
import { paper, paperOf, women } from "./plan.js";

/** "4 × Makkelijk Nederlands en 6 × Nederlands"; "" for nobody. @param {Plan} plan @param {Data} data @param {T} t */
export function groupOf(plan, data, t) {
  const counts = women(plan, data);
  const parts = data.versions.filter(({ name }) => counts[name]).map(({ name, label }) => `${counts[name]} × ${label}`);
  return parts.length > 1 ? `${parts.slice(0, -1).join(", ")} ${t("and")} ${parts[parts.length - 1]}` : parts.join();
}

/**
 * What a line is called where its version is not told beside it: with the version, when the plan has more of them.
 * @param {Line} line @param {Line[]} all @param {Data} data
 */
export function nameOf({ item, version }, all, data) {
  const label = data.versions.find(({ name }) => name === version)?.label ?? version;
  return all.filter((one) => one.item === item).length > 1 ? `${item.title} (${label})` : item.title;
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
    const { item, version, sides, instead } = line;
    const other = Object.entries(instead).map(([name, count]) => t("instead", { count, wanted: label(name) }));
    const shared = item.each && item.per > 1 ? [t("per", { count: item.per })] : [];
    const notes = [...shared, ...other].map(small);
    const title = [item.title, " ", h("span", { class: "planner__version" }, label(version)), ...notes];
    return row(title, [copiesOf(line, t), `${sides.replaceAll("-", "").length}`, `${paperOf(line, plan.sides)}`]);
  });
  const [first, ...heads] = [t("col_sheet"), t("col_copies"), t("col_sides"), t("col_paper")];
  const head = heads.map((text) => h("th", { scope: "col", class: "number" }, text));
  const sum = row([t("sum")], ["", "", `${paper(lines, plan.sides)}`]);
  const table = h(
    "table",
    {},
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, first), head)),
    h("tbody", {}, rows),
    h("tfoot", {}, sum),
  );
  return h("div", { class: "table", role: "group", tabindex: 0, "aria-labelledby": "printplan" }, table);
}

/** @param {string} text */
const small = (text) => h("span", { class: "planner__instead" }, text);

/** @param {(Node | string)[]} title @param {string[]} cells */
const row = (title, cells) =>
  h(
    "tr",
    {},
    h("th", { scope: "row" }, title),
    cells.map((text) => h("td", { class: "number" }, text)),
  );

/** A sentence with the titles of sheets in it, each once; nothing without those. @param {string} text @param {Line[]} lines */
const listed = (text, lines) => {
  const titles = [...new Set(lines.map(({ item }) => item.title))];
  return lines.length ? [h("p", {}, h("strong", {}, text), ` ${titles.join(" · ")}`)] : [];
};

/** How to print, what to cut, and who prepares what. @param {Line[]} lines @param {Plan} plan @param {T} t */
export function adviceOf(lines, plan, t) {
  const how = plan.sides === "2" ? [t("how_2"), t("how_2_why")] : [t("how_1")];
  const cut = lines.filter(({ item }) => item.cut);
  const more = lines.filter(({ item, extra }) => extra && item.cut);
  const of = (/** @type {string[]} */ ...audiences) => lines.filter(({ item }) => audiences.includes(item.audience));
  return [
    h("h3", {}, t("how_title")),
    list([...how, t("how_stacks")]),
    ...(cut.length + more.length ? [h("h3", {}, t("cut_title"))] : []),
    ...listed(t("cut"), cut),
    ...listed(t("cut_extra"), more),
    h("h3", {}, t("who_title")),
    ...listed(t("who_participant"), of("participant")),
    ...listed(t("who_trainer"), of("trainer", "guide")),
    ...listed(t("who_organisation"), of("organisation")),
  ];
}
