// @ts-check
/** Advice: what can be done, quick wins first; the first few pieces, and the rest when somebody asks. */
/**
 * @import {Advice} from "../score.js"
 * @import {Here} from "./plan-item.js"
 */
import { button, h } from "../../shared/dom.js";
import { weightTold } from "../lines.js";
import { action as newAction } from "../model.js";
import { hasRoom } from "../planned.js";
import { isQuick, proposed, quickFirst } from "../priority.js";
import { advise } from "../score.js";
import { actionFor, answerTo } from "../told.js";
import { remove } from "./plan-item.js";

export const FIRST = 5; // pieces of advice that are not planned yet
/** What helps besides what a statement itself names: the first of each. */
const KINDS = ["steps", "practices", "exercises"];

/** A piece of advice: what to do, why, and what helps. @param {Here} here @param {Advice} advice */
function tip(here, { criterion, question, answer }) {
  const { keeper, router, screen } = here;
  const { scan } = here.state;
  const { t } = here.words;
  const { id, place, statement } = criterion;
  const onchange = (/** @type {any} */ { target }) => {
    if (!target.checked) return remove(here, id, `#kies-${id}`);
    if (!hasRoom(scan.plan)) {
      target.checked = false;
      return screen.say(t("plan_full"));
    }
    scan.plan.push(newAction(id));
    keeper.changed();
    router.render(`#kies-${id}`);
  };
  const chosen = scan.plan.some((one) => one.id === id);
  const weight = proposed(criterion, answer);
  const helps = KINDS.flatMap((kind) => question.links.find((link) => link.kind === kind) ?? []);
  const help = [...criterion.links, ...helps].map(({ label, url, kind }) =>
    h("li", {}, kind ? `${t(`kind_of_${kind}`)}: ` : "", h("a", { href: url }, label)),
  );
  return h(
    "li",
    { class: "app__advice", "data-answer": answer },
    h(
      "label",
      { class: "app__choice" },
      h("input", { type: "checkbox", id: `kies-${id}`, checked: chosen, onchange }),
      h(
        "span",
        {},
        h("strong", {}, actionFor(here, criterion)),
        isQuick(weight) && h("span", { class: "app__mark app__mark--quick" }, t("quick")),
      ),
    ),
    h(
      "p",
      { class: "small" },
      h("span", { class: "app__answer" }, answerTo(here, id)),
      ` ${place} ${statement} `,
      h("span", { class: "app__weight" }, weightTold(here, weight)),
    ),
    !chosen && h("ul", { class: "app__help small" }, help),
  );
}

/** Lists of the same things, one for each question that has any, with its heading. @template T @param {{question?: {stem: string, number: number, label: string}}[] & T[]} all @returns {[string, T[]][]} */
export function perQuestion(all, other = "") {
  /** @type {Map<string, T[]>} */
  const found = new Map();
  const number = (/** @type {{question?: {number: number}}} */ { question }) => question?.number ?? Infinity;
  for (const one of [...all].sort((a, b) => (number(a) === number(b) ? 0 : number(a) - number(b)))) {
    const title = one.question ? `${one.question.number}. ${one.question.label}` : other;
    found.set(title, [...(found.get(title) ?? []), one]);
  }
  return [...found];
}

/** @param {Here} here */
export function adviceList(here) {
  const { state, statements, router } = here;
  const { all, only, grouped } = state.plan;
  const { t } = here.words;
  const { scan } = state;
  const found = quickFirst(advise(statements.of(scan), scan.answers)).filter(
    ({ question }) => !only || question.stem === only,
  );
  if (!found.length) return [h("p", {}, t("advice_empty"))];
  const open = found.filter(({ criterion: { id } }) => !scan.plan.some((one) => one.id === id));
  const next = open[FIRST];
  const shown = all || !next ? found : found.slice(0, found.indexOf(next));
  const list = (/** @type {Advice[]} */ some) =>
    h(
      "ol",
      { class: "app__list" },
      some.map((one) => tip(here, one)),
    );
  const show = () => {
    state.plan.all = !all;
    router.render(all ? "#app-advice" : `#kies-${next?.criterion.id}`);
  };
  return [
    h("p", { class: "small" }, t("advice_about")),
    ...(grouped ? perQuestion(shown).flatMap(([title, some]) => [h("h4", {}, title), list(some)]) : [list(shown)]),
    next ? button(all ? t("advice_first", { count: FIRST }) : t("advice_all", { count: found.length }), show) : "",
  ];
}
