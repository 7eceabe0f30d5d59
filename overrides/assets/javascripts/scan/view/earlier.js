// @ts-check
/** An earlier scan beside this one: what moved, per question and per statement. */
/** @import {App} from "../main.js" */
/** @import {Criterion, Scan} from "../model.js" */
/** @import {Move} from "../compare.js" */
import { compare } from "../compare.js";
import { button, chooser, h, list, table } from "../dom.js";
import { open } from "../files.js";

/** The earlier scan that is open in this window. @type {Scan | null} */
let before = null;

/** What moved since. @param {App} app @param {Scan} old */
function comparison(app, old) {
  const { t, scan } = app;
  const found = compare(app.questions, old, scan);
  const part = (/** @type {string} */ name, /** @type {Node[]} */ items) =>
    items.length ? [h("h3", {}, t(name)), list(items)] : [];
  const named = ({ place, statement } = /** @type {Criterion} */ ({}), move = "") =>
    h("span", {}, `${place} ${statement} `, move && h("strong", {}, move));
  const moves = (/** @type {Move[]} */ all) =>
    all.map((one) => named(one.criterion, `${t(one.before)} → ${t(one.now)}`));
  const rows = found.scores.map(({ question, before: one, now }) => {
    const by = one.share === null || now.share === null ? null : now.share - one.share;
    const moved = by === null ? "–" : by ? `${by > 0 ? "▲ +" : "▼ −"}${Math.abs(by)}` : "=";
    return [`${question.number}. ${question.label}`, app.bar(one.share), app.bar(now.share), moved];
  });
  const days = [old, scan].map((one) => app.day(one.date || one.saved));
  return [
    table(t("moved_scores"), [t("question"), ...days, t("difference")], rows),
    h("p", {}, t("same", { count: found.same })),
    ...part("better", moves(found.better)),
    ...part("worse", moves(found.worse)),
    ...part("other", moves(found.other)),
    ...part(
      "reworded_since",
      found.reworded.map((one) => named(one)),
    ),
    ...part(
      "only_now",
      found.onlyNow.map((one) => named(one)),
    ),
    found.gone.length > 0 && h("p", {}, t("gone", { count: found.gone.length })),
    h(
      "p",
      { class: "app__buttons" },
      button(t("print"), () => window.print()),
    ),
  ];
}

/** @param {App} app */
export function earlier(app) {
  const { t, scan } = app;
  const use = (/** @type {Scan} */ one) => {
    before = one;
    app.render();
    app.say(t("compared"));
  };
  const choose = chooser("app-earlier", t("choose_earlier"), async ([file]) => {
    const { scan: found, fault } = await open(file);
    if (fault) app.sayFault(fault, file.name);
    else use(found);
  });
  const others = app.store
    .list()
    .scans.filter(({ id }) => id !== scan.id)
    .map((one) => button(`${app.nameOf(one)}, ${app.day(one.date || one.saved)}`, () => use(one)));
  return [
    h("h2", {}, t("nav_earlier")),
    before && h("p", { class: "app__head" }, app.head),
    h("p", { class: "app__edit" }, t("earlier_about")),
    h("div", { class: "app__buttons app__edit" }, choose, others),
    ...(before ? comparison(app, before) : []),
  ];
}
