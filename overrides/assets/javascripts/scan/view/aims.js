// @ts-check
/** Where to be in a year, per question: choosing it, and how far the plan brings you. */
/**
 * @import {Standing} from "../conclusion.js"
 * @import {Need} from "../root.js"
 */
import { h } from "../../shared/dom.js";
import { aimOf, aims, reached } from "../targets.js";

/** @typedef {Need<"state" | "words" | "statements" | "keeper" | "router">} Here */

/** How far the plan brings a question, in a sentence or two. @param {Pick<Here, "state" | "words">} here @param {Standing} standing */
export function aimTold({ state: { scan }, words }, { question, score }) {
  const { t, percent } = words;
  const target = aimOf(scan, question, score);
  if (!target) return "";
  const { now, then, planned, asked, enough, missing } = reached(question, scan.answers, scan.plan, target);
  const values = {
    score: percent(then),
    target: percent(target),
    count: planned.length,
    places: missing.map(({ place }) => place).join(", "),
  };
  const far = planned.length ? t("aim_with_plan", values) : enough ? "" : t("aim_no_plan");
  const rest = enough
    ? now !== null && now >= target
      ? t("aim_there")
      : t("aim_enough", values)
    : t("aim_missing", values);
  return [far, rest, asked.length > 0 && t("aim_asked")].filter(Boolean).join(" ");
}

/** One question, with its target. @param {Here} here @param {Standing} standing */
function aim(here, standing) {
  const { state, keeper, router, words } = here;
  const { scan } = state;
  const { t, percent } = words;
  const { question, score } = standing;
  const { stem, number, label } = question;
  const onchange = (/** @type {any} */ { target }) => {
    if (+target.value) scan.targets[stem] = +target.value;
    else delete scan.targets[stem];
    keeper.changed();
    router.render(`#app-aim-${stem}`);
  };
  const chosen = scan.targets[stem] ?? 0;
  const options = aims(scan, stem).map((value) =>
    h("option", { value, selected: value === chosen }, value ? percent(value) : t("aim_none")),
  );
  const told = aimTold(here, standing);
  return h(
    "li",
    {},
    h(
      "span",
      { class: "app__aim" },
      h("label", { for: `app-aim-${stem}` }, `${number}. ${label}`),
      h("span", {}, t("aim_now", { score: percent(score.percentage) })),
      h("select", { id: `app-aim-${stem}`, onchange }, options),
    ),
    told &&
      h(
        "p",
        { class: "small" },
        told,
        " ",
        h("a", { href: `#plan-${stem}`, class: "app__edit" }, t("aim_to_plan", { question: label })),
      ),
  );
}

/** @param {Here} here @param {Standing[]} scores */
export const targets = (here, scores) =>
  h(
    "section",
    { class: "app__aims", "aria-labelledby": "app-aims" },
    h("h3", { id: "app-aims" }, here.words.t("aims")),
    h("p", { class: "app__edit" }, here.words.t("aims_about")),
    h(
      "ul",
      { class: "app__list" },
      scores.map((standing) => aim(here, standing)),
    ),
  );
