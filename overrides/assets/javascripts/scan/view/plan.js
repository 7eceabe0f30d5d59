// @ts-check
/** The action plan: what was chosen and added, in an own order, and the advice to choose from. */
/**
 * @import {Line} from "../lines.js"
 * @import {Here} from "./plan-item.js"
 */
import { button, h } from "../../shared/dom.js";
import { linesOf } from "../lines.js";
import { inOrder, progressOf, putInOrder } from "../planned.js";
import { byGain } from "../priority.js";
import { headOf } from "../told.js";
import { offerUndo } from "../undo.js";
import { adviceList, perQuestion } from "./plan-advice.js";
import { planned } from "./plan-item.js";
import { ownAction } from "./plan-own.js";
import { printButtons, printedCards, printedPlan } from "./plan-paper.js";
import { targetsNote } from "./plan-targets.js";

export { printedPlan } from "./plan-paper.js";

/** How the plan is shown: per question or as one list, quick wins first. @param {Here} here @param {Line[]} lines */
function ways(here, lines) {
  const { state, keeper, router } = here;
  const { t } = here.words;
  const onchange = (/** @type {any} */ { target }) => {
    state.plan.grouped = target.checked;
    router.render("#app-grouped");
  };
  const sort = () => {
    const before = inOrder(state.scan.plan).map(({ id }) => id);
    const sorted = [...lines].sort((a, b) => byGain(a.weight, b.weight)).map(({ item }) => item.id);
    putInOrder(state.scan.plan, sorted);
    keeper.changed();
    router.render();
    offerUndo(here, t("plan_sorted"), () => {
      putInOrder(state.scan.plan, before);
      keeper.changed();
      router.render("#app-sort");
    });
  };
  const input = h("input", { type: "checkbox", id: "app-grouped", checked: state.plan.grouped, onchange });
  return h(
    "div",
    { class: "app__buttons app__edit" },
    h("label", { class: "app__choice" }, input, h("span", {}, t("grouped"))),
    lines.length > 1 && button(t("plan_sort"), sort, { id: "app-sort" }),
  );
}

/** The actions, as one list or one for each question. @param {Here} here @param {Line[]} lines */
function items(here, lines) {
  const { plan } = here.state;
  const { t } = here.words;
  if (!lines.length) return [h("p", {}, t(plan.only ? "plan_empty_here" : "plan_empty"))];
  const list = (/** @type {Line[]} */ some) =>
    h(
      "ol",
      { class: "app__items" },
      some.map((line) => planned(here, line, some)),
    );
  if (!plan.grouped) return [list(lines)];
  return perQuestion(lines, t("own_no_question")).flatMap(([title, some]) => [h("h4", {}, title), list(some)]);
}

/** @param {Here} here */
export function planView(here) {
  const { state, statements } = here;
  const { t } = here.words;
  const { only } = state.plan;
  const head = headOf(here);
  const question = statements.full.find(({ stem }) => stem === only);
  const all = linesOf(here);
  const lines = question ? all.filter((line) => line.question?.stem === only) : all;
  const targets = (question ? [question] : statements.full).flatMap((one) => targetsNote(here, one) ?? []);
  const part = (/** @type {Record<string, any>} */ props, /** @type {string} */ title, /** @type {any[]} */ what) =>
    h("section", { class: "app__edit" }, h("h3", { tabindex: -1, ...props }, t(title)), what);
  return [
    h("h2", {}, t("plan")),
    head && h("p", { class: "app__head" }, head),
    all.length > 0 && h("p", { class: "app__done" }, t("plan_progress", progressOf(state.scan.plan))),
    question !== undefined &&
      h(
        "p",
        { class: "notice app__edit" },
        `${t("plan_only", { question: `${question.number}. ${question.label}` })} `,
        h("a", { href: "#plan" }, t("plan_show_all")),
      ),
    ...targets,
    part({ id: "app-plan" }, "our_plan", [
      (all.length > 0 || state.plan.grouped) && ways(here, all),
      ...items(here, lines),
      ownAction(here),
      all.length > 0 && printButtons(here),
    ]),
    printedPlan(here),
    printedCards(here),
    part({ id: "app-advice" }, "advice", adviceList(here)),
  ];
}
