/** Words: cut and folded alike in text and query, with their stems, and how far they are apart. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { allowed, distance } from "../../overrides/assets/javascripts/search/near.js";
import { excerpt, pieces } from "../../overrides/assets/javascripts/search/rows.js";
import { fold, STEMS, wordsOf } from "../../overrides/assets/javascripts/search/words.js";

test("words are cut at what is no letter or digit, without accents and what follows an apostrophe", () => {
  assert.deepEqual(wordsOf("Café’s, één: nug-team 1.295 women's"), ["cafe", "een", "nug", "team", "1", "295", "women"]);
  assert.deepEqual(wordsOf("<img src=x>\u0000"), ["img", "src", "x"]);
});

test("a text with rare signs is cut as one without them", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."ab1 'Eé’-·→") }), (text) =>
      assert.deepEqual([...wordsOf(text), "字"], wordsOf(`${text} 字`)),
    ),
  );
});

test("a folded text is as long as the text", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => fold(text).length === text.length));
  assert.equal(fold("Financiën İ ß"), "financien İ ß".replace("İ", fold("İ")));
});

for (const [language, ...groups] of [
  [
    "nl",
    ["vraag", "vragen"],
    ["werkblad", "werkbladen"],
    ["kind", "kinderen"],
    ["brief", "brieven"],
    ["werving", "werven"],
  ],
  [
    "nl",
    ["organisatie", "organisaties"],
    ["kaart", "kaartje", "kaarten"],
    ["mogelijkheid", "mogelijkheden"],
    ["huis", "huizen"],
  ],
  [
    "en",
    ["policy", "policies"],
    ["organisation", "organizations"],
    ["recruit", "recruiting", "recruitment"],
    ["labor", "labour"],
  ],
  ["en", ["programme", "program"], ["evaluate", "evaluation", "evaluating"], ["sheet", "sheets"], ["class", "classes"]],
])
  for (const forms of groups)
    test(`${forms.join(", ")}: one stem`, () => assert.equal(new Set(forms.map(STEMS[language])).size, 1));

test("words that are not the same keep stems of their own", () => {
  for (const [one, other] of [
    ["trainer", "training"],
    ["werk", "week"],
  ])
    assert.notEqual(STEMS.nl(one), STEMS.nl(other));
  assert.notEqual(STEMS.en("trainer"), STEMS.en("training"));
});

test("the distance of two words is that of their mistakes, and no more is counted than asked", () => {
  for (const [one, other, apart] of [
    ["werk", "werk", 0],
    ["werk", "wrek", 1],
    ["werk", "werkt", 1],
    ["kenismaking", "kennismaking", 1],
    ["kenissmaking", "kennismaking", 2],
    ["werk", "tuin", 3],
  ])
    assert.equal(distance(one, other, 2), apart);
  fc.assert(fc.property(fc.string(), fc.string(), (one, other) => distance(one, other, 2) === distance(other, one, 2)));
  assert.deepEqual(["aan", "werk", "werkblad"].map(allowed), [0, 1, 2]);
});

test("an excerpt begins a little before the word, and whole words", () => {
  const text = `${"woord ".repeat(30)}Financiën thuis ${"einde ".repeat(40)}`;
  assert.match(excerpt(text, ["financien"]), /^… woord .*Financiën thuis .* …$/);
  assert.equal(excerpt("Kort.", ["niets"]), "Kort.");
});

test("what begins like a word is marked, as it is written", () => {
  assert.deepEqual(pieces("De financiën, en herfinanciering", ["financien"]), [
    "De ",
    "financiën",
    ", en herfinanciering",
  ]);
  assert.deepEqual(pieces("a.b (c)", ["b", "(c"]), ["a.b (c)"]);
  fc.assert(fc.property(fc.string(), fc.string(), (text, word) => pieces(text, wordsOf(word)).join("") === text));
});
