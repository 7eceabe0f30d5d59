// @ts-check
/** What was reworded or taken away since it was answered, or does not fit this form: named wherever answers are shown. */
/**
 * @import {Left, Statements} from "../data.js"
 * @import {Scan} from "../model.js"
 * @import {Need} from "../root.js"
 * @import {Received} from "../share.js"
 * @import {Stray} from "../stray.js"
 * @import {Words} from "../../shared/words.js"
 */
import { h, list, warn } from "../../shared/dom.js";
import { isFar } from "../model.js";
import { changed } from "../score.js";
import { straysIn } from "../stray.js";
import { change } from "../undo.js";
import { goneList, heldBy } from "./gone.js";
import { sure } from "./sure.js";

/** @typedef {Need<"state" | "words" | "statements" | "keeper" | "screen" | "router" | "form">} Here */

const SHOWN = 300; // characters of a note that is only named

/**
 * Taking something out, with a question first and a way back after it.
 * @param {Here} here @param {string} start @param {string} ask @param {string} done @param {(scan: Scan) => void} act
 */
function dropper(here, start, ask, done, act) {
  const { t } = here.words;
  const words = { start, ask, yes: t("gone_drop_yes"), no: t("cancel") };
  const show = () => {
    here.form.fill(true);
    here.router.render();
  };
  const [first, question] = sure(words, () => change(here, done, act, show));
  return [h("p", { class: "app__edit" }, first), question];
}

/** @param {Here} here @param {Left[]} left */
function gone(here, left) {
  const { t } = here.words;
  const ids = left.map(({ id }) => id);
  const drop = dropper(here, t("gone_drop"), t("gone_drop_sure"), t("gone_dropped"), (scan) => {
    for (const id of ids) delete scan.answers[id];
    scan.plan = scan.plan.filter(({ id }) => !ids.includes(id));
  });
  const told = h("p", {}, t("gone", { count: left.length }));
  return h("div", { class: "notice" }, told, goneList(here, left, heldBy(here)), drop);
}

/** @param {Here} here @param {Stray[]} found */
function strays(here, found) {
  const { t, day } = here.words;
  const said = found.map(({ kind, id, text }) => {
    const short = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
    return t(`stray_${kind}`, { id, text: kind === "date" || kind === "due" ? day(text) : short });
  });
  const drop = dropper(here, t("stray_drop"), t("stray_drop_sure"), t("stray_dropped"), (scan) =>
    found.forEach((one) => one.drop(scan)),
  );
  return h("div", { class: "notice" }, h("p", {}, t("stray", { count: found.length })), list(said), drop);
}

/** @param {Here} here */
export function changes(here) {
  const { state, statements } = here;
  const { t } = here.words;
  const { scan } = state;
  const { reworded } = changed(statements.all, scan.answers);
  const left = statements.goneIn(scan);
  const found = straysIn(statements, scan);
  const more =
    scan.kind === "short" ? statements.criteriaOf({ kind: "full" }).filter(({ id }) => scan.answers[id]) : [];
  const link = (/** @type {string} */ id) => h("a", { href: `#stelling-${id}` }, statements.find(id)?.statement ?? id);
  return [
    reworded.length > 0 && h("div", { class: "notice" }, h("p", {}, t("reworded")), list(reworded.map(link))),
    left.length > 0 && gone(here, left),
    found.length > 0 && strays(here, found),
    more.length > 0 && warn(t("short_holds_more", { count: more.length })),
  ];
}

/** What does not fit of scores in an address. @param {Words} words @param {Pick<Statements, "gone">} statements @param {Received} received */
export function doubts({ t, day: inWords }, { gone }, { day, odd }) {
  const count = gone.filter(({ since }) => since > day).length;
  const questions = odd.map(({ question: { number, criteria }, score: { total } }) =>
    t("shared_odd_one", { number, total, now: criteria.length }),
  );
  return [
    count > 0 && warn(t("shared_gone", { count })),
    questions.length > 0 && warn(`${t("shared_odd")} ${questions.join(", ")}.`),
    isFar(day) && warn(t("shared_far", { day: inWords(day) })),
  ];
}
