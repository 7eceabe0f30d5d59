/** A programme in the address: short, back as it was, and safe whatever stands in it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { read, write } from "../../overrides/assets/javascripts/programme/address.js";
import {
  MOST_MORNINGS,
  MOST_SLOTS,
  add,
  changeMorning,
  fromStandard,
  setMinutes,
} from "../../overrides/assets/javascripts/programme/programme.js";
import { warningsOf } from "../../overrides/assets/javascripts/programme/warnings.js";
import { data } from "./helpers.js";

const begin = fromStandard("twee", data);
const back = (programme) => {
  const found = read(`#${write(programme, data)}`, data);
  assert.deepEqual(found?.unread, []);
  return found?.programme;
};

test("a standard programme is its name and the group", () => {
  assert.equal(write(begin, data), "programma=twee&vrouwen=b1:10&verhaal=rosa&taal=nl&kanten=2");
  assert.deepEqual(back(begin), begin);
});

test("what was changed comes back as it was", () => {
  const changed = {
    ...setMinutes(changeMorning(add(begin, "som", [1, 2], data), 0, { starts: 585, day: "2027-01-12" }), [0, 1], 25),
    school: 720,
    most: 200,
    beamer: true,
    more: new Set(["lijst"]),
    less: new Set(["twee"]),
    group: { ...begin.group, women: { b1: "6", a2: "4", "a2-ar": "0", en: "0" }, language: "en", sides: "1" },
  };
  const text = write(changed, data);
  assert.ok(text.includes("d1=0945-20270112,vooraf,kennis.25,waarden"), text);
  assert.ok(text.includes("school=1200&hoogstens=200&beamer=ja&bij=lijst&zonder=twee&vrouwen=b1:6,a2:4"), text);
  assert.deepEqual(back(changed), changed);
});

test("an empty morning comes back", () =>
  assert.deepEqual(back(changeMorning(begin, 1, { slots: [] })).mornings[1].slots, []));

test("an address that leads to a heading is no programme", () => {
  for (const text of ["", "#", "#volgorde", "#%", "#twee-dagdelen-1"]) assert.equal(read(text, data), null);
});

test("programs that pass a link on write signs as codes", () => {
  const text = "d1=0930,kennis.25,pauze&programma=twee&vrouwen=b1:3";
  const wanted = read(`#${text}`, data);
  for (const one of [encodeURIComponent(text), text.replaceAll(",", "%2C"), text.replaceAll(":", "%3A")])
    assert.deepEqual(read(one, data), wanted, one);
});

test("what cannot be read is told, and the rest is used", () => {
  const found = read(
    "#programma=weg&d1=2500,kennis&d2=0930,kennis.0,weg,pauze.5.5&school=9&hoogstens=5&bij=niets&x=1&x=2&los",
    data,
  );
  assert.deepEqual(found?.programme.mornings, [
    {
      starts: 570,
      day: "",
      slots: [
        { id: "kennis", minutes: 30 },
        { id: "pauze", minutes: 15 },
      ],
    },
  ]);
  assert.deepEqual(found?.unread.sort(), [
    "d1=2500,kennis",
    "hoogstens=5",
    "kennis.0",
    "los",
    "niets",
    "pauze.5.5",
    "programma=weg",
    "school=9",
    "weg",
    "x=1",
    "x=2",
  ]);
});

test("a day that there is not is told and left out", () => {
  const found = read("#d1=0900-20270230,kennis", data);
  assert.deepEqual([found?.programme.mornings[0].day, found?.unread], ["", ["0900-20270230"]]);
});

test("too much is cut, and told", () => {
  const many = Array.from({ length: 9 }, (_, place) => `d${place + 1}=0900,${"kennis,".repeat(40)}`).join("&");
  const found = read(many, data);
  assert.equal(found?.programme.mornings.length, MOST_MORNINGS);
  assert.ok(found?.programme.mornings.every(({ slots }) => slots.length === MOST_SLOTS));
  assert.ok(found?.unread.includes("…"));
  assert.ok(read(`d1=0900,${"x".repeat(9000)}`, data)?.unread.includes("…"));
});

test("hostile addresses: never an error, never what the data do not know", () => {
  const bits = fc.constantFrom(
    "d1=",
    "0900",
    ",",
    "kennis",
    ".",
    "-",
    "%",
    "%zz",
    "__proto__",
    "constructor",
    "&",
    "=",
    "vrouwen=b1:",
    "99",
    "\u0000",
    "bij=",
    "programma=",
    "‮",
    "<b>",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(bits, { maxLength: 60 }).map((all) => all.join("")),
        fc.string(),
      ),
      (text) => {
        const found = read(text, data);
        if (!found) return;
        assert.ok(
          found.programme.mornings.every(({ slots }) => slots.every(({ minutes }) => minutes >= 1 && minutes <= 240)),
        );
        warningsOf(found.programme, data); // throws for a piece that there is not
        assert.deepEqual(read(write(found.programme, data), data)?.programme.mornings, found.programme.mornings);
      },
    ),
    { numRuns: 500 },
  );
});
