// @ts-check
/**
 * A programme on paper: a schedule for the wall, on a page of its own, and a page for the bag with what is brought.
 *
 * @import {Data} from "./data.js"
 * @import {Programme} from "./programme.js"
 * @import {T} from "../shared/words.js"
 */
import { h, list } from "./core.js";
import { clock } from "./clock.js";
import { pieceOf } from "./data.js";
import { endOf, timesOf } from "./programme.js";
import { broughtOf } from "./result.js";
import { bagOf } from "./sheets.js";
import { dayOf, titleOf } from "./told.js";

/** @param {Programme} programme @param {Data} data @param {T} t @returns {Node[]} */
export const paperOf = (programme, data, t) => [
  h("section", { class: "maker__wall" }, h("h2", {}, t("paper_wall")), wallOf(programme, data, t)),
  h(
    "section",
    { class: "maker__bag" },
    h("h2", {}, t("paper_bag")),
    list(broughtOf(programme, data, t)),
    ...bagOf(programme, data).flatMap(({ title, materials }) => [h("h3", {}, title), list(materials)]),
  ),
];

/** @param {Programme} programme @param {Data} data @param {T} t */
function wallOf(programme, data, t) {
  return programme.mornings.flatMap((morning, number) => {
    if (!morning.slots.length) return [];
    const day = dayOf(morning.day, data.locale);
    const rows = timesOf(morning).map(({ slot, starts }) =>
      h("tr", {}, h("th", { scope: "row" }, clock(starts)), h("td", {}, pieceOf(slot.id, data).title)),
    );
    const end = h("tr", {}, h("th", { scope: "row" }, clock(endOf(morning))), h("td", {}, t("paper_end")));
    const title = titleOf(programme, number, data, t);
    return [h("table", {}, h("caption", {}, day ? `${title}, ${day}` : title), h("tbody", {}, rows, end))];
  });
}
