/** Sheets, supplies and the bag: counted by the planner's own code. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { add, fromStandard, leaveOut } from "../../overrides/assets/javascripts/programme/programme.js";
import { withSheet } from "../../overrides/assets/javascripts/programme/choosing.js";
import {
  bagOf,
  linesOf,
  linesOfMorning,
  planOf,
  suppliesOf,
} from "../../overrides/assets/javascripts/programme/sheets.js";
import { data } from "./helpers.js";

const begin = fromStandard("twee", data);
const women = (counts) => ({
  ...begin,
  group: { ...begin.group, women: { b1: "0", a2: "0", "a2-ar": "0", en: "0", ...counts } },
});

test("each exercise brings its sheets, each part its own", () => {
  assert.deepEqual([...planOf(begin, data).chosen].sort(), ["casus", "kaart", "later", "oefening", "twee"]);
  assert.deepEqual([...planOf(leaveOut(begin, [0, 4]), data).chosen].sort(), ["casus", "later", "oefening", "twee"]);
});

test("they are counted by level, with one of the stories", () => {
  const found = linesOf(women({ b1: "6", a2: "4" }), data).map(({ path, copies, extra }) => [path, copies, extra]);
  assert.deepEqual(found, [
    ["nl/oefening.pdf", 1, 0],
    ["nl/twee.pdf", 6, 0],
    ["nl/twee-a2.pdf", 4, 0],
    ["nl/kaart.pdf", 10, 3],
    ["nl/casus-rosa.pdf", 6, 0],
    ["nl/casus-rosa-a2.pdf", 4, 0],
    ["nl/later.pdf", 6, 0],
    ["nl/later-a2.pdf", 4, 0],
  ]);
});

test("a morning has its own sheets; what is chosen by hand belongs to none", () => {
  const more = { ...women({ b1: "1" }), more: new Set(["lijst"]), less: new Set(["twee"]) };
  assert.deepEqual(
    linesOfMorning(more, 0, data).map(({ item }) => item.id),
    ["oefening", "kaart", "later"],
  );
  assert.ok(linesOf(more, data).some(({ item }) => item.id === "lijst"));
  assert.ok(!linesOf(more, data).some(({ item }) => item.id === "twee"));
});

test("what is printed by itself only does not come along", () => {
  const alone = {
    ...data,
    planner: { ...data.planner, items: data.planner.items.map((one) => ({ ...one, alone: one.id === "kaart" })) },
  };
  assert.ok(!planOf(begin, alone).chosen.has("kaart"));
});

test("supplies are counted by the women who come, once for all exercises", () => {
  assert.deepEqual(suppliesOf(women({ b1: "6", a2: "4" }), data), [
    { title: "Sticker", count: 20 },
    { title: "Pen", count: 12 },
  ]);
  assert.deepEqual(suppliesOf(women({}), data), [{ title: "Pen", count: 2 }]);
  assert.deepEqual(suppliesOf(women({ b1: "x" }), data), [{ title: "Pen", count: 2 }]);
});

test("the bag has each exercise once, in order", () => {
  const twice = add(begin, "kennis", [1, 0], data);
  assert.deepEqual(
    bagOf(twice, data).map(({ id }) => id),
    ["kennis", "waarden", "geld", "huiswerk", "terugblik", "bezoek"],
  );
});

test("a sheet is ticked or not, and back again is as it was", () => {
  const without = withSheet(begin, "kaart", false, data);
  assert.deepEqual([[...without.more], [...without.less]], [[], ["kaart"]]);
  const more = withSheet(without, "lijst", true, data);
  assert.deepEqual([[...more.more], [...more.less]], [["lijst"], ["kaart"]]);
  assert.deepEqual(withSheet(withSheet(more, "kaart", true, data), "lijst", false, data), begin);
  assert.deepEqual([begin.more.size, begin.less.size], [0, 0]);
});
