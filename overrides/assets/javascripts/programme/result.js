// @ts-check
/**
 * What comes out of a programme, at once: what to think of with its reason, sheets with A4, what to bring and to prepare.
 *
 * @import {Data} from "./data.js"
 * @import {Programme} from "./programme.js"
 * @import {T} from "../shared/words.js"
 * @import {Warning} from "./warnings.js"
 */
import { adviceOf, counts, h, list, paper, tableOf } from "./core.js";
import { bagOf, linesOf, planOf, suppliesOf } from "./sheets.js";
import { titleOf } from "./told.js";
import { warningsOf } from "./warnings.js";

/** How many things there are to look at again. @param {Programme} programme @param {Data} data @param {T} t */
export function statusOf(programme, data, t) {
  const { length: count } = warningsOf(programme, data);
  return count === 1 ? t("warned_1") : t(count ? "warned" : "good", { count });
}

/** @param {Programme} programme @param {Data} data @param {T} t @param {T} tp words of the planner @returns {Node[]} */
export function resultOf(programme, data, t, tp) {
  const found = warningsOf(programme, data);
  const warned = found.map((one) =>
    h("li", {}, h("strong", {}, wordsOf(one, programme, data, t)), ` ${one.why ?? t(`warn_${one.key}_why`)}`),
  );
  return [
    ...(warned.length ? [h("ul", { class: "maker__warnings" }, warned)] : []),
    ...sheetsOf(programme, data, t, tp),
    h("h3", {}, t("bring")),
    list(broughtOf(programme, data, t)),
  ];
}

/** "Dagdeel 1: …" for what is about one morning. @param {Warning} warning @param {Programme} programme @param {Data} data @param {T} t */
function wordsOf({ key, morning, values }, programme, data, t) {
  const text = t(`warn_${key}`, values);
  return morning < 0 ? text : `${titleOf(programme, morning, data, t)}: ${text}`;
}

/** @param {Programme} programme @param {Data} data @param {T} t @param {T} tp */
function sheetsOf(programme, data, t, tp) {
  const [plan, lines] = [planOf(programme, data), linesOf(programme, data)];
  if (!counts(plan, data.planner) || !lines.length)
    return [h("p", {}, tp(counts(plan, data.planner) ? "nobody" : "wrong"))];
  const sum = tp(plan.sides === "2" ? "total_2" : "total_1", { paper: paper(lines, plan.sides) });
  return [
    h("h3", { id: "printplan" }, t("sheets")),
    h("p", {}, sum),
    h(
      "details",
      {},
      h("summary", {}, t("sheets_all")),
      tableOf(lines, plan, data.planner, tp),
      ...adviceOf(lines, plan, tp),
    ),
  ];
}

/** @param {Programme} programme @param {Data} data @param {T} t */
export const broughtOf = (programme, data, t) => [
  ...suppliesOf(programme, data).map(({ title, count }) => t("supply", { title, count })),
  ...(programme.beamer && bagOf(programme, data).length ? [t("beamer")] : []),
];
