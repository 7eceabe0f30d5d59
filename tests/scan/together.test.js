/** The shared scan goes on: what colleagues choose and who they are changes it, and never undoes what was filled in elsewhere. */
import assert from "node:assert/strict";
import { test } from "node:test";

import {
  addScan,
  choicesBack,
  choose,
  settled,
  setPeople,
  besideOf,
} from "../../overrides/assets/javascripts/scan/colleagues.js";
import { asTime, pause, remaining, rewind, start, stop } from "../../overrides/assets/javascripts/scan/clock.js";
import { Statements } from "../../overrides/assets/javascripts/scan/data.js";
import { answerHere, asInvited, invitation } from "../../overrides/assets/javascripts/scan/invited.js";
import { agenda, beside, mostSay } from "../../overrides/assets/javascripts/scan/merge.js";
import { action, LIMIT, parse, write } from "../../overrides/assets/javascripts/scan/model.js";
import { State } from "../../overrides/assets/javascripts/scan/state.js";
import { data, filled, words } from "./helpers.js";

const forms = new Statements(data, words().t, "https://voorbeeld.test/scan/");
const answers = (scan) => Object.fromEntries(Object.entries(scan.answers).map(([id, { answer }]) => [id, answer]));
const six = (letters) =>
  Object.fromEntries(
    [...letters].map((one, n) => [`vraag-${["een", "twee"][n]}`, { answer: one, hash: `b${n + 1}`, who: "" }]),
  );

/** A window in which colleagues' scans are opened. */
function window_(scan = filled("")) {
  const state = new State(scan);
  const keeper = {
    use: (next) => ((state.scan = next), true),
    changed: () => assert.ok(parse(write(state.scan)).scan, "what is kept can be read back"),
    list: () => ({ scans: [], unreadable: 0 }),
  };
  return { state, keeper, words: words(), statements: forms, form: { fill: () => {} } };
}
const person = (n, letters, more = {}) => filled(letters, { id: `proef-${n}`, names: `p${n}`, ...more });
/** Colleagues p0, p1, … with their answers as letters. */
function open(...letters) {
  const root = window_();
  letters.forEach((one, n) =>
    assert.equal(addScan(root, typeof one === "string" ? person(n, one) : one, `${n}.json`), ""),
  );
  return root;
}

test("What was changed in the shared scan stays when another statement gets its shared answer", () => {
  const root = open("yyn", "yny");
  choose(root, [["een-2", "partly"]]);
  const { scan } = root.state;
  scan.answers["een-1"].answer = "no"; // all agreed on yes
  scan.answers["een-2"].answer = "yes"; // was chosen as partly
  scan.names = "alle drie";
  choose(root, [["een-3", "no"]]);
  assert.deepEqual(answers(scan), { "een-1": "no", "een-2": "yes", "een-3": "no" });
  addScan(root, person(2, "yyy"), "2.json");
  assert.deepEqual(answers(scan), { "een-1": "no", "een-2": "yes", "een-3": "no" });
  assert.equal(scan.names, "alle drie, p2");
  choose(root, [["een-3", ""]]);
  assert.deepEqual(answers(scan), { "een-1": "no", "een-2": "yes" });
});

test("Notes and plans of a file that is opened later come in; what was written meanwhile stays", () => {
  const root = open(person(0, "y", { notes: { een: "a" } }), person(1, "y"));
  const { scan } = root.state;
  assert.equal(scan.notes.een, "p0: a");
  scan.notes.een += "\nsamen";
  addScan(root, person(2, "n", { notes: { een: "c", twee: "d" }, plan: [action("een-1", { owner: "o" })] }), "2.json");
  assert.deepEqual({ ...scan.notes }, { een: "p0: a\nsamen\np2: c", twee: "p2: d" });
  assert.deepEqual(
    scan.plan.map(({ id, owner }) => [id, owner]),
    [["een-1", "o"]],
  );
  assert.deepEqual(answers(scan), {}, "agreed no longer");
});

