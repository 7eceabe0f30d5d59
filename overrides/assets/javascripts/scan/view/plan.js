// @ts-check
/** The action plan: advice, most useful first, and what was chosen from it, in an own order. */
/**
 * @import {Criterion, Planned} from "../model.js"
 * @import {Need} from "../root.js"
 * @import {Advice} from "../score.js"
 */
import { button, field, h, table } from "../dom.js";
import { plan, planTable } from "../exports.js";
import { LAST_DAY, LONG, SHORT, clean, isDay, action as newAction } from "../model.js";
import { advise } from "../score.js";
import { actionFor, answerTo, headOf } from "../told.js";

/** @typedef {Need<"state" | "words" | "statements" | "keeper" | "screen" | "router">} Here */

/** What helps besides what a statement itself names: the first of each. */
const KINDS = ["steps", "practices", "exercises"];

/** The plan as it is printed. @param {Need<"state" | "words" | "statements">} root */
export function printedPlan(root) {
  const [heads, ...rows] = planTable(root);
  return rows.length > 0 && h("section", { class: "app__paper" }, table(root.words.t("plan"), heads, rows));
}

/** One action of the plan, with its owner, date and note. @param {Here} here @param {{item: Planned, criterion: Criterion}} planned */
function action(here, { item, criterion }) {
  const { state, keeper, screen, router } = here;
  const { scan } = state;
  const { t } = here.words;
  const place = scan.plan.indexOf(item);
  const told = (/** @type {string} */ key) => ({ "aria-label": `${t(key)}: ${criterion.action}` });
  const input = (
    /** @type {"owner" | "date" | "note"} */ name,
    /** @type {string} */ key,
    most = SHORT,
    type = "text",
  ) => {
    const oninput = (/** @type {any} */ { target }) => {
      item[name] = name !== "date" || isDay(target.value) ? clean(target.value, most) : "";
      keeper.changed(true);
      screen.box.querySelector(".app__paper")?.replaceWith(printedPlan(here) || "");
    };
    return field(t(key), { type, value: item[name], maxlength: most, max: type === "date" && LAST_DAY, oninput });
  };
  const move = (/** @type {number} */ to, /** @type {string} */ focus) => {
    scan.plan.splice(to, 0, ...scan.plan.splice(place, 1));
    keeper.changed();
    router.render(focus);
    screen.say(t("moved", { place: to + 1 }));
  };
  const arrow = (/** @type {string} */ name, /** @type {string} */ other, /** @type {number} */ to) => {
    const focus = `#${name}-${item.id}:enabled, #${other}-${item.id}`;
    return button(t(name), () => move(to, focus), {
      id: `${name}-${item.id}`,
      disabled: !scan.plan[to],
      ...told(name),
    });
  };
  const remove = () => {
    scan.plan.splice(place, 1);
    keeper.changed();
    router.render("#app-plan");
  };
  const ondrop = (/** @type {Event} */ event) => {
    event.preventDefault();
    const from = scan.plan.findIndex(({ id }) => id === state.dragged);
    state.dragged = "";
    if (from < 0 || from === place) return;
    scan.plan.splice(place, 0, ...scan.plan.splice(from, 1));
    keeper.changed();
    router.render();
    screen.say(t("moved", { place: place + 1 }));
  };
  const drag = {
    ondragstart: () => (state.dragged = item.id),
    ondragover: (/** @type {Event} */ event) => state.dragged && event.preventDefault(),
    ondrop,
  };
  return h(
    "li",
    { class: "app__item", "data-id": item.id, ...drag },
    h(
      "p",
      {},
      h("span", { class: "app__handle", draggable: "true", "aria-hidden": "true" }, `${place + 1}`),
      h("strong", {}, actionFor(here, criterion)),
    ),
    h(
      "div",
      { class: "app__fields" },
      input("owner", "owner_about"),
      input("date", "when", 10, "date"),
      input("note", "note", LONG),
    ),
    h(
      "div",
      { class: "app__buttons" },
      arrow("up", "down", place - 1),
      arrow("down", "up", place + 1),
      button(t("remove"), remove, told("remove")),
    ),
  );
}

/** A piece of advice: what to do, why, and what helps. @param {Here} here @param {Advice} advice */
function tip(here, { criterion, question }) {
  const { keeper, router } = here;
  const { scan } = here.state;
  const { t } = here.words;
  const { id, place, statement } = criterion;
  const onchange = (/** @type {any} */ { target }) => {
    if (target.checked) scan.plan.push(newAction(id));
    else scan.plan = scan.plan.filter((one) => one.id !== id);
    keeper.changed();
    router.render(`#kies-${id}`);
  };
  const chosen = scan.plan.some((one) => one.id === id);
  const helps = KINDS.flatMap((kind) => question.links.find((link) => link.kind === kind) ?? []);
  const help = [...criterion.links, ...helps].map(({ label, url, kind }) =>
    h("li", {}, kind ? `${t(`kind_of_${kind}`)}: ` : "", h("a", { href: url }, label)),
  );
  return h(
    "li",
    { class: "app__advice", "data-answer": scan.answers[id]?.answer },
    h(
      "label",
      { class: "app__choice" },
      h("input", { type: "checkbox", id: `kies-${id}`, checked: chosen, onchange }),
      h("strong", {}, actionFor(here, criterion)),
    ),
    h("p", { class: "small" }, h("span", { class: "app__answer" }, answerTo(here, id)), ` ${place} ${statement}`),
    h("ul", { class: "app__help small" }, help),
  );
}

/** @param {Here} here */
export function planView(here) {
  const { state, statements } = here;
  const { t } = here.words;
  const head = headOf(here);
  const items = plan(here).map((planned) => action(here, planned));
  const advice = advise(statements.of(state.scan), state.scan.answers).map((one) => tip(here, one));
  const part = (/** @type {Record<string, any>} */ props, /** @type {string} */ title, /** @type {Node} */ what) =>
    h("section", { class: "app__edit" }, h("h3", props, t(title)), what);
  return [
    h("h2", {}, t("plan")),
    head && h("p", { class: "app__head" }, head),
    part(
      { id: "app-plan", tabindex: -1 },
      "our_plan",
      items.length ? h("ol", { class: "app__items" }, items) : h("p", {}, t("plan_empty")),
    ),
    printedPlan(here),
    part({}, "advice", advice.length ? h("ol", { class: "app__list" }, advice) : h("p", {}, t("advice_empty"))),
  ];
}
