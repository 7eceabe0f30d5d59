/** What goes out: rows for a spreadsheet, without counts that point at one of a few women. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { csvOf, rowsOf, sheetsOf } from "../../overrides/assets/javascripts/evaluation/exports.js";
import { wrap } from "../../overrides/assets/javascripts/evaluation/drawing.js";
import { numbers, toldOf } from "../../overrides/assets/javascripts/evaluation/sides.js";
import { data, group, paper, t } from "./helpers.js";

const papers = (count, when, answers) => Array.from({ length: count }, () => paper(when, answers));
const made = group(
  "een",
  ...papers(6, "before", { wens: "a", leeftijd: "a" }),
  ...papers(5, "before", { wens: "b", leeftijd: "a" }),
  ...papers(4, "after", { wens: "a" }),
);

test("each answer is a row, with a share where there are five or more", () => {
  const rows = rowsOf(data, [made], t);
  assert.deepEqual(rows.filter(([, , question]) => question === "Vraag wens?").slice(0, 3), [
    ["before", 2, "Vraag wens?", "antwoord a", 6, { share: 0.55 }, 11],
    ["before", 2, "Vraag wens?", "antwoord b", 5, { share: 0.45 }, 11],
    ["before", 2, "Vraag wens?", "antwoord c", 0, { share: 0 }, 11],
  ]);
  assert.deepEqual(
    rows.find(([when, , question]) => when === "after" && question === "Vraag wens?").slice(4),
    ["–", "", "–"],
    "four women are not passed on",
  );
});

test("the file for Excel has the pilots and what cannot be concluded, the other opens as its language reads it", () => {
  const sheets = sheetsOf(data, [made], t);
  assert.equal(sheets.length, 3);
  assert.deepEqual(sheets[1].rows[0], ["Wens", "Ja", 62, { share: 0.67 }, 92, 2021, "rapport"]);
  assert.ok(sheets[2].rows.flat().includes("limit_group"));
  assert.match(csvOf(data, [made], t), /"before";"2";"Vraag wens\?";"antwoord a";"6";"55";"11"/);
  assert.match(csvOf({ ...data, language: "en" }, [made], t), /"6","55","11"/);
});

test("on the trainer's screen all counts are told, outside only those that may", () => {
  const side = { when: "before", question: data.before[0], n: 11, counts: [8, 3, 0] };
  assert.deepEqual(toldOf(side, true).map(numbers), ["8 (73%)", "3 (27%)", "0 (0%)"]);
  assert.deepEqual(toldOf(side, false).map(numbers), ["–", "–", "0 (0%)"]);
  assert.deepEqual(toldOf({ ...side, n: 4, counts: [4, 0, 0] }, true).map(numbers), ["4", "0", "0"]);
});

test("words are put on lines and none is lost", () => {
  const text = "Ik praat over werk met mensen om mij heen.";
  assert.equal(wrap(text, 20).join(" "), text);
  assert.ok(wrap(text, 20).every((line) => line.length <= 20));
  assert.deepEqual(wrap("buitengewoonlangwoord x", 5), ["buitengewoonlangwoord", "x"]);
});
