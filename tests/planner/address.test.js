/** The plan in the address: it comes back as it was, and whatever else is in an address, something can be read or is told. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fragment, read, write } from "../../overrides/assets/javascripts/planner/address.js";
import { newPlan } from "../../overrides/assets/javascripts/planner/plan.js";
import { data } from "./helpers.js";

const SLOTS = ["lijst", "oefening", "twee", "kaart", "casus", "later", "samen"];

test("short and readable", () => {
  const plan = { ...newPlan(data), chosen: new Set(["oefening", "kaart", "casus"]) };
  plan.women = { ...plan.women, b1: "6", a2: "4", "a2-ar": "2" };
  assert.equal(write(plan, data), "vrouwen=b1:6,a2:4,a2-ar:2&bladen=dagdeel-1,-twee&verhaal=rosa&taal=nl&kanten=2");
  assert.equal(fragment(newPlan(data), data), "");
});

test("a plan comes back as it was, wrong numbers too", () => {
  const women = fc.oneof(
    fc.nat(40).map(String),
    fc.string({ maxLength: 12 }),
    fc.constantFrom("", "-1", " ７", "a:b,c&d=e"),
  );
  const some = fc.record({
    women: fc.record({ b1: women, a2: women, "a2-ar": women, en: women }),
    chosen: fc.subarray(SLOTS).map((all) => new Set(all)),
    story: fc.constantFrom("rosa", "hanan", "alle"),
    language: fc.constantFrom("nl", "en"),
    sides: fc.constantFrom("1", "2"),
  });
  fc.assert(
    fc.property(some, (made) => {
      const plan = { ...made, women: { ...made.women } };
      assert.deepEqual(read(`#${write(plan, data)}`, data), { plan, unread: [] });
    }),
    { numRuns: 1000, seed: 20261126 },
  );
});

test("what leads to a heading is no plan", () => {
  for (const text of ["", "#", "#printen", "pdf"]) assert.equal(read(text, data), null);
});

test("what is odd is told, and the rest is read", () => {
  const found = read(
    "#vrouwen=b1:6,zz:3,a2&bladen=dagdeel-1,weg,-ook&verhaal=anna&kanten=3&oud=1&taal=en&taal=nl",
    data,
  );
  assert.equal(found?.plan.women.b1, "6");
  assert.equal(found?.plan.women.a2, "0");
  assert.deepEqual([...(found?.plan.chosen ?? [])], ["oefening", "twee", "kaart", "casus"]);
  assert.equal(found?.plan.story, "rosa");
  assert.equal(found?.plan.language, "en");
  assert.deepEqual(found?.unread, ["zz:3", "a2", "weg", "-ook", "verhaal=anna", "kanten=3", "oud=1", "taal=nl"]);
  const strange = read("#vrouwen=__proto__:3&constructor=1&bladen=toString", data);
  assert.deepEqual(strange?.unread, ["__proto__:3", "constructor=1", "toString"]);
});

test("a link that another program has written with codes is the same plan", () => {
  const there = "vrouwen=b1:6,a2:4&bladen=dagdeel-1,-twee&verhaal=hanan&taal=nl&kanten=2";
  const wanted = read(there, data);
  assert.deepEqual([wanted?.plan.women.b1, wanted?.plan.women.a2, wanted?.unread], ["6", "4", []]);
  const ways = [
    (/** @type {string} */ text) => text.replaceAll(":", "%3A").replaceAll(",", "%2C"),
    (/** @type {string} */ text) => text.replaceAll(":", "%3a").replaceAll(",", "%2c"),
    (/** @type {string} */ text) => text.replaceAll(":", "%3A"),
    (/** @type {string} */ text) => text.replaceAll(",", "%2C"),
    encodeURIComponent,
  ];
  for (const way of ways) assert.deepEqual(read(`#${way(there)}`, data), wanted, way(there));
});

test("a number that was typed with such signs stays one number", () => {
  const plan = { ...newPlan(data), women: { ...newPlan(data).women, b1: "6,a2:4", a2: "1:2", en: "%2C" } };
  assert.deepEqual(read(write(plan, data), data), { plan, unread: [] });
});

test("a version that is named twice is told", () => {
  const found = read("#vrouwen=b1:6,a2:4,b1:9", data);
  assert.equal(found?.plan.women.b1, "6");
  assert.deepEqual(found?.unread, ["b1:9"]);
});

test("whatever stands in an address: no plan, or a whole one", () => {
  const part = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("vrouwen=", "bladen=", "b1:%", "%2C", "%3A", "%25", "&", "=", ",", "%E0%A4", "alles"),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const found = read(parts.join(""), data);
      if (!found) return;
      assert.deepEqual(Object.keys(found.plan.women), ["b1", "a2", "a2-ar", "en"]);
      for (const slot of found.plan.chosen) assert.ok(SLOTS.includes(slot));
      assert.deepEqual(read(write(found.plan, data), data)?.plan.chosen, found.plan.chosen);
    }),
    { numRuns: 3000, seed: 20261126 },
  );
});
