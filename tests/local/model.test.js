/** A municipality's own details: what comes in from outside is known or refused, and what goes out comes back. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { entriesOf, shipped } from "../../overrides/assets/javascripts/local/data.js";
import { odd } from "../../overrides/assets/javascripts/local/form.js";
import { create, oneLine, openFile, parse, printed, write } from "../../overrides/assets/javascripts/local/model.js";
import { DATA } from "./helpers.js";

const file = (more) =>
  JSON.stringify({ schema: "toolkit-local", version: 1, id: "own", rev: 0, saved: "", values: {}, ...more });
const fault = (text) => parse(DATA, text).fault;

test("what is written is read back", () => {
  const pack = create({
    gemeente: "’s-Hertogenbosch",
    "kosten-nl": "Niets.",
    "kosten-en": "Nothing.",
    nagekeken: "2026-02-28",
  });
  assert.equal(write(parse(DATA, write(pack)).pack), write(pack));
});

test("anything else is refused with its reason", () => {
  for (const [text, why] of [
    [null, "size"],
    ["x".repeat(100_001), "size"],
    ["{", "json"],
    ["null", "schema"],
    ["[]", "schema"],
    ['{"schema": "toolkit-scan"}', "schema"],
    [file({ version: 2 }), "newer"],
    [file({ version: "1" }), "damaged"],
    [file({ id: "other" }), "damaged"],
    [file({ rev: -1 }), "damaged"],
    [file({ saved: "yesterday" }), "damaged"],
    [file({ values: { unknown: "x" } }), "damaged"],
    [file({ values: { kosten: "no language" } }), "damaged"],
    [file({ values: { gemeente: 3 } }), "damaged"],
    [file({ values: { gemeente: "x".repeat(36) } }), "damaged"],
    [file({ values: { nagekeken: "2026-02-30" } }), "damaged"],
    [file({ values: { nagekeken: "<b>" } }), "damaged"],
    ['{"schema":"toolkit-local","version":1,"id":"own","rev":0,"saved":"","values":{"__proto__":"x"}}', "damaged"],
  ])
    assert.equal(fault(text), why, text?.slice(0, 80));
});

test("signs that a screen or a sheet trips over are taken out", () => {
  const { pack } = parse(DATA, file({ values: { gemeente: " Voor\u202ebeeld\u0000 \n stad ", "kosten-nl": " " } }));
  assert.deepEqual({ ...pack.values }, { gemeente: "Voor beeld stad" });
});

test("no file breaks it", () => {
  fc.assert(
    fc.property(fc.anything({ withObjectString: true }), fc.dictionary(fc.string(), fc.anything()), (whole, values) => {
      for (const text of [JSON.stringify(whole) ?? "", file({ values })]) {
        const found = parse(DATA, text);
        assert.ok(found.pack || found.fault);
        if (found.pack) assert.deepEqual(parse(DATA, write(found.pack)).pack, found.pack);
      }
    }),
  );
});

test("a file that is too big, or cannot be read, is refused", async () => {
  assert.equal((await openFile(DATA, { size: 1e9, text: async () => "" })).fault, "size");
  assert.equal((await openFile(DATA, { size: 3, text: () => Promise.reject(new Error()) })).fault, "json");
  assert.equal((await openFile(DATA, { size: 9, text: async () => file({}) })).fault, undefined);
});

test("what is printed has the words of its language, and days in words", () => {
  const values = { gemeente: "Voorbeeldstad", "kosten-nl": "Niets.", "kosten-en": "Nothing.", nagekeken: "2026-11-26" };
  assert.deepEqual(printed(DATA, values, "nl"), {
    gemeente: "Voorbeeldstad",
    nagekeken: "26 november 2026",
    kosten: "Niets.",
  });
  assert.deepEqual(printed(DATA, values, "en"), {
    gemeente: "Voorbeeldstad",
    nagekeken: "26 November 2026",
    kosten: "Nothing.",
  });
  assert.deepEqual(printed(DATA, { "kosten-nl": "Niets." }, "en"), {});
});

test("what the host ships is what the form begins with", () => {
  const host = { nl: { gemeente: "X", kosten: "Niets." }, en: { gemeente: "X", kosten: "Nothing." } };
  assert.deepEqual(shipped({ ...DATA, host }), { gemeente: "X", "kosten-nl": "Niets.", "kosten-en": "Nothing." });
  assert.deepEqual(shipped(DATA), {});
});

test("what looks like a slip is told", () => {
  const [, phone, day] = entriesOf(DATA);
  for (const good of ["", "14 020", "06 12 34 56 78", "+31 (0)20 123 45"])
    assert.equal(odd(phone, good, "2026-11-26"), "");
  for (const wrong of ["bel ons", "1", "06-x"]) assert.equal(odd(phone, wrong, "2026-11-26"), "phone");
  assert.equal(odd(day, "2026-11-27", "2026-11-26"), "future");
  assert.equal(odd(day, "2025-11-20", "2026-11-26"), "old");
  assert.equal(odd(day, "2026-11-26", "2026-11-26"), "");
  assert.equal(odd(entriesOf(DATA)[0], "06-x", "2026-11-26"), "");
});

test("one line", () => assert.equal(oneLine("  a \n\t b  "), "a b"));
