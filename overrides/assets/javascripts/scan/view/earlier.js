// @ts-check
/** An earlier scan beside this one: first what moved, most first, then a picture of both; the rest is folded. */
/**
 * @import {Move} from "../compare.js"
 * @import {Criterion, Scan} from "../model.js"
 * @import {Need} from "../root.js"
 * @import {Words} from "../../shared/words.js"
 */
import { comparable, compare, moved } from "../compare.js";
import { button, chooser, fold, h, list, table, warn } from "../../shared/dom.js";
import { open } from "../files.js";
import { score, single } from "../score.js";
import { dayOf, headOf, nameOf, scoreTold } from "../told.js";
import { goneList, heldBy } from "./gone.js";
import { figure } from "./picture.js";
import { isShort } from "./standing.js";

/** @typedef {ReturnType<typeof compare>} Compared */

/** What moved, in a sentence or two: the most first. @param {Words} words @param {Compared} found */
function conclusion(words, { scores, better, worse, other, same }) {
  const { t } = words;
  const all = moved(scores);
  const none = better.length + worse.length + other.length + same ? "moved_none" : "nothing_compared";
  const told = (/** @type {typeof all} */ some) =>
    some
      .map(({ question, before, now, by }) =>
        single(now) === null
          ? `${question.label} (${by > 0 ? "+" : "−"}${Math.abs(by)})`
          : `${question.label} (${scoreTold(words, before)} → ${scoreTold(words, now)})`,
      )
      .join(", ");
  const [up, down] = [all.filter(({ by }) => by > 0), all.filter(({ by }) => by < 0)];
  const said = [
    !all.length && t(none),
    up.length > 0 && t("moved_up", { names: told(up) }),
    down.length > 0 && t("moved_down", { names: told(down) }),
  ];
  return h(
    "section",
    { class: "app__conclusion", "aria-labelledby": "app-moved" },
    h("h3", { id: "app-moved" }, t("moved_title")),
    h("p", {}, said.filter(Boolean).join(" ")),
  );
}

/** A short scan and a whole one: what each says, beside each other and not compared. @param {Need<"state" | "words" | "statements">} root @param {Scan} old */
function besideEachOther({ state: { scan }, words, statements }, old) {
  const { t, day } = words;
  const told = (/** @type {Scan} */ one) =>
    statements.of(one).map(({ criteria }) => scoreTold(words, score(criteria, one.answers)));
  const [then, now] = [told(old), told(scan)];
  const heads = [old, scan].map((one) => `${day(dayOf(one))} (${t(`called_${one.kind}`)})`);
  const rows = statements.full.map(({ number, label }, n) => [`${number}. ${label}`, then[n], now[n]]);
  return table(t("beside_each_other"), [t("question"), ...heads], rows);
}

/** What moved since. @param {Need<"state" | "words" | "statements">} root @param {Scan} old */
function comparison(root, old) {
  const { words, statements } = root;
  const { scan } = root.state;
  const { t, day } = words;
  const questions = comparable(statements, old, scan);
  const other = old.kind !== scan.kind && warn(t(old.kind === "short" ? "earlier_short" : "earlier_whole"));
  const print = h(
    "p",
    { class: "app__buttons" },
    button(t("print"), () => window.print()),
  );
  if (!questions) return [other, h("p", {}, t("nothing_in_common")), besideEachOther(root, old), print];
  const found = compare(questions, old, scan);
  const gone = statements.goneIn({ ...old, plan: [] });
  const part = (/** @type {string} */ name, /** @type {Node[]} */ items) =>
    items.length ? [h("h3", {}, t(name)), list(items)] : [];
  const named = ({ place, statement } = /** @type {Criterion} */ ({}), move = "") =>
    h("span", {}, `${place} ${statement} `, move && h("strong", {}, move));
  const moves = (/** @type {Move[]} */ all) =>
    all.map((one) => named(one.criterion, `${t(one.before)} → ${t(one.now)}`));
  const changes = moved(found.scores);
  const rows = found.scores.map(({ question, before, now }) => {
    const by = changes.find((one) => one.question === question)?.by ?? 0;
    const same = scoreTold(words, before) === "–" || scoreTold(words, now) === "–" ? "–" : "=";
    const points = single(now) === null ? `${Math.abs(by)}` : "";
    return [
      `${question.number}. ${question.label}`,
      scoreTold(words, before),
      scoreTold(words, now),
      by ? `${by > 0 ? "▲" : "▼"}${points && ` ${by > 0 ? "+" : "−"}${points}`}` : same,
    ];
  });
  const days = [old, scan].map((one) => day(dayOf(one)));
  const pictured = found.scores.map(({ question, before, now }) => ({ question, score: now, before }));
  const left = found.other.length + found.reworded.length + found.onlyNow.length + gone.length;
  const rest = [
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
  ];
  return [
    other,
    other && h("p", {}, t(questions === statements.short ? "compared_short" : "compared_whole")),
    conclusion(words, found),
    figure(words, pictured, t(isShort(pictured) ? "then_about_short" : "then_about", { then: days[0], now: days[1] })),
    ...part("better", moves(found.better)),
    ...part("worse", moves(found.worse)),
    h("p", {}, t("same", { count: found.same })),
    rest.length > 0 && fold(t("not_compared", { count: left }), ...rest),
    fold(t("moved_scores"), table(t("moved_scores"), [t("question"), ...days, t("difference")], rows)),
    print,
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
