// @ts-check
/** An earlier scan beside this one. */
/** @import {App} from "../main.js" */
/** @import {Scan} from "../model.js" */
/** @import {Move} from "../compare.js" */
import { compare } from "../compare.js";
import { button, h, table } from "../dom.js";
import { open } from "../files.js";

/** @type {Scan | null} */
let before = null;

/** @param {App} app */
export function earlier(app) {
  const { t, scan } = app;
  const use = (/** @type {Scan} */ one) => {
    before = one;
    app.render();
    app.say(t("compared"));
  };
  const file = h("input", {
    type: "file",
    accept: ".json,application/json",
    id: "app-earlier",
    class: "away",
    onchange: async () => {
      const [chosen] = file.files;
      if (!chosen) return;
      const { scan: found, fault } = await open(chosen);
      fault ? app.sayFault(fault, chosen.name) : use(found);
    },
  });
  const others = app.store.list().scans.filter(({ id }) => id !== scan.id);
  const found = before && compare(app.questions, before, scan);
  const moves = (/** @type {string} */ name, /** @type {Move[]} */ list) =>
    list.length
      ? [
          h("h3", {}, t(name)),
          h(
            "ul",
            {},
            list.map(({ criterion, before: one, now }) =>
              h("li", {}, `${criterion.place} ${criterion.statement} `, h("strong", {}, `${t(one)} → ${t(now)}`)),
            ),
          ),
        ]
      : [];
  const named = (/** @type {string} */ name, /** @type {{place: string, statement: string}[]} */ list) =>
    list.length
      ? [
          h("h3", {}, t(name)),
          h(
            "ul",
            {},
            list.map(({ place, statement }) => h("li", {}, `${place} ${statement}`)),
          ),
        ]
      : [];
  return [
    h("h2", {}, t("nav_earlier")),
    h("p", { class: "app__edit" }, t("earlier_about")),
    h(
      "div",
      { class: "app__buttons app__edit" },
      file,
      h("label", { for: "app-earlier", class: "button" }, t("choose_earlier")),
      others.map((one) =>
        button(`${one.name || one.municipality || t("unnamed")}, ${app.day(one.date || one.saved)}`, () => use(one)),
      ),
    ),
    ...(before && found
      ? [
          table(
            t("moved_scores"),
            [t("question"), app.day(before.date || before.saved), app.day(scan.date || scan.saved)],
            found.scores.map(({ question, before: one, now }) => [
              `${question.number}. ${question.label}`,
              app.percent(one.share),
              app.percent(now.share),
            ]),
          ),
          h("p", {}, t("same", { count: found.same })),
          ...moves("better", found.better),
          ...moves("worse", found.worse),
          ...moves("other", found.other),
          ...named("reworded_since", found.reworded),
          ...named("only_now", found.onlyNow),
          found.gone.length > 0 && h("p", {}, t("gone", { count: found.gone.length })),
          h(
            "p",
            { class: "app__buttons" },
            button(t("print"), () => window.print()),
          ),
        ]
      : []),
  ];
}
