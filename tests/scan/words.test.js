/** Words: filled in, and never missing without a sound. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { UnknownWords, Words } from "../../overrides/assets/javascripts/shared/words.js";
import { words } from "./helpers.js";

test("gaps are filled in; what is not given is left open, and nothing in a value means anything", () => {
  const { t } = new Words({ words: { a: "Dag {day} van {total}.", b: "Los" }, language: "nl", locale: "nl-NL" });
  assert.equal(t("a", { day: 2, total: "$& {day}" }), "Dag 2 van $& {day}.");
  assert.equal(t("a"), "Dag  van .");
  assert.equal(t("b", { day: 1 }), "Los");
});

test("words that do not exist throw, with the key that strings.yml should have", () => {
  const { t } = new Words({ words: { a: "A", empty: "" }, language: "nl", locale: "nl-NL" });
  assert.equal(t("empty"), "");
  for (const key of ["b", "", "constructor", "__proto__", "toString", "hasOwnProperty"])
    assert.throws(() => t(key), { constructor: UnknownWords, message: `strings.yml has no «app_${key}»` });
});

test("days, times and scores as the language writes them", () => {
  const dutch = words(),
    english = words("en", "en-GB");
  assert.equal(dutch.day("2026-11-21"), "21 november 2026");
  assert.equal(english.day("2026-11-21T23:59:00.000Z"), "21 November 2026");
  assert.equal(dutch.day(""), "");
  assert.match(dutch.time("2026-11-21T10:05:00.000Z"), /^\d\d:\d5$/);
  assert.deepEqual([dutch.percent(null), dutch.percent(0), dutch.percent(67)], ["–", "0%", "67%"]);
});
