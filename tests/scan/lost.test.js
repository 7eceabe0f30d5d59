/** Nothing is lost: scans made up by fast-check through the real reader, writer, store and keeper, in one window and in two. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { give } from "../../overrides/assets/javascripts/scan/answers.js";
import { Statements } from "../../overrides/assets/javascripts/scan/data.js";
import { Keeper } from "../../overrides/assets/javascripts/scan/keep.js";
import { action, create, parse, write } from "../../overrides/assets/javascripts/scan/model.js";
import { reconcile, undone } from "../../overrides/assets/javascripts/scan/reconcile.js";
import { State } from "../../overrides/assets/javascripts/scan/state.js";
import { PREFIX, Store } from "../../overrides/assets/javascripts/scan/storage.js";
import { straysIn } from "../../overrides/assets/javascripts/scan/stray.js";
import { data, filled, questions, storage, words } from "./helpers.js";

const runs = (numRuns) => ({ numRuns, seed: 20261126 });
const plain = (scan) => JSON.parse(write(scan));
/** What somebody filled in, without what the keeping adds. */
const content = (scan) => ({ ...plain(scan), rev: 0, saved: "", language: "" });
const criteria = questions.flatMap((question) => question.criteria);

const text = (most) => fc.oneof(fc.string({ maxLength: most }), fc.string({ unit: "binary", maxLength: most }));
const slug = fc.constantFrom("een-1", "een-2", "twee-4", "een-oud", "vraag-een", "vraag-weg", "weg-1");
const stem = fc.constantFrom("een", "twee", "weg");
const day = fc.constantFrom("", "2026-11-21", "0001-01-01", "9999-12-31", "2028-02-29");
const map = (key, value) => fc.dictionary(key, value, { maxKeys: 5 });
const raw = fc.record({
  schema: fc.constant("toolkit-scan"),
  version: fc.constantFrom(1, 2),
  id: fc.constantFrom("oud-1", "oud-2"),
  rev: fc.nat(9),
  made: fc.constantFrom("2024-02-03T10:00:00.000Z", "2026-11-26T00:00:00Z"),
  saved: fc.constantFrom("2024-02-03T10:00:00.000Z", "2025-01-01T23:59:59.999Z"),
  language: fc.constantFrom("nl", "en"),
  kind: fc.constantFrom("full", "short"),
  name: text(200),
  municipality: text(200),
  date: day,
  names: text(300),
  answers: map(
    slug,
    fc.record({
      answer: fc.constantFrom("yes", "partly", "no", "unknown"),
      hash: fc.constantFrom("a1", ""),
      who: text(50),
    }),
  ),
  notes: map(stem, text(500)),
  plan: fc.uniqueArray(
    fc.record({ id: fc.oneof(slug, fc.constant("eigen-1")), owner: text(20), date: day, note: text(40) }),
    {
      selector: ({ id }) => id,
    },
  ),
  summary: text(99),
  targets: map(stem, fc.nat(100)),
});

/** A window on a browser's storage. What it says is kept, is written down as it then stands. */
function open(local, scan, session = storage()) {
  const state = new State(scan);
  const store = new Store(
    () => local,
    () => session,
  );
  const told = [];
  const reactions = { said: () => {}, leave: () => true, changed: () => {}, opened: () => {}, wiped: () => {} };
  const keeper = new Keeper(state, store, words(), { ...reactions, kept: (_, how) => told.push(how) });
  return { state, store, keeper, told };
}

test("500 files: opened, saved and opened again they are the same", () => {
  fc.assert(
    fc.property(raw, (one) => {
      const file = JSON.stringify(one);
      const local = storage();
      const { state, keeper } = open(local, create("nl"));
      assert.equal(keeper.open(parse(file).scan), "opened");
      const before = content(parse(file).scan);
      assert.deepEqual(content(state.scan), before);
      assert.equal(state.scan.saved, one.saved, "opening is not saving");
      keeper.flush();
      keeper.again();
      const again = open(local, create("nl"));
      assert.ok(again.keeper.use(again.store.list().scans[0]));
      assert.deepEqual(content(again.state.scan), before);
      assert.equal(again.keeper.open(parse(write(again.state.scan)).scan), "same");
      assert.equal(again.keeper.open(parse(file).scan), "same");
      assert.equal(again.store.list().scans.length, 1);
    }),
    runs(500),
  );
});

test("1,000 files: what does not fit is told once, stays until it is taken away, and then nothing is left to tell", () => {
  const statements = new Statements(data, words().t, "https://a.nl/scan/");
  let told = 0;
  fc.assert(
    fc.property(raw, (one) => {
      const { scan } = parse(JSON.stringify(one));
      const before = parse(write(scan)).scan;
      const found = straysIn(statements, scan);
      told += found.length;
      assert.deepEqual(content(scan), content(before), "telling changes nothing");
      const fits = structuredClone(Object.fromEntries(criteria.map(({ id }) => [id, scan.answers[id]?.answer])));
      for (const { drop } of found) drop(scan);
      assert.deepEqual(straysIn(statements, scan), []);
      assert.deepEqual(Object.fromEntries(criteria.map(({ id }) => [id, scan.answers[id]?.answer])), fits);
      assert.deepEqual(content(undone(before, parse(write(scan)).scan, scan)), content(before));
    }),
    runs(1000),
  );
  assert.ok(told > 1000, `${told}`);
});

