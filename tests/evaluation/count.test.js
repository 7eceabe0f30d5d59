/** Counting: what is in an n and what is not, percentages as in the report, and counts that do not leave the room. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  FEW,
  countOf,
  counted,
  hiddenOf,
  itemsOf,
  percentOf,
} from "../../overrides/assets/javascripts/evaluation/count.js";
import { data, group, paper } from "./helpers.js";

const LETTERS = ["a", "b", "c"];
const answers = fc.array(fc.subarray(LETTERS), { maxLength: 40 });

test("n is who answered, and each count is who ticked it", () => {
  fc.assert(
    fc.property(answers, (given) => {
      const papers = given.map((letters) => paper("before", { leeftijd: letters.join("") }));
      const { n, counts } = countOf(papers, data.before[0]);
      assert.equal(n, given.filter(({ length }) => length).length);
      LETTERS.forEach((letter, place) =>
        assert.equal(counts[place], given.filter((letters) => letters.includes(letter)).length),
      );
      assert.ok(counts.every((count) => count <= n));
      assert.ok(counts.reduce((a, b) => a + b, 0) >= n);
    }),
  );
});

test("the order of papers and groups does not matter, and a group that comes in twice counts once", () => {
  fc.assert(
    fc.property(answers, fc.nat(40), (given, cut) => {
      const papers = given.map((letters) => paper("before", { leeftijd: letters.join("") }));
      const one = group("een", ...papers.slice(0, cut)),
        two = group("twee", ...papers.slice(cut));
      const whole = itemsOf(data, [one, two]);
      assert.deepEqual(itemsOf(data, [two, one]), whole);
      assert.deepEqual(itemsOf(data, [one, two, structuredClone(one)]), whole);
      assert.equal(counted([one, two], "before").length, given.length);
    }),
  );
});

test("what is unfinished, taken out, of the other questionnaire or unknown does not count", () => {
  const made = group(
    "een",
    paper("before", { wens: "a" }),
    { ...paper("before", { wens: "a" }), done: false },
    { ...paper("before", { wens: "a" }), gone: true },
    paper("after", { wens: "b" }),
    paper("before", { wens: "z" }),
    paper("before", { wens: "" }),
  );
  const wish = itemsOf(data, [made]).find(({ id }) => id === "wens");
  assert.deepEqual(
    wish.sides.map(({ when, n, counts }) => [when, n, counts]),
    [
      ["before", 2, [1, 0, 0]],
      ["after", 1, [0, 1, 0]],
    ],
  );
});

test("a question that is asked twice stands once, with both sides", () => {
  assert.deepEqual(
    itemsOf(data, []).map(({ id, sides }) => [id, sides.length]),
    [
      ["leeftijd", 1],
      ["wens", 2],
      ["redenen", 1],
      ["plannen", 1],
    ],
  );
});

test("percentages are those of the report, and there are none below five", () => {
  assert.deepEqual(
    [
      [62, 92],
      [20, 92],
      [10, 92],
      [18, 85],
      [1, 8],
      [5, 5],
    ].map(([count, n]) => percentOf(count, n)),
    [67, 22, 11, 21, 13, 100],
  );
  for (let n = 0; n < FEW; n += 1) assert.equal(percentOf(0, n), null);
});

test("no count of one to four is passed on, and none can be worked out from the rest", () => {
  const several = fc.array(fc.nat(12), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(several, (counts) => {
      const n = counts.reduce((a, b) => a + b, 0); // one answer each: then the rest tells most
      const hidden = hiddenOf(counts, n);
      assert.equal(hidden.length, counts.length);
      counts.forEach((count, place) => assert.ok(hidden[place] || count === 0 || count >= FEW));
      if (n < FEW) return assert.ok(hidden.every(Boolean));
      const held = counts.filter((_, place) => hidden[place]);
      if (!held.length || hidden.every(Boolean)) return;
      const sum = held.reduce((a, b) => a + b, 0);
      assert.ok(held.length > 1, "one that is left out is what the others leave");
      assert.ok(sum > held.length, "as many women as answers: each is one");
    }),
  );
  assert.deepEqual(hiddenOf([8, 3, 0], 11), [true, true, false]);
  assert.deepEqual(hiddenOf([6, 5, 0], 11), [false, false, false]);
  assert.deepEqual(hiddenOf([9, 1, 1], 11), [true, true, true]);
  assert.deepEqual(hiddenOf([4, 0, 0], 4), [true, true, true]);
});