test("A colleague is taken out, renamed and put back: only what came from them goes and comes", () => {
  const root = open(
    person(0, "yp", { notes: { een: "a" }, summary: "s0" }),
    person(1, "yn", { notes: { een: "b" }, plan: [action("twee-1", { note: "later" })] }),
  );
  const { scan } = root.state;
  scan.notes.een += "\nsamen";
  const { people } = scan.group;
  setPeople(root, [people[0]]);
  assert.deepEqual([scan.notes.een, scan.plan, scan.names], ["p0: a\nsamen", [], "p0"]);
  setPeople(root, [{ ...people[0], who: "wethouder" }]);
  assert.deepEqual([scan.notes.een, scan.names, scan.summary], ["wethouder: a\nsamen", "wethouder", "wethouder: s0"]);
  setPeople(root, people);
  assert.deepEqual([scan.notes.een, scan.plan.length, scan.names], ["p0: a\nsamen\np1: b", 1, "p0, p1"]);
});

test("twenty files with a long note and a long name: all of it is there, whole", () => {
  const note = (n) => `begin${n} ${"woord ".repeat(80)}einde${n}`;
  const names = (n) => `${n} ${"functie ".repeat(20)}einde${n}`;
  const root = open(
    ...Array.from({ length: 20 }, (_, n) => person(n, "y", { notes: { een: note(n) }, names: names(n) })),
  );
  const { scan } = parse(write(root.state.scan));
  for (let n = 0; n < 20; n += 1) {
    assert.ok(scan.notes.een.includes(note(n)), `the note of ${n}`);
    assert.ok(scan.names.includes(names(n)), `the names of ${n}`);
  }
});

test("what doesn't fit is told with who and how much, before it is added; nothing is cut in the middle", () => {
  const long = "x".repeat(60_000);
  const root = open(person(0, "y", { notes: { een: long } }), person(1, "y"));
  const more = person(2, "y", { notes: { een: long, twee: "kort" } });
  const asked = addScan(root, more, "2.json");
  assert.equal(asked.about, "room");
  assert.equal(asked.told, "left_note(who=p2,count=60004,about=Vraag een)");
  assert.equal(root.state.scan.group.people.length, 2, "not added yet");
  assert.equal(addScan(root, more, "2.json", { own: true, whole: true }), "");
  assert.equal(root.state.scan.notes.een, `p0: ${long}`);
  assert.equal(root.state.scan.notes.twee, "p2: kort");
  assert.equal(root.state.scan.group.people[2].scan.notes.een, long, "the own file is whole");
  assert.equal(addScan(root, person(3, "y"), "3.json"), "", "what was told is not told again");
});

test("more than a file can hold is refused, and tells how much too much it is", () => {
  const notes = (n) => Object.fromEntries(Array.from({ length: 9 }, (_, k) => [`v-${n}-${k}`, "x".repeat(90_000)]));
  const root = open(person(0, "y", { notes: notes(0) }));
  const before = write(root.state.scan);
  const told = addScan(root, person(1, "y", { notes: notes(1) }), "1.json");
  assert.match(told, /^1\.json: no_room\(count=\d+\)$/);
  assert.equal(write(root.state.scan), before);
  assert.ok(before.length < LIMIT);
});

test("the same action of two people is one with both owners and notes and the earliest date; one's own stay apart", () => {
  const own = (text) => action("eigen-1", { text, stem: "een" });
  const root = open(
    person(0, "n", {
      plan: [action("een-1", { owner: "a", date: "2027-03-01", note: "x", status: "done", effect: 2 }), own("bel")],
    }),
    person(1, "n", { plan: [action("een-1", { owner: "b", date: "2027-02-01", note: "y", effect: 3 }), own("mail")] }),
    person(2, "n", { plan: [action("een-1", { owner: "A" }), own("bel")] }),
  );
  const { plan } = root.state.scan;
  assert.deepEqual(
    plan.map(({ text, owner, date, note, status, effect }) => [text, owner, date, note, status, effect]),
    [
      ["", "a, b", "2027-02-01", "p0: x\np1: y", "doing", 0],
      ["bel", "", "", "", "todo", 0],
      ["mail", "", "", "", "todo", 0],
    ],
  );
  assert.equal(new Set(plan.map(({ id }) => id)).size, 3);
});