/** Things that somebody does to a scan. Every text is one that was not there before. */
const statement = fc.integer({ min: 0, max: 7 });
const act = fc.oneof(
  fc.record({ does: fc.constant("answer"), at: statement, answer: fc.constantFrom("yes", "no", "unknown") }),
  fc.record({ does: fc.constant("clear"), at: statement }),
  fc.record({ does: fc.constant("note"), at: fc.integer({ min: 0, max: 1 }) }),
  fc.record({ does: fc.constantFrom("plan", "unplan", "owner", "first"), at: statement }),
  fc.record({ does: fc.constantFrom("name", "kind", "target"), at: fc.integer({ min: 0, max: 1 }) }),
);
let count = 0;
function apply(scan, { does, at, answer }) {
  const one = criteria[at];
  const item = scan.plan.find(({ id }) => id === one?.id);
  count += 1;
  if (does === "answer") give(scan, one, answer, answer === "unknown" ? `w${count}` : "");
  else if (does === "clear") delete scan.answers[one.id];
  else if (does === "note") scan.notes[questions[at].stem] = `n${count}`;
  else if (does === "plan" && !item) scan.plan.push(action(one.id, { note: `p${count}` }));
  else if (does === "unplan") scan.plan = scan.plan.filter((other) => other !== item);
  else if (does === "owner" && item) item.owner = `o${count}`;
  else if (does === "first" && item) scan.plan = [item, ...scan.plan.filter((other) => other !== item)];
  else if (does === "name") scan.name = `t${count}`;
  else if (does === "kind") scan.kind = at ? "short" : "full";
  else if (does === "target") scan.targets[questions[at].stem] = count % 100;
}

test("1,000 sequences in one window: wiping one scan or everything and putting it back gives what was there", () => {
  const step = fc.oneof(act, fc.record({ does: fc.constantFrom("new", "other", "window", "rest") }));
  const wipe = fc.record({
    does: fc.constantFrom("wipe", "wipe this", "wipe other"),
    meanwhile: fc.array(act, { maxLength: 3 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 15 }), fc.array(wipe, { minLength: 1, maxLength: 3 }), (steps, wipes) => {
      const local = storage();
      const { state, store, keeper } = open(local, create("nl"));
      for (const one of steps) {
        const { scans } = store.list();
        if (one.does === "new") keeper.use(create("nl"));
        else if (one.does === "other") scans.length && keeper.use(scans.at(-1));
        else if (one.does === "window") keeper.keepInWindow(!keeper.inWindow);
        else if (one.does === "rest") keeper.flush();
        else {
          apply(state.scan, one);
          keeper.changed(one.does === "note");
        }
      }
      const all = () => new Map([...store.list().scans, state.scan].map((scan) => [scan.id, content(scan)]));
      for (const { does, meanwhile } of wipes) {
        const before = all();
        const { id } = state.scan;
        const other = store.list().scans.find((scan) => scan.id !== id)?.id;
        if (does === "wipe other" && !other) continue;
        const { putBack } = keeper.wipe(does === "wipe" ? undefined : does === "wipe this" ? id : other);
        const on = state.scan.id !== id ? meanwhile : [];
        for (const one of on) {
          apply(state.scan, one);
          keeper.changed();
        }
        putBack();
        assert.equal(state.scan.id, id);
        const after = all();
        for (const [one, what] of before) assert.deepEqual(after.get(one), what);
        assert.equal(store.list().unreadable, 0);
      }
      clearTimeout(state.timer);
      clearTimeout(state.latest);
    }),
    runs(1000),
  );
});

test("1,000 changes that are undone after others: what was undone is back, what was done since stays", () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 8 }), act, fc.array(act, { maxLength: 5 }), (steps, one, since) => {
      const scan = filled("yn");
      for (const each of steps) apply(scan, each);
      const before = parse(write(scan)).scan;
      apply(scan, one);
      const after = parse(write(scan)).scan;
      assert.deepEqual(content(undone(before, after, scan)), content(before), "at once");
      for (const each of since) apply(scan, each);
      const found = undone(before, after, scan);
      assert.ok(parse(write(found)).scan, "it can be read back");
      const now = parse(write(scan)).scan;
      for (const key of ["answers", "notes", "targets"]) {
        for (const id of Object.keys({ ...before[key], ...after[key], ...now[key] })) {
          const [b, a, n, f] = [before, after, now, found].map((each) => JSON.stringify(each[key][id]));
          assert.equal(f, b !== a ? b : n, `${key} ${id}`);
        }
      }
    }),
    runs(1000),
  );
});

