// @ts-check
/** The action plan: advice, most useful first, and what was chosen from it, in an own order. */
/** @import {App} from "../main.js" */
/** @import {Criterion, Planned} from "../model.js" */
import { button, field, h, table } from "../dom.js";
import { exportButtons, plan, planTable } from "../exports.js";
import { LAST_DAY, LONG, SHORT, clean, isDay } from "../model.js";
import { advise } from "../score.js";

/** What helps besides what a statement itself names: the first of each. */
const KINDS = ["steps", "practices", "exercises"];

/** The plan as it is printed. @param {App} app */
export function printedPlan(app) {
  const [heads, ...rows] = planTable(app);
  return rows.length > 0 && h("section", { class: "app__paper" }, table(app.t("plan"), heads, rows));
}

/** One action of the plan, with its owner, date and note. @param {App} app @param {{item: Planned, criterion: Criterion}} planned */
function action(app, { item, criterion }) {
  const { t, scan } = app;
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
      app.changed(true);
      app.root.querySelector(".app__paper")?.replaceWith(printedPlan(app) || "");
    };
    return field(t(key), { type, value: item[name], maxlength: most, max: type === "date" && LAST_DAY, oninput });
  };
  const move = (/** @type {number} */ to, /** @type {string} */ focus) => {
    scan.plan.splice(to, 0, ...scan.plan.splice(place, 1));
    app.changed();
    app.render(focus);
    app.say(t("moved", { place: to + 1 }));
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
    app.changed();
    app.render("#app-plan");
  };
  const ondrop = (/** @type {Event} */ event) => {
    event.preventDefault();
    const from = scan.plan.findIndex(({ id }) => id === app.dragged);
    app.dragged = "";
    if (from < 0 || from === place) return;
    scan.plan.splice(place, 0, ...scan.plan.splice(from, 1));
    app.changed();
    app.render();
    app.say(t("moved", { place: place + 1 }));
  };
  const drag = {
    ondragstart: () => (app.dragged = item.id),
    ondragover: (/** @type {Event} */ event) => app.dragged && event.preventDefault(),
    ondrop,
  };
  return h(
    "li",
    { class: "app__item", "data-id": item.id, ...drag },
    h(
      "p",
      {},
      h("span", { class: "app__handle", draggable: "true", "aria-hidden": "true" }, `${place + 1}`),
      h("strong", {}, app.action(criterion)),
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

/** A piece of advice: what to do, why, and what helps. @param {App} app @param {import("../score.js").Advice} advice */
function tip(app, { criterion, question }) {
  const { t, scan } = app;
  const { id, place, statement } = criterion;
  const onchange = (/** @type {any} */ { target }) => {
    if (target.checked) scan.plan.push({ id, owner: "", date: "", note: "" });
    else scan.plan = scan.plan.filter((one) => one.id !== id);
    app.changed();
    app.render(`#kies-${id}`);
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
      h("strong", {}, app.action(criterion)),
    ),
    h("p", { class: "small" }, h("span", { class: "app__answer" }, app.answer(id)), ` ${place} ${statement}`),
    h("ul", { class: "app__help small" }, help),
  );
}

/** @param {App} app */
export function planView(app) {
  const { t, head } = app;
  const items = plan(app).map((planned) => action(app, planned));
  const advice = advise(app.questions, app.scan.answers).map((one) => tip(app, one));
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
    printedPlan(app),
    part({}, "advice", advice.length ? h("ol", { class: "app__list" }, advice) : h("p", {}, t("advice_empty"))),
    exportButtons(app),
  ];
}
