import assert from "node:assert/strict";
import { test } from "node:test";
import { compare } from "../../overrides/assets/javascripts/scan/compare.js";
import { together } from "../../overrides/assets/javascripts/scan/join.js";
import { agenda, beside, fitting, merge } from "../../overrides/assets/javascripts/scan/merge.js";
import { advise, changed, score } from "../../overrides/assets/javascripts/scan/score.js";
import { addressFor, fromFragment, toFragment } from "../../overrides/assets/javascripts/scan/share.js";
import { parse, write } from "../../overrides/assets/javascripts/scan/model.js";
import { filled, questions, random } from "./helpers.js";

const places = (list) => list.map(({ criterion }) => criterion.id);

test("not knowing is counted apart and is not a no", () => {
  assert.deepEqual(score(questions[0].criteria, filled("yyuu").answers), {
    yes: 2,
    partly: 0,
    no: 0,
    unknown: 2,
    open: 0,
    total: 4,
    percentage: 100,
  });
  assert.deepEqual(score(questions[0].criteria, filled("ypn-").answers), {
    yes: 1,
    partly: 1,
    no: 1,
    unknown: 0,
    open: 1,
    total: 4,
    percentage: 50,
  });
  assert.equal(score(questions[0].criteria, filled("uu--").answers).percentage, null);
});

test("advice: a no first, then partly, then what nobody knows; the lowest question first; never a yes or an open one", () => {
  assert.deepEqual(places(advise(questions, filled("ynpunn-p").answers)), [
    "twee-1",
    "twee-2",
    "een-2",
    "twee-4",
    "een-3",
    "een-4",
  ]);
});

test("a reworded statement keeps its answer and is named; so is one that is gone", () => {
  const scan = filled("yn");
  scan.answers["een-1"].hash = "0ld";
  scan.answers["weg-1"] = { answer: "no", hash: "1", who: "" };
  scan.answers["vraag-een"] = { answer: "no", hash: "1", who: "" };
  assert.deepEqual(changed(questions, scan.answers), { reworded: ["een-1"], gone: ["weg-1"] });
});

test("colleagues: spread, not knowing and an agenda with minutes", () => {
  const people = ["yyyu-nu-", "yynuy-uy", "yppu--uy"].map((letters, n) => ({
    who: `functie ${n}`,
    scan: filled(letters),
  }));
  const rows = merge(questions, people);
  assert.deepEqual(
    rows.map(({ spread }) => spread),
    [0, 1, 2, 0, 0, 0, 0, 0],
  );
  assert.deepEqual(
    rows.map(({ agreed }) => agreed),
    ["yes", "", "", "", "yes", "no", "", "yes"],
  );
  assert.deepEqual(
    rows.map(({ reason }) => reason),
    ["none", "near", "far", "nobody", "none", "none", "nobody", "none"],
  );
  assert.deepEqual(places(agenda(rows)), ["een-3", "een-2", "een-4", "twee-3"]);
  assert.deepEqual(
    agenda(rows).map(({ minutes }) => minutes),
    [8, 5, 4, 4],
  );
  const chosen = { "een-3": "partly" };
  const { scan } = together({ rows, kind: "full" }, { people, chosen, minutes: 0 }, "nl");
  assert.deepEqual(
    Object.entries(scan.answers).map(([id, { answer }]) => `${id} ${answer}`),
    ["een-1 yes", "een-3 partly", "een-4 unknown", "twee-1 yes", "twee-2 no", "twee-3 unknown", "twee-4 yes"],
  );
  assert.ok(parse(write(scan)).scan);
});

test("colleagues: an agenda that fits into the time there is; what does not fit is for later", () => {
  const people = ["yyyu-nu-", "yynuy-uy", "yppu--uy"].map((letters, n) => ({ who: `${n}`, scan: filled(letters) }));
  const points = agenda(merge(questions, people));
  const { now, later } = fitting(points, 14);
  assert.deepEqual(
    [places(now), places(later)],
    [
      ["een-3", "een-2"],
      ["een-4", "twee-3"],
    ],
  );
  assert.deepEqual(places(fitting(points, 12).now), ["een-3", "een-4"]);
  assert.deepEqual(places(fitting(points, 0).now), places(points));
});

