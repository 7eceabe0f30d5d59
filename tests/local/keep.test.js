/** Details that are kept: nothing is lost between two windows, in a full or a blocked browser, or by wiping. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Keeper, merge } from "../../overrides/assets/javascripts/local/keep.js";
import { ID, PREFIX, openStore } from "../../overrides/assets/javascripts/local/model.js";
import { DATA, storage } from "./helpers.js";

/** A window of the browser: what it was told, and what it does. */
function opened(local, session = storage(), shipped = {}) {
  const heard = { kept: [], changed: [], conflicts: [], wiped: 0 };
  const store = openStore(
    DATA,
    () => local,
    () => session,
  );
  const keeper = new Keeper(store, shipped, {
    kept: (how) => heard.kept.push(how),
    changed: (values) => heard.changed.push(values),
    conflict: (key, theirs) => heard.conflicts.push([key, theirs]),
    wiped: () => (heard.wiped += 1),
  });
  const set = (key, value) => {
    keeper.change(key, value);
    return keeper.flush();
  };
  return { keeper, heard, set, store };
}
const KEY = { key: PREFIX + ID };

test("what is filled in is there for the next window, and nothing is kept before that", () => {
  const local = storage();
  const one = opened(local, storage(), { gemeente: "Van de gastheer" });
  assert.equal(Object.keys(local).length, 0);
  assert.ok(one.keeper.flush());
  assert.equal(Object.keys(local).length, 0);
  assert.ok(one.set("telefoon", "14 020"));
  const two = opened(local, storage(), { gemeente: "Van de gastheer" });
  assert.deepEqual({ ...two.keeper.pack.values }, { gemeente: "Van de gastheer", telefoon: "14 020" });
  assert.ok(one.set("gemeente", ""));
  assert.deepEqual(
    { ...opened(local, storage(), { gemeente: "Van de gastheer" }).keeper.pack.values },
    { telefoon: "14 020" },
  );
});

test("two windows: both fields stay; of the same field each keeps its own and hears of the other", () => {
  const local = storage();
  const [one, two] = [opened(local), opened(local)];
  one.set("gemeente", "A");
  two.set("telefoon", "14 020");
  assert.deepEqual({ ...two.keeper.pack.values }, { gemeente: "A", telefoon: "14 020" });
  one.keeper.elsewhere(KEY);
  assert.deepEqual({ ...one.keeper.pack.values }, { gemeente: "A", telefoon: "14 020" });
  one.keeper.change("gemeente", "B");
  two.keeper.change("gemeente", "C");
  one.keeper.flush();
  two.keeper.elsewhere(KEY);
  assert.deepEqual(two.heard.conflicts, [["gemeente", "B"]]);
  one.keeper.elsewhere(KEY);
  assert.equal(one.keeper.pack.values.gemeente, "C");
  assert.equal(two.keeper.pack.values.gemeente, "C");
});

test("whatever two windows do, no field is lost that only one of them changed", () => {
  const values = fc.dictionary(fc.constantFrom("a", "b", "c", "d"), fc.constantFrom("1", "2", "3"), {
    noNullPrototype: true,
  });
  fc.assert(
    fc.property(values, values, values, (base, mine, theirs) => {
      const { values: found, conflicts } = merge(base, mine, theirs);
      for (const key of ["a", "b", "c", "d"]) {
        if (mine[key] === base[key]) assert.equal(found[key], theirs[key]);
        else assert.equal(found[key], mine[key]);
      }
      for (const [key, there] of conflicts) assert.ok(mine[key] !== base[key] && (theirs[key] ?? "") === there);
    }),
  );
});

test("wiped: gone in each window, and back with what came since", () => {
  const local = storage();
  local.setItem("toolkit-scan:x", "of the scan");
  const [one, two] = [opened(local), opened(local)];
  one.set("gemeente", "A");
  two.keeper.elsewhere(KEY);
  const back = one.keeper.wipe();
  assert.deepEqual(Object.keys(local), ["toolkit-scan:x"]);
  two.keeper.elsewhere(KEY);
  assert.equal(two.heard.wiped, 1);
  assert.deepEqual(two.keeper.pack.values, {});
  one.set("telefoon", "14 020");
  back();
  assert.deepEqual({ ...one.keeper.pack.values }, { gemeente: "A", telefoon: "14 020" });
  two.keeper.elsewhere(KEY);
  assert.deepEqual({ ...two.keeper.pack.values }, { gemeente: "A", telefoon: "14 020" });
  assert.deepEqual({ ...opened(local).keeper.pack.values }, { gemeente: "A", telefoon: "14 020" });
});

test("wiped before it was kept, it comes back too", () => {
  const one = opened(storage());
  one.keeper.change("gemeente", "A");
  const back = one.keeper.wipe();
  assert.deepEqual(one.keeper.pack.values, {});
  back();
  assert.deepEqual({ ...one.keeper.pack.values }, { gemeente: "A" });
});

test("wiped in another window while somebody types: what is typed stays and is kept", () => {
  const local = storage();
  const [one, two] = [opened(local), opened(local)];
  one.set("gemeente", "A");
  two.keeper.elsewhere(KEY);
  two.keeper.change("telefoon", "14 020");
  one.keeper.wipe();
  two.keeper.elsewhere(KEY);
  assert.equal(two.keeper.pack.values.telefoon, "14 020");
  assert.ok(two.keeper.flush());
  assert.equal(opened(local).keeper.pack.values.telefoon, "14 020");
});

test("a shared computer keeps it in the window only", () => {
  const [local, session] = [storage(), storage()];
  const one = opened(local, session);
  one.set("gemeente", "A");
  assert.ok(one.keeper.keepInWindow(true));
  assert.equal(one.heard.kept.at(-1), "kept_window");
  assert.deepEqual(opened(local).keeper.pack.values, {});
  assert.equal(opened(local, session).keeper.pack.values.gemeente, "A");
});

test("full, blocked or unreadable: it is told, and what is here stays", () => {
  const full = opened(storage(60));
  assert.equal(full.set("gemeente", "A"), false);
  assert.equal(full.heard.kept.at(-1), "kept_full");
  assert.equal(full.keeper.pack.values.gemeente, "A");
  const none = () => {
    throw new Error("blocked");
  };
  const store = openStore(DATA, none, none);
  const said = [];
  const keeper = new Keeper(store, {}, { kept: (how) => said.push(how), changed() {}, conflict() {}, wiped() {} });
  keeper.change("gemeente", "A");
  assert.equal(keeper.flush(), false);
  assert.equal(said.at(-1), "kept_blocked");
  const local = storage();
  local.setItem(PREFIX + ID, '{"schema":"toolkit-local","version":99}');
  const odd = opened(local);
  assert.equal(odd.set("gemeente", "A"), false);
  assert.equal(odd.heard.kept.at(-1), "kept_unreadable");
  assert.match(local.getItem(PREFIX + ID), /99/);
});