test("targets that differ are left open; the same ones are taken over", () => {
  const root = open(
    person(0, "y", { targets: { een: 60, twee: 50 } }),
    person(1, "y", { targets: { een: 60, twee: 80 } }),
  );
  assert.deepEqual({ ...root.state.scan.targets }, { een: 60 });
});

test("two equal scans stay agreed when a short one or an open one comes beside them", () => {
  for (const third of [
    person(2, "", { kind: "short", answers: six(["no", "yes"]) }),
    person(2, "", { kind: "full" }),
    person(2, "------n-"),
  ]) {
    const root = open("yyyyyyyy", "yyyyyyyy");
    const before = answers(root.state.scan);
    addScan(root, third, "2.json");
    const found = besideOf(root);
    const some = third.answers["twee-3"] ? ["twee-3"] : [];
    assert.deepEqual(
      agenda(found.rows).map(({ criterion }) => criterion.id),
      some,
    );
    for (const id of some) delete before[id];
    assert.deepEqual(answers(root.state.scan), before);
    assert.equal(root.state.scan.kind, "full");
    if (third.kind === "short") {
      assert.deepEqual(
        found.brief.map(({ who }) => who),
        ["p2"],
      );
      assert.deepEqual(
        found.six.map(({ by }) => by),
        [[{ who: "p2", answer: "no" }], [{ who: "p2", answer: "yes" }]],
      );
      assert.deepEqual(found.rows[0].open, []);
    }
  }
  const root = open("yyyyyyyy", "yyyyyyyy", person(2, "", { kind: "full" }));
  const [row] = besideOf(root).rows;
  assert.deepEqual([row.agreed, row.given, row.open], ["yes", 2, ["p2"]]);
});

test("who left it open is no reason to talk; who doesn't know it is, beside somebody who does", () => {
  const reasons = (...letters) =>
    beside(
      letters.map((one, n) => ({ who: `${n}`, scan: person(n, `${one}y`) })),
      forms,
    ).rows[0].reason;
  assert.deepEqual(
    [
      reasons("y", "-"),
      reasons("y", "u"),
      reasons("u", "-"),
      reasons("-", "-"),
      reasons("y", "p", "u"),
      reasons("y", "n", "-"),
    ],
    ["none", "some", "nobody", "none", "near", "far"],
  );
});

test("the same id: the same is there already; something else is asked about; it may replace or stand beside", () => {
  const root = open("yy", "nn");
  const better = person(0, "yn", { saved: "2026-11-22T10:00:00.000Z" });
  assert.equal(addScan(root, person(0, "yy", { saved: "2026-11-25T10:00:00.000Z" }), "0.json"), "0.json: twice");
  const asked = addScan(root, better, "beter.json");
  assert.deepEqual([asked.about, asked.like.map(({ who }) => who)], ["same", ["p0"]]);
  const [mine] = root.state.scan.group.people;
  assert.equal(addScan(root, better, "beter.json", { replace: mine }), "");
  assert.deepEqual(
    root.state.scan.group.people.map(({ scan }) => answers(scan)["een-2"]),
    ["no", "no"],
  );
  const other = person(0, "pp", { names: "een ander" });
  assert.equal(addScan(root, other, "ander.json", { own: true }), "");
  assert.equal(root.state.scan.group.people.length, 3);
  assert.equal(addScan(root, other, "ander.json"), "ander.json: twice", "also beside the one with its id");
  assert.equal(addScan(root, person(0, "uu"), "nog.json").like.length, 2);
  assert.ok(parse(write(root.state.scan)).scan);
});

test("what most say: more than half of those who answered, never what they don't know", () => {
  const most = (...letters) =>
    mostSay(
      beside(
        letters.map((one, n) => ({ who: `${n}`, scan: person(n, `${one}y`) })),
        forms,
      ).rows[0],
    );
  assert.equal(most("y", "y", "n", "n"), null);
  assert.equal(most("u", "u", "y"), null);
  assert.equal(most("y", "u"), null);
  assert.deepEqual(most("y", "y", "n", "-"), {
    answer: "yes",
    count: 2,
    given: 3,
    others: [{ who: "2", answer: "no" }],
  });
});

