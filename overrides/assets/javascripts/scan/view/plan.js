// @ts-check
/** The action plan: advice, most useful first, and what was chosen from it, in an own order. */
/** @import {App} from "../main.js" */
import { button, field, h, table } from "../dom.js";
import { exportButtons, plan } from "../exports.js";
import { LONG, SHORT, clean } from "../model.js";
import { advise } from "../score.js";

/** The plan as it is printed. @param {App} app */
export function printedPlan(app) {
  const { t } = app;
  const rows = plan(app).map(({ item, criterion }, n) => [
    `${n + 1}. ${app.action(criterion)}`,
    item.owner,
    app.day(item.date),
    item.note,
  ]);
  return rows.length
    ? h("section", { class: "app__paper" }, table(t("plan"), [t("action"), t("owner"), t("when"), t("note")], rows))
    : null;
}

/** @param {App} app */
export function planView(app) {
  const { t, scan } = app;
  const head = [scan.municipality, app.day(scan.date), scan.names].filter(Boolean).join(" · ");
  const advice = advise(app.questions, scan.answers);
  /** @param {number} from @param {number} to @param {string} focus */
  const move = (from, to, focus) => {
    scan.plan.splice(to, 0, ...scan.plan.splice(from, 1));
    app.changed();
    app.render(focus);
    app.say(t("moved", { place: to + 1 }));
  };
  let dragged = -1;
  const items = plan(app).map(({ item, criterion }) => {
    const place = scan.plan.indexOf(item),
      { id } = item;
    /** @param {"owner" | "date" | "note"} name @param {number} most */
    const set = (name, most) => (/** @type {any} */ event) => {
      item[name] = clean(event.target.value, most);
      app.changed(true);
      app.root.querySelector(".app__paper")?.replaceWith(printedPlan(app) ?? "");
    };
    const arrow = (/** @type {number} */ step, /** @type {string} */ name) =>
      button(
        t(name),
        () => move(place, place + step, `#${name}-${id}:enabled, #${name === "up" ? "down" : "up"}-${id}`),
        { id: `${name}-${id}`, "aria-label": `${t(name)}: ${criterion.action}`, disabled: !scan.plan[place + step] },
      );
    return h(
      "li",
      {
        class: "app__item",
        "data-id": id,
        draggable: "true",
        ondragstart: () => (dragged = place),
        ondragover: (/** @type {Event} */ event) => dragged >= 0 && event.preventDefault(),
        ondrop: (/** @type {Event} */ event) => {
          event.preventDefault();
          if (dragged >= 0 && dragged !== place) move(dragged, place, "");
        },
      },
      h("p", {}, h("strong", {}, app.action(criterion))),
      h(
        "div",
        { class: "app__fields" },
        field(t("owner_about"), { value: item.owner, oninput: set("owner", SHORT) }),
        field(t("when"), { type: "date", value: item.date, oninput: set("date", 10) }),
        field(t("note"), { value: item.note, maxlength: LONG, oninput: set("note", LONG) }),
      ),
      h(
        "div",
        { class: "app__buttons" },
        arrow(-1, "up"),
        arrow(1, "down"),
        button(
          t("remove"),
          () => {
            scan.plan.splice(place, 1);
            app.changed();
            app.render("#app-plan");
          },
          { "aria-label": `${t("remove")}: ${criterion.action}` },
        ),
      ),
    );
  });
  const tip = (/** @type {import("../score.js").Advice} */ { criterion, question, answer }) =>
    h(
      "li",
      { class: "app__advice" },
      h(
        "label",
        { class: "app__choice" },
        h("input", {
          type: "checkbox",
          id: `kies-${criterion.id}`,
          checked: scan.plan.some(({ id }) => id === criterion.id),
          onchange: (/** @type {any} */ event) => {
            if (event.target.checked) scan.plan.push({ id: criterion.id, owner: "", date: "", note: "" });
            else scan.plan = scan.plan.filter(({ id }) => id !== criterion.id);
            app.changed();
            app.render(`#kies-${criterion.id}`);
          },
        }),
        h("span", {}, h("strong", {}, app.action(criterion))),
      ),
      h(
        "p",
        { class: "small" },
        `${criterion.place} ${criterion.statement} (${app.answer(criterion.id)}) `,
        ...[...new Map([...criterion.links, ...question.links].map((link) => [link.url, link])).values()]
          .slice(0, 5)
          .flatMap(({ label, url }) => [" · ", h("a", { href: url }, label)]),
      ),
    );
  return [
    h("h2", {}, t("plan")),
    head && h("p", { class: "app__head" }, head),
    h(
      "section",
      { class: "app__edit" },
      h("h3", { id: "app-plan", tabindex: -1 }, t("our_plan")),
      items.length ? h("ol", { class: "app__items" }, items) : h("p", {}, t("plan_empty")),
    ),
    printedPlan(app),
    h(
      "section",
      { class: "app__edit" },
      h("h3", {}, t("advice")),
      advice.length ? h("ol", { class: "app__list" }, advice.map(tip)) : h("p", {}, t("advice_empty")),
    ),
    exportButtons(app),
  ];
}
