/** The questions and statements as the build wrote them, and what is told of a scan with them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Statements, readData } from "../../overrides/assets/javascripts/scan/data.js";
import { blocks, calendar, fileName, planTable, table } from "../../overrides/assets/javascripts/scan/exports.js";
import { action } from "../../overrides/assets/javascripts/scan/model.js";
import { State } from "../../overrides/assets/javascripts/scan/state.js";
import {
  actionFor,
  answerTo,
  answered,
  headOf,
  nameOf,
  scoresOf,
} from "../../overrides/assets/javascripts/scan/told.js";
import { data, filled, words } from "./helpers.js";

const statements = () => new Statements(data, words().t, "https://a.nl/toolkit/scan/");
const root = (scan) => ({ state: new State(scan), words: words(), statements: statements() });

test("the data is read from the page, and only from there", () => {
  const page = { getElementById: (id) => ({ textContent: id === "scan-data" ? JSON.stringify(data) : "{}" }) };
  assert.deepEqual(readData(page), data);
  assert.throws(() => readData({ getElementById: () => null }), SyntaxError);
});

test("addresses are whole, also below a path", () => {
  const { full, short } = statements();
  assert.equal(full[0].links[0].url, "https://a.nl/toolkit/stappenplan/begin/");
  assert.equal(full[0].links[0].kind, "steps");
  assert.equal(full[0].criteria[0].links[0].url, "https://a.nl/toolkit/vragen/een/#bronnen");
  assert.equal(short[0].criteria[0].links[0].url, "https://a.nl/toolkit/vragen/een/");
});

test("in the short scan each question is itself the statement", () => {
  const one = statements();
  assert.deepEqual(
    one.short.map(({ stem, number, criteria }) => [stem, number, criteria.length]),
    [
      ["een", 1, 1],
      ["twee", 2, 1],
    ],
  );
  const [{ criteria }] = one.short;
  const { id, place, statement, action, hash } = criteria[0];
  assert.deepEqual([id, place, statement, hash], ["vraag-een", "1", "Is dit vraag een?", "b1"]);
  assert.equal(action, "short_action(question=Vraag een)");
  assert.equal(one.find("vraag-twee")?.place, "2");
  assert.equal(one.find("twee-3")?.place, "2.3");
  assert.equal(one.find("weg-1"), undefined);
  assert.deepEqual([one.criteriaOf({ kind: "full" }).length, one.criteriaOf({ kind: "short" }).length], [8, 2]);
});

test("what a scan still holds of statements that are gone is found, with what is asked instead", () => {
  const one = statements();
  const scan = filled("y");
  scan.answers["een-oud"] = { answer: "no", hash: "ff", who: "de wethouder" };
  scan.answers["weg-1"] = { answer: "yes", hash: "ff", who: "" };
  scan.answers["vraag-een"] = { answer: "yes", hash: "b1", who: "" };
  scan.plan.push({ id: "een-weg", owner: "teamleider", date: "2027-01-31", note: "" });
  const left = one.goneIn(scan);
  assert.deepEqual(
    left.map(({ id, about, given, item }) => [id, about?.was, given?.answer, item?.owner]),
    [
      ["een-oud", "We deden twee dingen.", "no", undefined],
      ["weg-1", undefined, "yes", undefined],
      ["een-weg", "We deden iets.", undefined, "teamleider"],
    ],
  );
  assert.deepEqual(
    one.gone.map((gone) => one.questionOf(gone)?.stem),
    ["twee", "een"],
  );
  assert.equal(scan.answers["twee-1"], undefined, "nothing is carried over");
  assert.deepEqual(one.goneIn(filled("ynup")), []);
});

test("what is told of a scan", () => {
  const here = root(filled("ynup", { municipality: "Voorbeeldstad", date: "2026-11-21", names: "adviseur" }));
  const [, , unknown] = here.statements.full[0].criteria;
  assert.equal(headOf(here), "Voorbeeldstad · 21 november 2026 · adviseur");
  assert.equal(nameOf(here, here.state.scan), "Voorbeeldstad");
  assert.equal(nameOf(here, filled("")), "unnamed");
  assert.equal(answered(here), 4);
  assert.deepEqual(
    scoresOf(here).map(({ score }) => score.percentage),
    [50, null],
  );
  assert.deepEqual([answerTo(here, "een-1"), answerTo(here, "twee-1")], ["yes", "open"]);
  assert.equal(actionFor(here, here.statements.full[0].criteria[1]), "Doe 2");
  assert.equal(actionFor(here, unknown), "find_out(statement=Stelling 3 van een,who=find_who)");
  here.state.scan.answers["een-3"].who = "de wethouder";
  assert.equal(actionFor(here, unknown), "find_out(statement=Stelling 3 van een,who=de wethouder)");
});

test("what leaves the scan holds every statement and all that is planned", () => {
  const scan = filled("ynup", { municipality: "’s-Gravenhage", date: "2026-11-21" });
  scan.notes.een = "een notitie";
  scan.plan.push(action("een-2", { owner: "teamleider", date: "2027-01-31" }));
  scan.plan.push(action("weg-1", { date: "2027-02-01", status: "doing" }));
  const here = root(scan);
  assert.deepEqual(planTable(here), [
    ["action", "why", "owner", "when", "status", "note"],
    [
      "1. Doe 2",
      "1.2 Stelling 2 van een (no)\neffect_of(level=level_2), effort_of(level=level_2)",
      "teamleider",
      "31 januari 2027",
      "status_todo",
      "",
    ],
    ["2. gone_unknown(id=weg-1)", "gone_title", "", "1 februari 2027", "status_doing", ""],
  ]);
  const csv = table(here).trim().split("\r\n");
  assert.equal(csv.length, 10);
  const answer = '"1.2";"Vraag een";"Stelling 2 van een";"no";"";"een notitie";';
  assert.ok(csv[2].startsWith(`${answer}"1";"Doe 2";"teamleider";"2027-01-31";"status_todo";"level_2";"level_2";`));
  assert.ok(csv[9].includes('"2";"gone_unknown(id=weg-1)"'));
  assert.equal(calendar(here).match(/BEGIN:VEVENT/g)?.length, 2);
  const tables = blocks(here).flatMap((block) => ("table" in block ? [block.table] : []));
  assert.deepEqual(
    tables.map(({ length }) => length),
    [3, 3, 9],
  );
  assert.ok(blocks(here).some((block) => "text" in block && block.text === "een notitie"));
  scan.answers["weg-1"] = { answer: "no", hash: "ff", who: "de wethouder" };
  const gone = blocks(here).flatMap((block) => ("table" in block ? [block.table] : []))[3];
  assert.deepEqual(gone[1], ["gone_unknown(id=weg-1)", "no", "de wethouder"]);
  scan.summary = "Wij gaan bellen.";
  assert.ok(blocks(here).some((block) => "text" in block && block.text === scan.summary));
  assert.equal(fileName(here), "scan-s-gravenhage-2026-11-21");
  scan.plan = [];
  assert.equal(calendar(here), "");
  assert.ok(blocks(here).some((block) => "text" in block && block.text === "plan_empty"));
});
