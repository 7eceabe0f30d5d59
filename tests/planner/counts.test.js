/** A number of women as it is typed: each odd one has its sentence, and none counts as something that was not typed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readCount } from "../../overrides/assets/javascripts/planner/counts.js";

const cases = {
  below: ["-1", "−1", "-0", " -30", "-1,5"],
  above: ["31", "99", "1000000000000000000000"],
  whole: ["1.5", "1,5", "0.0"],
  empty: ["", "   ", "\u00a0"],
  words: ["abc", "1e2", "4 vrouwen", "0x1f", "1 000", "+4", "tien", "1-2", "½", "NaN", "١٠ نساء"],
};

for (const [fault, all] of Object.entries(cases))
  test(`${fault}: ${all.join(" | ")}`, () => {
    for (const typed of all) assert.deepEqual(readCount(typed, 30), { count: 0, fault, read: false }, typed);
  });

test("a whole number is read, and said as what when it is written otherwise", () => {
  for (let count = 0; count <= 30; count += 1)
    assert.deepEqual(readCount(`${count}`, 30), { count, fault: "", read: false });
  for (const typed of [" 7 ", "７", "٧", "۷", "007", "7\t"])
    assert.deepEqual(readCount(typed, 30), { count: 7, fault: "", read: true }, typed);
});

test("whatever is typed: a number within the limits, or a fault and nobody", () => {
  const typed = fc.oneof(fc.string({ unit: "binary" }), fc.integer().map(String), fc.double().map(String), fc.string());
  fc.assert(
    fc.property(typed, (text) => {
      const { count, fault } = readCount(text, 30);
      assert.ok(Number.isInteger(count) && count >= 0 && count <= 30);
      assert.ok(fault ? count === 0 : /\d|[\u0660-\u06f9]/.test(text.normalize("NFKC")));
    }),
    { numRuns: 3000, seed: 20261126 },
  );
});
