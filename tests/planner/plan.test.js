/** What a plan prints. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  counts,
  lines,
  nearest,
  newPlan,
  paper,
  presetOf,
  sidesOf,
} from "../../overrides/assets/javascripts/planner/plan.js";
import { data } from "./helpers.js";

const plan = (chosen, women, more = {}) => ({
  ...newPlan(data),
  women: { b1: "0", a2: "0", "a2-ar": "0", en: "0", ...women },
  chosen: new Set(chosen),
  ...more,
});
const told = (found) => found.map(({ path, copies, extra }) => [path, copies, extra]);

test("4 × A2, 6 × B1: two piles of each sheet, and one of what is needed once", () => {
  const found = lines(plan(["oefening", "twee"], { a2: "4", b1: "6" }), data);
  assert.deepEqual(told(found), [
    ["nl/oefening.pdf", 1, 0],
    ["nl/twee.pdf", 6, 0],
    ["nl/twee-a2.pdf", 4, 0],
  ]);
  assert.equal(paper(found, "2"), 1 + 2 * 10);
  assert.equal(paper(found, "1"), 2 + 3 * 10);
});

test("what two women share is printed half as often, for each version by itself", () => {
  assert.deepEqual(told(lines(plan(["samen"], { b1: "5", a2: "4", en: "1" }), data)), [
    ["nl/samen.pdf", 3, 0],
    ["nl/samen-a2.pdf", 2, 0],
    ["en/samen.pdf", 1, 0],
  ]);
  const shared = data.items.map((one) => (one.id === "kaart" ? { ...one, per: 2 } : one));
  assert.deepEqual(told(lines(plan(["kaart"], { b1: "3", "a2-ar": "4" }), { ...data, items: shared })), [
    ["nl/kaart.pdf", 2, 3],
    ["nl/kaart-ar.pdf", 2, 0],
  ]);
});

test("a version that is not there is the nearest one, and that is told", () => {
  const [twee, kaart] = ["twee", "kaart"].map((id) => data.items.find((one) => one.id === id));
  assert.deepEqual(
    ["b1", "a2", "a2-ar", "en", "anders"].map((name) => nearest(twee, name, data)),
    ["b1", "a2", "a2", "en", "b1"],
  );
  assert.equal(nearest(kaart, "a2-ar", data), "a2-ar");
  assert.equal(nearest(kaart, "a2", data), "b1");
  const [one] = lines(plan(["twee"], { a2: "2", "a2-ar": "3" }), data);
  assert.deepEqual([one.copies, one.instead], [5, { "a2-ar": 3 }]);
});

test("extra sets come in the version that most women read, and only when somebody comes", () => {
  assert.deepEqual(told(lines(plan(["kaart"], { b1: "2", "a2-ar": "5" }), data)), [
    ["nl/kaart.pdf", 2, 0],
    ["nl/kaart-ar.pdf", 5, 3],
  ]);
  assert.deepEqual(lines(plan(["kaart"], {}), data), []);
});

test("one of the stories, or all; in the order of the programme", () => {
  const ids = (story) => lines(plan(["later", "casus"], { b1: "1" }, { story }), data).map(({ item }) => item.id);
  assert.deepEqual(ids("hanan"), ["casus-hanan", "later"]);
  assert.deepEqual(ids("alle"), ["casus-rosa", "casus-hanan", "later"]);
});

test("what is printed once follows the language of the trainer", () => {
  const [one] = lines(plan(["oefening"], {}, { language: "en" }), data);
  assert.equal(one.path, "en/oefening.pdf");
});

test("sides: each copy begins on a sheet of its own; on one side empty backs are left out", () => {
  assert.deepEqual(sidesOf("xxx", "2"), [0, 1, 2, null]);
  assert.deepEqual(sidesOf("x-x-", "2"), [0, null, 2, null]);
  assert.deepEqual(sidesOf("x-x-", "1"), [0, 2]);
});

test("numbers count when all can be read and they are no more than fit together", () => {
  assert.equal(counts(plan([], { b1: "30", a2: "10" }), data), true);
  assert.equal(counts(plan([], { b1: "30", a2: "11" }), data), false);
  assert.equal(counts(plan([], { b1: "10", a2: "abc" }), data), false);
});

test("presets", () => {
  assert.deepEqual([...presetOf("1", data)], ["oefening", "twee", "kaart", "casus"]);
  assert.deepEqual([...presetOf("", data)], []);
  assert.equal(presetOf("alles", data).size, 7);
});

test("what is printed by itself is in no preset, and is printed when somebody chooses it", () => {
  const items = data.items.map((one) => (one.id === "kaart" ? { ...one, alone: true } : one));
  for (const preset of ["1", "alles"]) assert.ok(!presetOf(preset, { ...data, items }).has("kaart"));
  assert.equal(lines(plan(["kaart"], { b1: "2" }), { ...data, items }).length, 1);
});

test("every woman gets each sheet exactly once, whatever the plan; and paper is what the sides are", () => {
  const some = fc.record({
    chosen: fc.subarray(["lijst", "oefening", "twee", "kaart", "casus", "later"]),
    women: fc.record({ b1: fc.nat(30), a2: fc.nat(30), "a2-ar": fc.nat(30), en: fc.nat(30) }),
    story: fc.constantFrom("rosa", "hanan", "alle"),
  });
  fc.assert(
    fc.property(some, ({ chosen, women, story }) => {
      const typed = Object.fromEntries(Object.entries(women).map(([name, count]) => [name, `${count}`]));
      const all = Object.values(women).reduce((sum, count) => sum + count, 0);
      const found = lines(plan(chosen, typed, { story }), data);
      for (const one of data.items.filter(({ each, per }) => each && per === 1)) {
        const copies = found.filter(({ item }) => item === one).reduce((sum, line) => sum + line.copies, 0);
        const mine = chosen.includes(one.slot) && (!one.story || story === "alle" || story === one.story);
        assert.equal(copies, mine ? all : 0);
      }
      for (const way of ["1", "2"]) {
        const sides = found.flatMap((line) =>
          Array(line.copies + line.extra)
            .fill(sidesOf(line.sides, way))
            .flat(),
        );
        assert.equal(paper(found, way), sides.length / (way === "1" ? 1 : 2));
        if (way === "1") assert.ok(!sides.includes(null));
      }
    }),
    { numRuns: 500, seed: 20261126 },
  );
});