test("colleagues: short scans make a short one", () => {
  const given = { "vraag-een": { answer: "yes", hash: "b1", who: "" } };
  const people = ["", ""].map((letters, n) => ({
    who: `${n}`,
    scan: filled(letters, { kind: "short", answers: given }),
  }));
  const found = beside(people, { full: questions, short: [] });
  assert.equal(together(found, { people, chosen: {}, minutes: 0 }, "nl").scan.kind, "short");
});

test("colleagues: an answer to another wording is not an answer to this one", () => {
  const old = filled("y");
  old.answers["een-1"].hash = "0ld";
  assert.equal(
    merge(questions, [
      { who: "a", scan: old },
      { who: "b", scan: filled("y") },
    ])[0].by[0].answer,
    "",
  );
});

test("an earlier scan: better, worse, otherwise, the same; what cannot be compared is named", () => {
  const before = filled("nyuyy-y"),
    now = filled("ynyyyy-");
  before.answers["een-4"].hash = "0ld";
  before.answers["weg-9"] = { answer: "yes", hash: "1", who: "" };
  const found = compare(questions, before, now);
  assert.deepEqual(
    [places(found.better), places(found.worse), places(found.other), found.same],
    [["een-1"], ["een-2"], ["een-3"], 1],
  );
  assert.deepEqual(
    found.reworded.map(({ id }) => id),
    ["een-4"],
  );
  assert.deepEqual(
    found.onlyNow.map(({ id }) => id),
    ["twee-2"],
  );
  assert.deepEqual(found.gone, ["weg-9"]);
  assert.deepEqual(
    found.scores.map(({ before: one, now: two }) => [one.percentage, two.percentage, two.total]),
    [
      [50, 67, 3],
      [null, null, 1], // of one answer there is no percentage
    ],
  );
});

test("scores go into the address and come out the same", () => {
  const scores = questions.map((question) => ({
    question,
    score: score(question.criteria, filled("ypnu-yyy").answers),
  }));
  const fragment = toFragment(scores, "2026-11-21");
  assert.equal(fragment, "#deel=1;2026-11-21;een.1.1.1.1.0;twee.3.0.0.0.1");
  assert.deepEqual(fromFragment(fragment, questions), { day: "2026-11-21", scores, odd: [] });
  assert.equal(fromFragment("#vraag-een", questions), null);
});

test("2,000 broken addresses: refused, or read as scores that can be", () => {
  const next = random(7);
  const good = "#deel=1;2026-11-21;een.1.1.1.1.0;twee.3.0.0.0.1";
  for (let n = 0; n < 2000; n += 1) {
    const at = 6 + Math.floor(next() * (good.length - 6));
    const bad =
      good.slice(0, at) +
      ["", "<", ";", ".", "9", "-1", "%00", "x".repeat(700), "een", "\ud800"][n % 10] +
      good.slice(at + Math.floor(next() * 5));
    const found = fromFragment(bad, questions);
    assert.ok(
      found === "bad" ||
        found.scores.every(
          ({ score: { total, percentage } }) =>
            total > 0 && total <= 20 && (percentage === null || (percentage >= 0 && percentage <= 100)),
        ),
      bad,
    );
  }
});

test("an address to share is that of the site, also from a copy on disk", () => {
  const page = (href, canonical) => ({
    location: new URL(href),
    querySelector: () => (canonical ? { getAttribute: () => canonical } : null),
  });
  const site = "https://toolkit.example/scan/";
  assert.equal(
    addressFor(page("https://gemeente.example/toolkit/scan/#plan", site)),
    "https://gemeente.example/toolkit/scan/",
  );
  assert.equal(addressFor(page("file:///home/iemand/scan/index.html#plan", site)), site);
  assert.equal(addressFor(page("file:///home/iemand/scan/index.html#plan")), "file:///home/iemand/scan/index.html");
});
