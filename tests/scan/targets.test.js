import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { action } from "../../overrides/assets/javascripts/scan/model.js";
import { score } from "../../overrides/assets/javascripts/scan/score.js";
import { aimOf, aims, reached } from "../../overrides/assets/javascripts/scan/targets.js";
import { filled, questions } from "./helpers.js";

const [question] = questions;
const reach = (letters, planned, target) =>
  reached(
    question,
    filled(letters).answers,
    planned.map((id) => action(id)),
    target,
  );
const ids = (list) => list.map(({ id }) => id);

test("what is planned turns into a yes; what is to be found out turns nothing", () => {
  const found = reach("ynpu", ["een-2", "een-4", "twee-1", "weg-1"], 75);
  assert.deepEqual([found.now, found.then, found.enough], [50, 83, true]);
  assert.deepEqual([ids(found.planned), ids(found.asked), ids(found.missing)], [["een-2"], ["een-4"], []]);
});

test("what is missing: as little as it takes, a no before a partly before what is open or unknown", () => {
  assert.deepEqual(ids(reach("nnpp", [], 25).missing), []);
  assert.deepEqual(ids(reach("nnpp", [], 50).missing), ["een-1"]);
  assert.deepEqual(ids(reach("nnpp", ["een-2"], 100).missing), ["een-1", "een-3", "een-4"]);
  assert.deepEqual(ids(reach("uu--", [], 50).missing), ["een-3"]);
  assert.equal(reach("yyyy", [], 100).enough, true);
  assert.equal(reach("nnnn", [], 0).enough, true);
});

test("what can be chosen has what a file brought; a question with one answer has no target", () => {
  const scan = filled("yynn", { targets: { een: 60 } });
  assert.deepEqual(aims(scan, "een"), [0, 25, 50, 60, 75, 100]);
  assert.deepEqual(aims(scan, "twee"), [0, 25, 50, 75, 100]);
  assert.equal(aimOf(scan, question, score(question.criteria, scan.answers)), 60);
  assert.equal(aimOf(scan, question, score(question.criteria.slice(0, 1), scan.answers)), 0);
});

test("1,000 scans: a plan never makes a score lower, and with what is missing the target is reached", () => {
  const letters = fc.string({ unit: fc.constantFrom(..."ypnu-"), minLength: 4, maxLength: 4 });
  const plans = fc.subarray(question.criteria.map(({ id }) => id));
  const target = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(letters, plans, target, (given, plan, aim) => {
      const found = reach(given, plan, aim);
      if (found.now !== null && found.then !== null) assert.ok(found.then >= found.now);
      assert.equal(found.enough, found.missing.length === 0);
      const all = { ...filled(given).answers };
      for (const { id, hash } of [...found.planned, ...found.missing]) all[id] = { answer: "yes", hash, who: "" };
      const after = score(question.criteria, all);
      assert.ok((100 * (after.yes + after.partly / 2)) / Math.max(1, after.yes + after.partly + after.no) >= aim);
    }),
    { numRuns: 1000 },
  );
});
