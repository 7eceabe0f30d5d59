/** Colleagues' scans made up by fast-check: merging loses and invents no answer, in whatever order and however often files are opened. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";

import { addScan, besideOf, choose, setPeople } from "../../overrides/assets/javascripts/scan/colleagues.js";
import { Statements } from "../../overrides/assets/javascripts/scan/data.js";
import { action, parse, write } from "../../overrides/assets/javascripts/scan/model.js";
import { State } from "../../overrides/assets/javascripts/scan/state.js";
import { data, filled, questions, words } from "./helpers.js";

const forms = new Statements(data, words().t, "https://voorbeeld.test/scan/");
const runs = (numRuns) => ({ numRuns, seed: 20261126 });
const HASHES = Object.fromEntries(forms.all.flatMap(({ criteria }) => criteria.map(({ id, hash }) => [id, hash])));

function window_(scan = filled("")) {
  const state = new State(scan);
  const keeper = { use: (next) => ((state.scan = next), true), changed: () => {}, list: () => ({ scans: [] }) };
  return { state, keeper, words: words(), statements: forms, form: { fill: () => {} } };
}

const text = fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom("", "werkcoach", "wethouder", "a: b\nc", ", "));
const answer = fc.constantFrom("yes", "partly", "no", "unknown");
const given = fc.record({ answer, hash: fc.constantFrom("new", "new", "new", "01d"), who: text });
const ids = fc.constantFrom(...Object.keys(HASHES), "een-oud");
const planned = fc.record({
  id: fc.constantFrom("een-1", "twee-2", "eigen-1", "eigen-2"),
  text,
  owner: text,
  note: text,
  date: fc.constantFrom("", "2027-01-01", "2027-05-01"),
  status: fc.constantFrom("todo", "doing", "done"),
});
const dictionary = (key, value) => fc.dictionary(key, value, { maxKeys: 12 });
/** A scan as it comes out of a file. */
const scan = fc
  .record({
    kind: fc.constantFrom("full", "full", "short"),
    names: text,
    answers: dictionary(ids, given),
    notes: dictionary(fc.constantFrom("een", "twee"), text),
    plan: fc.uniqueArray(planned, { selector: ({ id }) => id, maxLength: 4 }),
    targets: dictionary(fc.constantFrom("een", "twee"), fc.constantFrom(50, 60)),
    summary: text,
  })
  .map(({ answers, plan, ...more }) => {
    const found = Object.entries(answers).map(([id, one]) => [
      id,
      { ...one, hash: one.hash === "new" ? (HASHES[id] ?? "a0") : one.hash },
    ]);
    const whole = { ...more, answers: Object.fromEntries(found), plan: plan.map((one) => action(one.id, one)) };
    return (n) => parse(write(filled("", { ...whole, id: `proef-${n}` }))).scan;
  });
const files = fc.array(scan, { minLength: 2, maxLength: 8 }).map((all) => all.map((make, n) => make(n)));
const answersOf = (one) => Object.fromEntries(Object.entries(one.answers).map(([id, each]) => [id, each.answer]));

function open(all) {
  const root = window_();
  for (const one of all) assert.equal(typeof addScan(root, one, `${one.id}.json`), "string");
  return root;
}
/** What is on the screen, whoever stands first: the rows with their answers, and what is in the shared scan. */
function seen(root) {
  const { kind, rows, six, brief } = besideOf(root);
  const sorted = (by) => by.map(({ who, answer: one }) => `${who} ${one}`).sort();
  const line = ({ criterion, by, given: count, open: not, reason, agreed, minutes, spread }) => [
    criterion.id,
    sorted(by),
    count,
    [...not].sort(),
    [reason, agreed, minutes, spread],
  ];
  const { id, made, saved, rev, group, ...shared } = root.state.scan;
  return { kind, rows: rows.map(line), six: six.map(line), brief: brief.map(({ who }) => who).sort(), shared };
}