test("a shared answer can be taken back, and put back as it was", () => {
  const root = open("yy", "yn", "yu");
  const { scan } = root.state;
  const row = () => besideOf(root).rows[1];
  choose(root, [["een-2", "partly"]]);
  const back = choicesBack(root, ["een-2", "een-1"]);
  choose(root, [
    ["een-2", "yes"],
    ["een-1", "no"],
  ]);
  assert.deepEqual(answers(scan), { "een-1": "no", "een-2": "yes" });
  back();
  assert.deepEqual([answers(scan), settled(scan, row())], [{ "een-1": "yes", "een-2": "partly" }, "partly"]);
  choose(root, [["een-2", ""]]);
  assert.deepEqual([answers(scan), settled(scan, row())], [{ "een-1": "yes" }, ""]);
});

test("nobody knows it: that is the answer until it is talked about, and stays open on the agenda", () => {
  const root = open(person(0, "u"), person(1, "u"));
  root.state.scan.group.people[0].scan.answers["een-1"].who = "de wijkteams";
  setPeople(root, root.state.scan.group.people);
  const [row] = besideOf(root).rows;
  assert.equal(root.state.scan.answers["een-1"].answer, "unknown");
  assert.equal(settled(root.state.scan, row), "");
  choose(root, [["een-1", "unknown"]]);
  assert.equal(settled(root.state.scan, row), "unknown");
});

test("what comes back from an invitation goes to the shared scan that the leader is in, wherever the leader was", () => {
  const leader = person(0, "yy");
  const root = open(leader);
  const reply = (n) => person(n, "yn", { origin: leader.id });
  assert.equal(addScan(root, reply(1), "1.json"), "");
  const shared = root.state.scan;
  assert.equal(shared.origin, leader.id);
  const other = window_(filled("y", { id: "iets-anders" }));
  other.keeper.list = () => ({ scans: [shared, filled("n", { id: "nog-iets" })] });
  assert.equal(addScan(other, reply(2), "2.json"), "");
  assert.equal(other.state.scan.id, shared.id);
  assert.equal(other.state.scan.group.people.length, 3);
  assert.equal(addScan(other, person(3, "y", { origin: "andere-1" }), "3.json"), "3.json: other_invitation");
});

test("an invitation is empty, keeps the id it is known by, and makes another scan each time it is opened", () => {
  const leader = person(0, "yy", { municipality: "Stad" });
  const made = parse(write(invitation(leader, { name: "Samen", municipality: "Stad", kind: "short" }, "en"))).scan;
  assert.deepEqual([made.id, made.kind, made.invitation, { ...made.answers }], [leader.id, "short", true, {}]);
  const [one, two] = [asInvited(made, new Date(2026, 10, 27, 0, 30)), asInvited(made)];
  assert.deepEqual([one.origin, one.invitation, one.date, one.rev], [leader.id, false, "2026-11-27", 0]);
  assert.equal(new Set([one.id, two.id, leader.id]).size, 3);
  assert.equal(asInvited(leader), leader);
  assert.equal(answerHere(made, [leader, one])?.id, one.id);
  assert.equal(answerHere(leader, [leader, one]), undefined);
  const shared = open(leader, two).state.scan;
  assert.equal(invitation(shared, made, "nl").id, leader.id, "who is asked later, is asked for the same");
});

test("the clock runs, stands still, goes on and is stopped; another point has its own time", () => {
  const it = { left: null, until: 0 };
  const left = (now) => asTime(remaining(it, 8, now));
  assert.equal(left(0), "8:00");
  start(it, 8, 1000);
  assert.equal(left(62_000), "6:59");
  pause(it, 8, 62_000);
  assert.equal(left(999_000), "6:59");
  start(it, 8, 999_000);
  assert.equal(left(999_000 + 9 * 60_000), "0:00");
  rewind(it, 2, 999_000);
  assert.deepEqual([it.until > 0, asTime(remaining(it, 2, 999_000))], [true, "2:00"]);
  stop(it);
  rewind(it, 5, 999_000);
  assert.equal(it.until, 0);
});
