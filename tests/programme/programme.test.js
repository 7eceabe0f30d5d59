/** A programme: times, sums, and what is done to it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { clock, minutesOf, readClock } from "../../overrides/assets/javascripts/programme/clock.js";
import { isDay } from "../../overrides/assets/javascripts/shared/read.js";
import {
  MOST_MORNINGS,
  MOST_SLOTS,
  add,
  addMorning,
  choose,
  dropMorning,
  endOf,
  fromStandard,
  leaveOut,
  move,
  setMinutes,
  slotsOf,
  stepFrom,
  sumsOf,
  timesOf,
  unplanned,
} from "../../overrides/assets/javascripts/programme/programme.js";
import { data } from "./helpers.js";

const begin = fromStandard("twee", data);
const ids = (programme) => programme.mornings.map(({ slots }) => slots.map(({ id }) => id));

test("times follow from the minutes of the pieces", () => {
  const rows = timesOf(begin.mornings[0]).map(({ slot, starts, ends }) => [slot.id, clock(starts), clock(ends)]);
  assert.deepEqual(rows[0], ["vooraf", "09:00", "09:20"]);
  assert.deepEqual(rows.at(-1), ["huiswerk", "11:15", "11:25"]);
  assert.equal(clock(endOf(begin.mornings[0])), "11:25");
  assert.deepEqual(sumsOf(begin.mornings[0], data), { all: 145, exercises: 110, rest: 35 });
});

test("an unknown standard programme is the first one; another one keeps the group", () => {
  assert.equal(fromStandard("weg", data).standard, "twee");
  const other = choose({ ...begin, school: 720, beamer: true }, "kort", data);
  assert.deepEqual([other.standard, other.most, other.school, other.beamer], ["kort", 120, 720, true]);
  assert.deepEqual(ids(other), [["kennis"]]);
});

test("a piece is added, left out and moved, also to another morning; the old programme stays", () => {
  const before = JSON.stringify(begin.mornings);
  assert.deepEqual(ids(add(begin, "som", [1, 2], data))[1], [
    "inloop",
    "terugblik",
    "som",
    "pauze",
    "bezoek",
    "achteraf",
  ]);
  assert.deepEqual(ids(leaveOut(begin, [1, 0]))[1], ["terugblik", "pauze", "bezoek", "achteraf"]);
  assert.deepEqual(ids(move(begin, [1, 0], [1, 1]))[1], ["terugblik", "inloop", "pauze", "bezoek", "achteraf"]);
  assert.deepEqual(ids(move(begin, [0, 5], [2, 0])).slice(1), [ids(begin)[1], ["huiswerk", "terugkomen", "lunch"]]);
  assert.equal(JSON.stringify(begin.mornings), before);
});

test("a step beyond the end of a morning is the next morning, and there is an end to that", () => {
  assert.deepEqual(stepFrom(begin, [0, 0], 1), [0, 1]);
  assert.deepEqual(stepFrom(begin, [0, 5], 1), [1, 0]);
  assert.deepEqual(stepFrom(begin, [1, 0], -1), [0, 6]);
  assert.equal(stepFrom(begin, [0, 0], -1), null);
  assert.equal(stepFrom(begin, [2, 1], 1), null);
});

test("there is a limit to mornings, to what is in one, and to minutes", () => {
  let many = begin;
  while (many.mornings.length < MOST_MORNINGS) many = addMorning(many, data);
  assert.equal(addMorning(many, data), null);
  let full = begin;
  while (full.mornings[2].slots.length < MOST_SLOTS) full = add(full, "pauze", [2, 0], data);
  assert.equal(add(full, "pauze", [2, 0], data), null);
  assert.equal(move(full, [0, 0], [2, 0]), null);
  assert.notEqual(move(full, [2, 0], [2, 5]), null);
  assert.deepEqual(
    [0, 25.4, 900].map((minutes) => setMinutes(begin, [0, 0], minutes).mornings[0].slots[0].minutes),
    [1, 25, 240],
  );
  assert.equal(dropMorning(fromStandard("kort", data), 0).mornings.length, 1);
  assert.equal(dropMorning(begin, 0).mornings.length, 2);
});

test("what is not planned is offered", () => {
  assert.deepEqual(
    unplanned(begin, data).map(({ id }) => id),
    ["som"],
  );
});

test("nothing is lost or doubled by moving, wherever to", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.nat(7), fc.nat(7)), { maxLength: 20 }), (steps) => {
      let programme = begin;
      for (const [m, p, n, q] of steps) {
        const from = m % programme.mornings.length;
        const { slots } = programme.mornings[from];
        if (!slots.length) continue;
        programme = move(programme, [from, p % slots.length], [n % programme.mornings.length, q]) ?? programme;
      }
      const sorted = (one) =>
        slotsOf(one)
          .map(({ id }) => id)
          .sort();
      assert.deepEqual(sorted(programme), sorted(begin));
    }),
  );
});

test("a time is read as it is typed, or not at all", () => {
  const read = ["9", "9.30", "09:30", "0930", "9h15", " 9:05 ", "24:00", "9:60", "930", "", "negen", "-1", "٩"].map(
    readClock,
  );
  assert.deepEqual(read, [540, 570, 570, 570, 555, 545, null, null, null, null, null, null, null]);
  assert.deepEqual(
    [clock(0), clock(605), clock(25 * 60), clock(-30), clock(605.9)],
    ["00:00", "10:05", "01:00", "23:30", "10:05"],
  );
  assert.deepEqual(["2027-02-28", "2027-02-29", "2027-2-8", "", "2027-13-01"].map(isDay), [
    true,
    false,
    false,
    false,
    false,
  ]);
  assert.equal(minutesOf(new Date(2027, 0, 1, 9, 30, 30)), 570.5);
});
