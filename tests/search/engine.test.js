/** Search: which pages answer, in which order, and where they lead. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { file } from "../../overrides/assets/javascripts/disk/search.js";
import { answers, engine } from "../../overrides/assets/javascripts/search/engine.js";

const DOCS = [
  {
    location: "kennismaking/",
    title: "Kennismaking",
    text: "Vrouwen vertellen wie ze zijn.",
    words: "ijsbreker, eerste bijeenkomst",
  },
  { location: "kennismaking/#regels", title: "Onze afspraken", text: "Wat nodig is om vrij te praten." },
  { location: "werkbladen/", title: "Werkbladen", text: "Alle bladen om te printen. De kaart met financiën." },
  { location: "organisaties/", title: "Vrouwenorganisaties", text: "Wat zij doen, en hun vragen aan de gemeente." },
  { location: "organisaties/#geld", title: "Geld", text: "Subsidie van het raadslid, en een besluit." },
  { location: "kaart/", title: "Doorverwijskaart", text: "Waar je terecht kunt.", about: "Een blad met adressen." },
  { location: "stijl/", title: "Kennismaking met de stijl", text: "Voor wie schrijft.", factor: 0.5 },
];
const find = engine(DOCS, "nl");
const pages = (typed) => find(typed).map(({ page }) => page.location);

for (const [typed, wanted, why] of [
  ["kennismaking", "kennismaking/", "the whole title"],
  ["KENNISMAKING", "kennismaking/", "capitals"],
  ["kenismaking", "kennismaking/", "a letter left out"],
  ["kennsimaking", "kennismaking/", "two letters swapped"],
  ["kennis making", "kennismaking/", "apart"],
  ["ijsbreker", "kennismaking/", "an everyday word"],
  ["financien", "werkbladen/", "without its accent"],
  ["werkblad", "werkbladen/", "singular"],
  ["vrouwen organisatie", "organisaties/", "apart, and singular"],
  ["vraag", "organisaties/", "singular, in the text"],
  ["raadsbesluit", "organisaties/", "a compound of which the parts are there"],
  ["doorverw", "kaart/", "half a word"],
  ["verwijskaart", "kaart/", "the end of a word"],
  ["adres", "kaart/", "a word of the description"],
  ["ijsbreker voor buitenaardsen", "kennismaking/", "a word that is nowhere beside one that is"],
])
  test(`${typed}: ${why}`, () => assert.equal(pages(typed)[0], wanted));

test("a page about the site itself comes after one that is about the thing", () => {
  assert.deepEqual(pages("kennismaking").slice(0, 2), ["kennismaking/", "stijl/"]);
});

test("a result leads to the section that answers, or to the page when that is meant", () => {
  assert.equal(find("subsidie")[0].part?.location, "organisaties/#geld");
  assert.equal(find("kennismaking")[0].part, null);
  assert.equal(find("ijsbreker")[0].part, null);
});

test("what is nowhere, or no word, finds nothing", () => {
  for (const typed of ["", "  ", "zzzzqqq", "*", "+-~^", "x".repeat(5000), "constructor __proto__ toString"])
    assert.deepEqual(pages(typed), [], typed.slice(0, 20));
});

test("American spelling, and what follows an apostrophe, make no difference", () => {
  const english = engine(
    [
      { location: "a/", title: "Women’s organisations", text: "A programme of voluntary labour." },
      { location: "b/", title: "Home", text: "Something else." },
    ],
    "en",
  );
  for (const typed of ["womens organizations", "women's organization", "program", "labor"])
    assert.equal(english(typed)[0]?.page.location, "a/", typed);
});

test("an index of no pages, and one without a page before its sections, answer too", () => {
  assert.deepEqual(engine([], "nl")("werk"), []);
  assert.deepEqual(engine([{ location: "#x", title: "x", text: "" }], "fr")("x"), []);
});

test("an answer has the first hits, and how many there are", () => {
  const many = Array.from({ length: 25 }, (_, number) => ({ location: `${number}/`, title: "Geld", text: "geld" }));
  const { typed, hits, count } = answers(many, "nl")("geld");
  assert.deepEqual([typed, hits.length, count], ["geld", 20, 25]);
});

for (const [address, wanted] of [
  ["", "index.html"],
  ["#kop", "index.html#kop"],
  ["vragen/beleid/", "vragen/beleid/index.html"],
  ["vragen/beleid/#beleid-budget", "vragen/beleid/index.html#beleid-budget"],
  ["../pdf/nl/blad.pdf", "../pdf/nl/blad.pdf"],
])
  test(`on disk «${address}» is ${wanted}`, () => assert.equal(file(address), wanted));
