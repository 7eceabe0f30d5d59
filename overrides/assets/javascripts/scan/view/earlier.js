// @ts-check
/** An earlier scan beside this one: what moved, per question and per statement. */
/**
 * @import {Move} from "../compare.js"
 * @import {Criterion, Scan} from "../model.js"
 * @import {Need} from "../root.js"
 */
import { compare } from "../compare.js";
import { button, chooser, h, list, table } from "../dom.js";
import { open } from "../files.js";
import { dayOf, headOf, nameOf } from "../told.js";
import { bar } from "./bar.js";
import { goneList, heldBy } from "./gone.js";

/** What moved since. @param {Need<"state" | "words" | "statements">} root @param {Scan} old */
function comparison(root, old) {
  const { words, statements } = root;
  const { scan } = root.state;
  const { t, day } = words;
  const found = compare(statements.of(scan), old, scan);
  const gone = statements.goneIn({ ...old, plan: [] });
  const part = (/** @type {string} */ name, /** @type {Node[]} */ items) =>
    items.length ? [h("h3", {}, t(name)), list(items)] : [];
  const named = ({ place, statement } = /** @type {Criterion} */ ({}), move = "") =>
    h("span", {}, `${place} ${statement} `, move && h("strong", {}, move));
  const moves = (/** @type {Move[]} */ all) =>
    all.map((one) => named(one.criterion, `${t(one.before)} → ${t(one.now)}`));
  const rows = found.scores.map(({ question, before: one, now }) => {
    const by = one.percentage === null || now.percentage === null ? null : now.percentage - one.percentage;
    const moved = by === null ? "–" : by ? `${by > 0 ? "▲ +" : "▼ −"}${Math.abs(by)}` : "=";
    return [`${question.number}. ${question.label}`, bar(words, one.percentage), bar(words, now.percentage), moved];
  });
  const days = [old, scan].map((one) => day(dayOf(one)));
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
    ...(gone.length
      ? [h("h3", {}, t("gone_title")), h("p", {}, t("gone_earlier")), goneList(root, gone, heldBy(root))]
      : []),
    h(
      "p",
      { class: "app__buttons" },
      button(t("print"), () => window.print()),
    ),
  ];
}

/** @param {Need<"state" | "words" | "statements" | "keeper" | "screen" | "router">} root */
export function earlier(root) {
  const { state, keeper, screen, router } = root;
  const { t, day } = root.words;
  const before = state.earlier;
  const use = (/** @type {Scan} */ one) => {
    state.earlier = one;
    router.render();
    screen.say(t("compared"));
  };
  const choose = chooser("app-earlier", t("choose_earlier"), async ([file]) => {
    const { scan: found, fault } = await open(file);
    if (fault) screen.sayFault(fault, file.name);
    else use(found);
  });
  const others = keeper
    .list()
    .scans.filter(({ id }) => id !== state.scan.id)
    .map((one) => button(`${nameOf(root, one)}, ${day(dayOf(one))}`, () => use(one)));
  return [
    h("h2", {}, t("nav_earlier")),
    before && h("p", { class: "app__head" }, headOf(root)),
    h("p", { class: "app__edit" }, t("earlier_about")),
    h("div", { class: "app__buttons app__edit" }, choose, others),
    ...(before ? comparison(root, before) : []),
  ];
}
