// @ts-check
/**
 * The counts as a table, for a spreadsheet: like the report, without counts that point at one of a few women.
 *
 * @import {Data} from "./data.js"
 * @import {Group} from "./group.js"
 * @import {Cell, Sheet} from "../shared/spreadsheet.js"
 * @import {T} from "../shared/words.js"
 */
import { toCsv } from "../shared/csv.js";
import { toWorkbook } from "../shared/spreadsheet.js";
import { FEW, itemsOf } from "./count.js";
import { limitsOf, papersTold } from "./result.js";
import { pilotsOf, toldOf } from "./sides.js";

/** @param {Data} data @param {Group[]} groups @param {T} t @returns {Cell[][]} */
export function rowsOf(data, groups, t) {
  return itemsOf(data, groups).flatMap(({ words, answers, sides }) =>
    sides.flatMap((side) =>
      toldOf(side, false).map(({ count, percent }, place) => [
        t(side.when),
        side.question.number,
        words,
        answers[place][1],
        count ?? "–",
        percent === null ? "" : { share: percent / 100 },
        side.n < FEW && side.n ? "–" : side.n,
      ]),
    ),
  );
}

/** @param {T} t */
const headsOf = (t) =>
  ["col_when", "col_number", "col_question", "col_answer", "col_count", "col_share", "col_n"].map((key) => t(key));

/** @param {Data} data @param {Group[]} groups @param {T} t @returns {Sheet[]} */
export function sheetsOf(data, groups, t) {
  /** @type {Cell[][]} */
  const pilots = itemsOf(data, groups).flatMap((item) =>
    pilotsOf(item).flatMap(({ title, rows, n, year, source }) =>
      rows.map(([name, count, percent]) => [title, name, count, { share: percent / 100 }, n, Number(year), source]),
    ),
  );
  const notes = [papersTold(groups, t), t("hidden"), t("open_left_out"), ...limitsOf(t)];
  return [
    { name: t("sheet_answers"), heads: headsOf(t), widths: [10, 6, 45, 40, 9, 9, 6], rows: rowsOf(data, groups, t) },
    {
      name: t("sheet_pilots"),
      heads: ["col_question", "col_answer", "col_count", "col_share", "col_n", "col_year", "col_source"].map((key) =>
        t(key),
      ),
      widths: [45, 45, 9, 9, 6, 7, 40],
      rows: pilots,
    },
    { name: t("sheet_notes"), heads: [t("limits")], widths: [100], rows: notes.map((note) => [note]) },
  ];
}

/** @param {Data} data @param {Group[]} groups @param {T} t */
export const workbookOf = (data, groups, t) => toWorkbook(sheetsOf(data, groups, t));

/** @param {Data} data @param {Group[]} groups @param {T} t */
export function csvOf(data, groups, t) {
  const plain = rowsOf(data, groups, t).map((row) =>
    row.map((one) => (typeof one === "object" ? ("share" in one ? Math.round(one.share * 100) : one.day) : one)),
  );
  return toCsv(
    [headsOf(t).map((head, place) => (place === 5 ? `${head} (%)` : head)), ...plain],
    data.language === "nl" ? ";" : ",",
  );
}
