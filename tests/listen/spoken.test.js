/** What is read of a text: as people say it, and nothing for what is there to be written on. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { breaths, spoken } from "../../overrides/assets/javascripts/listen/spoken.js";

/** @type {[string, string, string][]} */
const CASES = [
  ["nl", "We beginnen om 9.00 uur.", "We beginnen om 9 uur."],
  ["nl", "Van 9.30 tot 12.15 uur", "Van half 10 tot kwart over 12"],
  ["nl", "om 12:45 en 13.30 uur", "om kwart voor 1 en half 2"],
  ["nl", "om 23.30 uur, om 10.20 uur", "om half 12, om 10 uur 20"],
  ["en", "From 9.00 to 12.30", "From 9 o’clock to half past 12"],
  ["en", "at 13:15 and 9.45", "at quarter past 1 and quarter to 10"],
  ["nl", "Samen € 3.000 in de maand", "Samen 3000 euro in de maand"],
  ["nl", "€ 12,50 of € 9,-", "12 euro 50 of 9 euro"],
  ["en", "Together €3,000 a month, €1 each", "Together 3000 euros a month, 1 euro each"],
  ["nl", "€ 0", "0 euro"],
  ["nl", "Ik verdien € ____ per maand.", "Ik verdien per maand."],
  ["nl", "Waar? ……", "Waar?"],
  ["nl", "Mijn naam is ___________.", "Mijn naam is."],
  ["nl", "Er zijn 1.295 vrouwen.", "Er zijn 1295 vrouwen."],
  ["nl", "Twee vellen A4, niveau A2", "Twee vellen A 4, niveau A 2"],
  ["nl", "a. jonger dan 40 jaar", "A, jonger dan 40 jaar"],
  ["nl", "1. Hoe oud ben je?", "1, Hoe oud ben je?"],
  ["nl", "– dat weet ik niet", "min, dat weet ik niet"],
  ["en", "– I don’t know", "minus, I don’t know"],
  ["nl", "? dit weet ik niet", "vraagteken, dit weet ik niet"],
  ["nl", "JA", "ja"],
  ["nl", "IK TWIJFEL", "ik twijfel"],
  ["nl", "CV", "CV"],
  ["nl", "dochter/zoon", "dochter of zoon"],
  ["nl", "12 × 4 – samen", "12 keer 4, samen"],
  ["nl", "Kruis aan: ☐ ✂ →", "Kruis aan:"],
  ["nl", "kinder\u00adopvang", "kinderopvang"],
  ["ar", "الساعة 9.00", "الساعة 9.00"],
];
for (const [language, text, said] of CASES)
  test(`${language}: ${text}`, () => {
    assert.equal(spoken(text, language), said);
    assert.equal(spoken(text, `${language}-XX`), said);
  });

test("what is there to write on, or a sign by itself, is not read", () => {
  for (const text of ["", "   ", "____", "…", "€ ____", "...", "☐", "→", "–", "?", ".", "( )", "___ ___"])
    assert.equal(spoken(text, "nl"), "", text);
});

test("nothing that one can read gets lost, whatever is written", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."ab Z09.,:€_…/–()×A4") }), (text) => {
      const said = spoken(text, "nl");
      assert.equal(said, said.trim());
      assert.doesNotMatch(said, /__|…|  /);
      for (const letter of ["Z", "b"]) if (text.includes(letter)) assert.match(said, new RegExp(letter, "i"));
    }),
  );
});

test("a long text is read in breaths, a short one in one", () => {
  assert.deepEqual(breaths("Kort, en goed."), ["Kort, en goed."]);
  const long = Array.from({ length: 12 }, (_none, number) => `hier komt stuk ${number},`).join(" ");
  const parts = breaths(long);
  assert.ok(parts.length > 1);
  assert.ok(parts.every((part) => part.length <= 160));
  assert.equal(parts.join(" "), long);
  assert.deepEqual(breaths("om 12:30,5 uur"), ["om 12:30,5 uur"]);
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."a, ;:") }), (text) => {
      const said = text.trim().replace(/\s+/g, " ");
      assert.equal(breaths(said).join(" "), said);
    }),
  );
});