/** Every field of a scan by its path, with its value. */
function fieldsOf(scan) {
  const { answers, notes, targets, plan, name, kind } = plain(scan);
  const found = new Map([
    ["name", name],
    ["kind", kind],
  ]);
  for (const [id, given] of Object.entries(answers)) found.set(`answer ${id}`, `${given.answer} ${given.who}`);
  for (const [id, note] of Object.entries(notes)) found.set(`note ${id}`, note);
  for (const [id, target] of Object.entries(targets)) found.set(`target ${id}`, `${target}`);
  for (const item of plan) for (const key of ["owner", "note"]) found.set(`plan ${item.id} ${key}`, item[key]);
  return found;
}

test("1,000 times two windows on one scan: nothing that either showed as kept is lost, and what differs in two fields is one scan", () => {
  const step = fc.record({
    by: fc.nat(1),
    one: fc.oneof(
      { weight: 4, arbitrary: act },
      { weight: 1, arbitrary: fc.constantFrom("hear", "hear", "rest", "crash", "back") },
    ),
    typed: fc.boolean(),
  });
  let joined = 0;
  let copies = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 25 }), (steps) => {
      const local = storage();
      const first = filled("yn", { id: "samen-1" });
      const begin = open(local, first);
      begin.keeper.changed();
      const windows = [0, 1].map(() => open(local, parse(write(first)).scan));
      /** What was kept, and by whom it was replaced knowingly: [field, value]. */
      const keptFields = new Set();
      const replaced = new Set();
      const mark = (scan) => {
        for (const [path, value] of fieldsOf(scan)) keptFields.add(`${path}\n${value}`);
      };
      const replace = (before, after) => {
        for (const [path, value] of before) if (after.get(path) !== value) replaced.add(`${path}\n${value}`);
      };
      const crash = (by) => {
        clearTimeout(windows[by].state.timer);
        clearTimeout(windows[by].state.latest);
        const { scans } = windows[by].store.list();
        windows[by] = open(local, scans.find(({ id }) => id === windows[by].state.scan.id) ?? scans[0]);
      };
      mark(first);
      for (const { by, one, typed } of steps) {
        const { state, store, keeper, told } = windows[by];
        told.length = 0;
        if (one === "hear") {
          const there = store.read(state.scan.id);
          keeper.elsewhere({ key: PREFIX + state.scan.id, newValue: there && write(there) });
        } else if (one === "rest") keeper.flush();
        else if (one === "back") keeper.again();
        else if (one === "crash") crash(by);
        else {
          const before = fieldsOf(state.scan);
          apply(state.scan, one);
          replace(before, fieldsOf(state.scan));
          keeper.changed(typed);
        }
        if (told.at(-1) === "kept" && windows[by].state.saved) mark(windows[by].state.scan);
      }
      for (const { keeper, state } of windows) {
        keeper.flush();
        assert.ok(state.saved);
        assert.deepEqual(
          plain(keeper.list().scans.find(({ id }) => id === state.scan.id) ?? state.scan).id,
          state.scan.id,
        );
      }
      const { scans, unreadable } = begin.store.list();
      assert.equal(unreadable, 0);
      copies += scans.length > 1 ? 1 : 0;
      joined += scans.length === 1 ? 1 : 0;
      const there = new Set(scans.flatMap((scan) => [...fieldsOf(scan)].map(([path, value]) => `${path}\n${value}`)));
      for (const one of keptFields) {
        const [path] = one.split("\n");
        const copyName = path === "name" && [...there].some((other) => other.startsWith(`${one} copy`));
        assert.ok(there.has(one) || replaced.has(one) || copyName, `lost: ${one.replace("\n", " = ")}`);
      }
    }),
    runs(1000),
  );
  assert.ok(joined > 200 && copies > 100, `${joined} as one scan, ${copies} with a copy`);
});

test("2,000 pairs of changes to one scan: put together whichever way round, both are in it, or both changed one field", () => {
  let clashes = 0;
  const some = fc.array(act, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 6 }), some, some, (steps, mine, theirs) => {
      const base = filled("yn");
      for (const one of steps) apply(base, one);
      const [here, there] = [mine, theirs].map((acts) => {
        const scan = parse(write(base)).scan;
        for (const one of acts) apply(scan, one);
        return scan;
      });
      const [found, other] = [reconcile(base, here, there), reconcile(base, there, here)];
      assert.equal(found === null, other === null);
      if (!found) return void (clashes += 1);
      const sorted = (scan) => [...fieldsOf(scan)].sort();
      assert.deepEqual(sorted(found), sorted(other));
      assert.ok(parse(write(found)).scan);
      const [was, one, two] = [base, here, there].map(fieldsOf);
      for (const [path, value] of fieldsOf(found)) {
        const expected = one.get(path) === was.get(path) ? two.get(path) : one.get(path);
        assert.equal(value, expected, path);
      }
    }),
    runs(2000),
  );
  assert.ok(clashes > 200 && clashes < 1800, `${clashes}`);
});
