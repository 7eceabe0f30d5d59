// @ts-check
/** The end of a conversation: what was agreed, and what stayed open. */
/**
 * @import {Row} from "../merge.js"
 * @import {Here} from "./invite.js"
 */
import { settled } from "../colleagues.js";
import { button, h, list } from "../../shared/dom.js";
import { signed } from "./signs.js";

/** @param {Here} here @param {Row[]} points @param {Row[]} later for another time @param {(n: number) => void} to goes to a point */
export function ended(here, points, later, to) {
  const { t } = here.words;
  const name = (/** @type {Row} */ { criterion }) => `${criterion.place} ${criterion.statement} `;
  const done = points.filter((row) => settled(here.state.scan, row));
  const open = points.filter((row) => !done.includes(row));
  const answer = (/** @type {Row} */ row) =>
    h(
      "span",
      {},
      h("span", { class: "talk__name" }, name(row)),
      h("strong", { class: "talk__result" }, ...signed(here, settled(here.state.scan, row))),
    );
  const again = (/** @type {Row} */ row) =>
    h(
      "span",
      {},
      h("span", { class: "talk__name" }, name(row)),
      button(t("talk_again"), () => to(points.indexOf(row)), {
        "aria-label": `${t("talk_again")}: ${row.criterion.place}`,
      }),
    );
  return [
    h("h2", { tabindex: -1 }, t("talk_end")),
    h("h3", {}, t("talk_agreed", { count: done.length })),
    done.length > 0 ? list(done.map(answer)) : h("p", {}, t("talk_agreed_none")),
    h("h3", {}, t("talk_stays", { count: open.length })),
    open.length > 0 ? list(open.map(again)) : h("p", {}, t("talk_stays_none")),
    later.length > 0 && h("h3", {}, t("talk_later")),
    later.length > 0 && list(later.map((row) => h("span", {}, name(row)))),
    h(
      "p",
      { class: "app__buttons" },
      h("a", { class: "button", href: "#resultaat" }, t("to_result")),
      button(t("talk_back"), () => to(points.length - 1)),
      button(t("print"), () => window.print()),
    ),
  ].flatMap((one) => one || []);
}
