/** A morning while it goes on. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  back,
  begin,
  byClock,
  carryOut,
  next,
  proposals,
  resumed,
  standing,
} from "../../overrides/assets/javascripts/programme/live.js";
import { endOf, fromStandard, lengthOf } from "../../overrides/assets/javascripts/programme/programme.js";
import { data } from "./helpers.js";

const [morning, second] = fromStandard("twee", data).mornings; // 09:00 vooraf 20, kennis 30, waarden 30, pauze 15, geld 40, huiswerk 10

test("by the clock: what is on, and nothing before or after", () => {
  assert.deepEqual(
    [539, 540, 559.9, 560, 684, 685].map((now) => byClock(morning, now)?.at ?? null),
    [null, 0, 0, 1, 5, null],
  );
});

test("who begins at quite another time has the morning moved to then; who begins a little late is late", () => {
  assert.deepEqual(begin(morning, 565), { morning, run: { at: 1, since: 560 } });
  assert.deepEqual(begin(morning, 530), { morning, run: { at: 0, since: 530 } });
  const moved = begin(morning, 800.5);
  assert.deepEqual([moved.morning.starts, moved.run], [800, { at: 0, since: 800.5 }]);
  assert.equal(standing(moved.morning, moved.run, 801).late, 1);
});

test("on time: minutes left, what comes, and no lateness", () => {
  const found = standing(morning, { at: 1, since: 560 }, 570.5);
  assert.equal(found.slot.id, "kennis");
  assert.deepEqual([found.left, found.ends, found.end, found.late], [19.5, 590, 685, 0]);
  assert.deepEqual(
    found.coming.map(({ slot, starts, planned }) => [slot.id, starts, planned]),
    [
      ["waarden", 590, 590],
      ["pauze", 620, 620],
      ["geld", 635, 635],
      ["huiswerk", 675, 675],
    ],
  );
});

test("a part that takes longer moves the rest along with the clock", () => {
  const found = standing(morning, { at: 1, since: 560 }, 597.2);
  assert.ok(found.left < 0);
  assert.deepEqual([found.ends, found.late], [597.2, 8]);
  assert.equal(found.coming[0].starts, 597.2);
});

test("who begins early is ahead", () => assert.equal(standing(morning, { at: 2, since: 580 }, 581).late, -10));

test("on to the next and back again", () => {
  assert.deepEqual(next({ at: 0, since: 540 }, morning, 563), { at: 1, since: 563 });
  assert.equal(next({ at: 5, since: 675 }, morning, 680), null);
  assert.deepEqual(back({ at: 1, since: 563 }, morning), { at: 0, since: 543 });
  assert.deepEqual(back({ at: 0, since: 540 }, morning), { at: 0, since: 540 });
});

test("late: leave out the smallest exercise that is enough, never homework or the visit", () => {
  assert.deepEqual(proposals(morning, { at: 1, since: 560 }, 8, data), [
    { way: "leave", places: [2], wins: 30 },
    { way: "leave", places: [4], wins: 40 },
  ]);
  assert.deepEqual(proposals(morning, { at: 1, since: 560 }, 35, data), [{ way: "leave", places: [4], wins: 40 }]);
  assert.deepEqual(proposals(morning, { at: 4, since: 560 }, 35, data), []);
  assert.deepEqual(proposals(morning, { at: 1, since: 560 }, 0, data), []);
});

test("late by more than any exercise: as many as it takes", () => {
  assert.deepEqual(proposals(morning, { at: 1, since: 560 }, 60, data), [{ way: "leave", places: [2, 4], wins: 70 }]);
});

test("a little late with a lunch to come: a shorter lunch first, but not shorter than twenty minutes", () => {
  const lunch = { ...morning, slots: [...morning.slots, { id: "lunch", minutes: 30 }] };
  assert.deepEqual(proposals(lunch, { at: 1, since: 560 }, 10, data)[0], { way: "shorten", places: [6], wins: 10 });
  assert.equal(proposals(lunch, { at: 1, since: 560 }, 11, data)[0].way, "leave");
});

test("what another one needs stays: looking back, for homework that was given on another day", () => {
  assert.deepEqual(proposals(second, { at: 0, since: 540 }, 5, data), [{ way: "leave", places: [1], wins: 25 }]);
  assert.deepEqual(proposals(second, { at: 0, since: 540 }, 5, data, ["huiswerk"]), []);
});

test("every proposal makes the morning shorter by what it says, and leaves what was done", () => {
  fc.assert(
    fc.property(fc.nat(5), fc.integer({ min: 1, max: 120 }), (at, late) => {
      const lunch = { ...morning, slots: [...morning.slots, { id: "lunch", minutes: 40 }] };
      for (const one of proposals(lunch, { at, since: 560 }, late, data)) {
        const made = carryOut(lunch, one);
        assert.equal(lengthOf(made), lengthOf(lunch) - one.wins);
        assert.deepEqual(made.slots.slice(0, at + 1), lunch.slots.slice(0, at + 1));
      }
    }),
  );
});

test("what was shortened does not make the morning late again", () => {
  const run = { at: 1, since: 560 };
  assert.equal(standing(morning, run, 598).late, 8);
  const shorter = carryOut(morning, { way: "shorten", places: [3], wins: 8 });
  const { late, end } = standing(shorter, run, 598, endOf(morning));
  assert.deepEqual([late, end], [0, 685]);
});

test("after a reload a morning goes on, as long as it is that of this programme, of today, and not long over", () => {
  const { mornings } = fromStandard("twee", data);
  const kept = (...more) => JSON.stringify(["2027-01-12", "programma=twee", ...more]);
  const now = (text, moment = 600, day = "2027-01-12") => resumed(text, "programma=twee", mornings, day, moment);
  const text = kept(0, 541, 1, 570.5, 686);
  assert.deepEqual(now(text), {
    number: 0,
    morning: { ...morning, starts: 541 },
    run: { at: 1, since: 570.5 },
    due: 686,
  });
  assert.equal(now(text, 600, "2027-01-13"), null);
  const end = standing(morning, { at: 1, since: 570.5 }, 570.5).end;
  assert.ok(now(text, end + 59), "who runs late in the last part goes on");
  assert.equal(now(text, end + 61), null);
  assert.equal(now(text.replace("twee", "drie")), undefined);
  for (const bad of [
    "",
    "{",
    "null",
    "[]",
    kept(9, 541, 1, 570, 686),
    kept(0, 541, 40, 570, 686),
    kept(0, "541", 1, 570, 686),
    kept(0, 541, 1, 1e300, 686),
    kept(0, 1e300, 1, 570, 686),
    kept(0, 541, 1, 570, 1e300),
  ])
    assert.ok(!now(bad), bad);
});
