/** The calendar file and the message. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { toCalendar } from "../../overrides/assets/javascripts/programme/calendar.js";
import { changeMorning, fromStandard } from "../../overrides/assets/javascripts/programme/programme.js";
import { messageOf, titleOf } from "../../overrides/assets/javascripts/programme/told.js";
import { data, t } from "./helpers.js";

const NOW = new Date("2026-11-26T10:00:00Z");
const begin = changeMorning(fromStandard("twee", data), 0, { day: "2027-01-12" });
const made = (programme, more = data) => toCalendar(programme, more, t, "Op eigen, benen", "site.example", NOW);

test("a morning with a day is an event with its zone; one without is left out", () => {
  const text = made(begin);
  assert.equal(text.match(/BEGIN:VEVENT/g)?.length, 1);
  for (const row of [
    "UID:programme-2027-01-12-1@site.example",
    "DTSTAMP:20261126T100000Z",
    "DTSTART;TZID=Europe/Amsterdam:20270112T090000",
    "DTEND;TZID=Europe/Amsterdam:20270112T112500",
    "SUMMARY:morning 1",
    "PRODID:-//Op eigen\\, benen//programme//NL",
  ])
    assert.ok(text.includes(`\r\n${row}\r\n`), row);
  assert.ok(text.startsWith("BEGIN:VCALENDAR\r\n"));
  assert.ok(text.endsWith("END:VCALENDAR\r\n"));
  assert.ok(text.indexOf("TZID:Europe/Amsterdam") < text.indexOf("BEGIN:VEVENT"));
  assert.ok(!/[^\r]\n/.test(text));
});

test("no line is longer than 75 bytes, and what was folded unfolds to what it was", () => {
  const odd = {
    ...data,
    pieces: data.pieces.map((one) => ({ ...one, title: `Één; twee, «drie» \\ ${"ë".repeat(60)} ${one.id}` })),
  };
  const text = made(begin, odd);
  for (const line of text.split("\r\n")) assert.ok(new TextEncoder().encode(line).length <= 75, line);
  const whole = text.replace(/\r\n /g, "");
  assert.ok(whole.includes(`DESCRIPTION:09:00 Één\\; twee\\, «drie» \\\\ ${"ë".repeat(60)} vooraf\\n09:20 `));
});

test("an evening beyond midnight ends on the next day", () => {
  const late = changeMorning(begin, 0, { starts: 22 * 60 });
  assert.ok(made(late).includes("DTEND;TZID=Europe/Amsterdam:20270113T002500"));
});

test("nothing planned is a calendar without events", () => {
  assert.ok(!made(changeMorning(begin, 0, { slots: [] })).includes("VEVENT"));
});

test("mornings are numbered without the follow-up, which has its own name", () => {
  assert.deepEqual(
    [0, 1, 2].map((number) => titleOf(begin, number, data, t)),
    ["morning 1", "morning 2", "Deel terugkomen"],
  );
});

test("the message tells when, and nothing of what it is about", () => {
  const text = messageOf(begin, data, t);
  assert.deepEqual(text.split("\n"), [
    "message_head",
    "",
    "message_row morning 1 dinsdag 12 januari 09:00 11:25",
    "message_row morning 2 message_no_day 09:00 10:50",
    "message_row Deel terugkomen message_no_day 09:00 10:30 message_lunch",
    "",
    "message_foot",
  ]);
  for (const { title, kind } of data.pieces) if (kind === "exercise") assert.ok(!text.includes(title));
});