test("merging loses no answer: 200 groups, each person's scan can be read back from the saved file", () => {
  fc.assert(
    fc.property(files, (all) => {
      const kept = parse(write(open(all).state.scan)).scan;
      assert.ok(kept, "it can be read back");
      assert.deepEqual(
        kept.group.people.map((one) => answersOf(one.scan)),
        all.map(answersOf),
      );
      for (const one of all) {
        for (const [stem, note] of Object.entries(one.notes)) assert.ok(!note || kept.notes[stem].includes(note));
        assert.ok(kept.summary.includes(one.summary));
        for (const item of one.plan) {
          const here = kept.plan.filter(({ text: words }) => words === item.text || !item.id.startsWith("eigen-"));
          assert.ok(here.some(({ note }) => note.toLowerCase().includes(item.note.trim().toLowerCase())));
        }
      }
    }),
    runs(200),
  );
});

test("merging invents no answer: 200 groups, each shared answer was given by all who answered, or chosen, or nobody knows", () => {
  const choices = fc.array(fc.tuple(fc.constantFrom(...Object.keys(HASHES)), answer), { maxLength: 4 });
  fc.assert(
    fc.property(files, choices, (all, chosen) => {
      const root = open(all);
      choose(root, chosen);
      const { rows, kind } = besideOf(root);
      const asked = new Map(chosen);
      for (const [id, one] of Object.entries(root.state.scan.answers)) {
        if (asked.get(id) === one.answer) continue;
        const row = rows.find(({ criterion }) => criterion.id === id);
        assert.ok(row, `${id} is asked in a ${kind} scan`);
        const said = new Set(row.by.flatMap((each) => each.answer || []));
        assert.deepEqual([...said], [one.answer], id);
        assert.equal(one.hash, HASHES[id]);
      }
      for (const { criterion, given: count, by } of rows) {
        const said = new Set(by.flatMap((each) => each.answer || []));
        if (count && said.size === 1) assert.ok(root.state.scan.answers[criterion.id], "and none is forgotten");
      }
    }),
    runs(200),
  );
});

test("the order of files doesn't matter: 200 groups in two orders give the same", () => {
  const pair = files.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
  fc.assert(
    fc.property(pair, ([one, two]) => {
      const [a, b] = [seen(open(one)), seen(open(two))];
      const sorted = (found) => ({
        ...found,
        shared: { ...found.shared, plan: [...found.shared.plan].sort((x, y) => (x.id < y.id ? -1 : 1)) },
      });
      assert.deepEqual(sorted(a), sorted(b));
    }),
    runs(200),
  );
});

test("the same file twice changes nothing: 200 groups", () => {
  fc.assert(
    fc.property(files, fc.nat(), (all, n) => {
      const root = open(all);
      const before = write(root.state.scan);
      assert.match(addScan(root, all[n % all.length], "weer.json"), /twice/);
      assert.equal(write(root.state.scan), before);
    }),
    runs(200),
  );
});

test("merging, saving and opening again gives the same rows, and a colleague who goes and comes back changes nothing: 200 groups", () => {
  fc.assert(
    fc.property(files, fc.nat(), (all, n) => {
      const root = open(all);
      const before = seen(root);
      assert.deepEqual(seen(window_(parse(write(root.state.scan)).scan)), before);
      const { people } = root.state.scan.group;
      setPeople(
        root,
        people.filter((_, place) => place !== n % people.length),
      );
      setPeople(root, people);
      const after = seen(root);
      const plan = (found) => [...found.shared.plan].sort((x, y) => (x.id < y.id ? -1 : 1));
      assert.deepEqual(
        { ...after, shared: { ...after.shared, plan: plan(after) } },
        { ...before, shared: { ...before.shared, plan: plan(before) } },
      );
    }),
    runs(200),
  );
});

test("questions without answers have no shared answer", () => {
  assert.deepEqual({ ...open([filled("", { id: "proef-1" }), filled("", { id: "proef-2" })]).state.scan.answers }, {});
  assert.equal(questions.length, 2);
});
