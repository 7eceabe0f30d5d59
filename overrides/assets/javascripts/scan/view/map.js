// @ts-check
/** A map of who said what: a row for each statement, a column for each colleague, and in each cell a sign with its word. */
/**
 * @import {Row} from "../merge.js"
 * @import {Here} from "./invite.js"
 */
import { h } from "../../shared/dom.js";
import { ANSWERS } from "../model.js";
import { settled } from "../colleagues.js";
import { signed } from "./signs.js";

const FEW = 6; // columns that have room for words on paper
const LETTERS = "ABCDEFGHIJKLMNOPQRST";

/** @param {Here} here @param {Row[]} rows */
export function map(here, rows) {
  const { router, state, words } = here;
  const { t } = words;
  const people = rows[0]?.by.map(({ who }) => who) ?? [];
  if (!people.length) return [];
  const order = state.talk.by;
  const onchange = (/** @type {any} */ { target }) => {
    state.talk.by = target.value;
    router.render("#app-map-order");
  };
  const options = /** @type {const} */ (["form", "spread"]).map((value) =>
    h("option", { value, selected: value === order }, t(`map_by_${value}`)),
  );
  const shown = order === "form" ? rows : [...rows].sort((a, b) => b.spread - a.spread || b.minutes - a.minutes);
  const head = people.map((who, n) =>
    h("th", { scope: "col" }, h("abbr", { title: who }, LETTERS[n]), h("span", { class: "away" }, `: ${who}`)),
  );
  const line = (/** @type {Row} */ row) =>
    h(
      "tr",
      { class: `map__row map__row--${row.reason}` },
      h(
        "th",
        { scope: "row" },
        h("strong", {}, row.criterion.place),
        " ",
        h("span", { class: "map__statement" }, row.criterion.statement),
      ),
      row.by.map(({ answer }) => h("td", { "data-answer": answer || "open" }, signed(here, answer))),
      shared(here, row),
    );
  const key = [...ANSWERS, /** @type {const} */ ("")].map((answer) =>
    h("li", { "data-answer": answer || "open" }, signed(here, answer)),
  );
  const letters = people.map((who, n) => h("li", {}, h("strong", {}, LETTERS[n]), ` ${who}`));
  return [
    h("h3", { class: "map__title" }, t("map")),
    h(
      "label",
      { class: "app__field app__edit" },
      h("span", {}, t("map_order")),
      h("select", { id: "app-map-order", onchange }, options),
    ),
    h("ul", { class: "map__key", "aria-label": t("map_key") }, letters),
    h("ul", { class: "map__signs", "aria-label": t("map_signs") }, key),
    h(
      "div",
      { class: "table map", role: "region", "aria-label": t("map"), tabindex: 0 },
      h(
        "table",
        { class: people.length > FEW ? "map__table map__table--many" : "map__table" },
        h("caption", {}, t("map_caption", { count: people.length })),
        h(
          "thead",
          {},
          h("tr", {}, h("th", { scope: "col" }, t("statement")), head, h("th", { scope: "col" }, t("map_shared"))),
        ),
        h("tbody", {}, shown.map(line)),
      ),
    ),
  ];
}

/** What was agreed. @param {Here} here @param {Row} row */
function shared(here, row) {
  const answer = settled(here.state.scan, row);
  return h("td", { class: "map__shared", "data-answer": answer || "open" }, signed(here, answer));
}
