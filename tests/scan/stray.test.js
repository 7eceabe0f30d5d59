/** What means nothing on this form is told, and shown nowhere as if it counted. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { give, proposeDate } from "../../overrides/assets/javascripts/scan/answers.js";
import { Statements } from "../../overrides/assets/javascripts/scan/data.js";
import { blocks, table } from "../../overrides/assets/javascripts/scan/exports.js";
import { action, create, isEmpty, localDay, parse, write } from "../../overrides/assets/javascripts/scan/model.js";
import { fromFragment } from "../../overrides/assets/javascripts/scan/share.js";
import { State } from "../../overrides/assets/javascripts/scan/state.js";
import { straysIn } from "../../overrides/assets/javascripts/scan/stray.js";
import { data, filled, questions, words } from "./helpers.js";

const statements = () => new Statements(data, words().t, "https://a.nl/scan/");

test("each kind of thing that does not fit is told once, and what fits is not", () => {
  const scan = filled("yu", {
    date: "0001-01-01",
    targets: { een: 50, weg: 60 },
    notes: { een: "a", weg: "b", leeg: "" },
  });
  scan.answers["een-1"].who = "de griffier";
  scan.answers["een-2"].who = "de wethouder";
  scan.plan.push(action("een-1", { date: "9999-12-31" }), action("een-2", { date: "2027-01-31" }));
  scan.plan.push(action("eigen-1", { stem: "een" }), action("eigen-2", { stem: "weg", text: "Bel" }));
  assert.deepEqual(
    straysIn(statements(), scan).map(({ kind, id, text }) => [kind, id, text]),
    [
      ["date", "", "0001-01-01"],
      ["who", "1.1", "de griffier"],
      ["note", "weg", "b"],
      ["target", "weg", "60"],
      ["stem", "weg", "Bel"],
      ["due", "1.1", "9999-12-31"],
    ],
  );
  assert.deepEqual(straysIn(statements(), filled("ypnu")), []);
});

test("answers to questions of another short scan are told as no longer asked; own actions are not", () => {
  const scan = filled("y", { plan: [action("eigen-1", { text: "Bel" }), action("weg-1")] });
  scan.answers["vraag-een"] = { answer: "yes", hash: "b1", who: "" };
  scan.answers["vraag-weg"] = { answer: "no", hash: "", who: "" };
  assert.deepEqual(
    statements()
      .goneIn(scan)
      .map(({ id }) => id),
    ["vraag-weg", "weg-1"],
  );
});

test("who would know it leaves the scan only where nobody knows", () => {
  const scan = filled("yu");
  scan.answers["een-1"].who = "de griffier";
  scan.answers["een-2"].who = "de wethouder";
  const here = { state: new State(scan), words: words(), statements: statements() };
  for (const text of [table(here), JSON.stringify(blocks(here))]) {
    assert.ok(text.includes("de wethouder"));
    assert.ok(!text.includes("de griffier"));
  }
});

test("an answer that changes takes along who would know it; the first one proposes today", () => {
  const scan = create("nl");
  give(scan, { id: "een-1", hash: "a1" }, "unknown", "de wethouder");
  assert.deepEqual([scan.answers["een-1"].who, scan.date], ["de wethouder", localDay()]);
  give(scan, { id: "een-1", hash: "a1" }, "yes", "de wethouder");
  assert.equal(scan.answers["een-1"].who, "");
  const old = filled("", { made: "2024-02-03T10:00:00.000Z", rev: 3 });
  give(old, { id: "een-1", hash: "a1" }, "yes");
  assert.equal(old.date, "", "it was begun on another day");
});

test("a date that was only proposed is nothing filled in; another date is", () => {
  const scan = create("nl");
  proposeDate(scan);
  assert.ok(scan.date && isEmpty(scan));
  scan.date = "2024-01-15";
  assert.ok(!isEmpty(scan));
});

test("a moment that does not exist is refused", () => {
  const raw = JSON.parse(write(filled("y")));
  for (const moment of ["2026-11-21T99:99:99Z", "2026-11-21T:::::Z"]) {
    assert.equal(parse(JSON.stringify({ ...raw, saved: moment })).fault, "damaged");
  }
});

test("counts in an address that are not those of the questions are named", () => {
  const odd = (fragment) => fromFragment(fragment, questions).odd.map(({ question }) => question.stem);
  assert.deepEqual(odd("#deel=1;2026-11-21;een.1.1.1.1.0;twee.4.0.0.0.0"), []);
  assert.deepEqual(odd("#deel=1;2026-11-21;een.1.0.0.0.0;twee.0.0.0.0.1"), [], "those of a short scan");
  assert.deepEqual(odd("#deel=1;2026-11-21;een.1.1.1.1.0;twee.5.0.0.0.0"), ["twee"]);
});
