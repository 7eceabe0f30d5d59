/** What is to be thought of, each with its reason; a good programme has nothing. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  add,
  changeMorning,
  fromStandard,
  leaveOut,
  move,
  setMinutes,
} from "../../overrides/assets/javascripts/programme/programme.js";
import { warningsOf } from "../../overrides/assets/javascripts/programme/warnings.js";
import { data } from "./helpers.js";

const begin = fromStandard("twee", data);
const keys = (programme) => warningsOf(programme, data).map(({ key }) => key);

test("a standard programme has no warning", () => assert.deepEqual(keys(begin), []));

test("past the end of school, only when it is known and only by a minute more", () => {
  assert.deepEqual(keys({ ...begin, school: 685 }), []);
  const [found] = warningsOf({ ...begin, school: 684 }, data);
  assert.deepEqual(found, { key: "school", morning: 0, values: { end: "11:25", school: "11:24", minutes: 1 } });
});

test("more than the time allows", () => {
  const [found] = warningsOf({ ...begin, most: 140 }, data);
  assert.deepEqual(found, { key: "long", morning: 0, values: { length: 145, most: 140, minutes: 5 } });
});

test("two hours without a break: 120 minutes is no warning, 121 is; a lunch gives rest, too", () => {
  const without = leaveOut(begin, [0, 3]); // 20 + 30 + 30 + 40 + 10
  assert.deepEqual(warningsOf(without, data), [{ key: "pause", morning: 0, values: { minutes: 130 } }]);
  assert.deepEqual(keys(setMinutes(without, [0, 0], 10)), []);
  assert.deepEqual(keys(add(without, "lunch", [0, 3], data)), []);
});

test("money before values, within a morning and across, with the reason of the data", () => {
  const swapped = move(begin, [0, 4], [0, 1]);
  assert.deepEqual(warningsOf(swapped, data), [
    {
      key: "order",
      morning: 0,
      values: { item: "Oefening geld", first: "Oefening waarden" },
      why: "Eerst vertrouwen.",
    },
  ]);
  assert.deepEqual(keys(move(begin, [0, 2], [1, 1])), ["order"]);
});

test("homework without looking back, and looking back before it", () => {
  assert.deepEqual(keys(leaveOut(begin, [1, 1])), ["needs"]);
  assert.deepEqual(keys(move(begin, [0, 5], [1, 4])), ["order"]);
});

test("an exercise twice, and one in less time than it takes", () => {
  assert.deepEqual(keys(add(begin, "kennis", [0, 2], data)), ["twice"]);
  const [found] = warningsOf(setMinutes(begin, [0, 1], 20), data);
  assert.deepEqual(found, { key: "short", morning: 0, values: { item: "Oefening kennis", minutes: 20, own: 30 } });
  assert.deepEqual(keys(setMinutes(begin, [0, 1], 35)), []);
});

test("no time for questionnaires or appointments, and no follow-up", () => {
  assert.deepEqual(keys(leaveOut(begin, [0, 0])), ["no_before"]);
  assert.deepEqual(keys(leaveOut(begin, [1, 4])), ["no_after"]);
  const visit = leaveOut(begin, [1, 3]);
  assert.deepEqual(keys(visit), ["no_appointments"]);
  assert.deepEqual(keys(add(visit, "afspraken", [1, 3], data)), []);
  assert.deepEqual(keys(changeMorning(begin, 2, { slots: [] })), ["no_follow_up"]);
});

test("a sheet whose exercise is not planned", () => {
  const without = leaveOut({ ...begin, more: new Set(["kaart", "lijst"]) }, [0, 4]);
  assert.deepEqual(warningsOf(without, data), [
    { key: "sheet", morning: -1, values: { sheet: "Blad kaart", exercise: "Oefening geld" } },
  ]);
  assert.deepEqual(keys({ ...without, less: new Set(["kaart"]) }), []);
});
