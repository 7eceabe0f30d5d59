/** Keeping: what is saved, what another window does in between, and what comes back after wiping. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Keeper } from "../../overrides/assets/javascripts/scan/keep.js";
import { create, parse, write } from "../../overrides/assets/javascripts/scan/model.js";
import { State } from "../../overrides/assets/javascripts/scan/state.js";
import { PREFIX, Store } from "../../overrides/assets/javascripts/scan/storage.js";
import { filled, storage, words } from "./helpers.js";

/** A window on a browser's storage, with all that it was told. */
function open(local, scan = create("nl"), { leave = true, session = storage() } = {}) {
  const told = /** @type {string[]} */ ([]);
  const state = new State(scan);
  const store = new Store(
    () => local,
    () => session,
  );
  const note = (what) => (text, how) => told.push([what, how ?? text].filter(Boolean).join(" "));
  const reactions = {
    kept: note("kept"),
    said: note("said"),
    leave: () => (told.push("leave?"), leave),
    changed: note("changed"),
    opened: note("opened"),
    wiped: note("wiped"),
  };
  return { state, store, told, keeper: new Keeper(state, store, words(), reactions) };
}
const kept = (local, id) => parse(local.getItem(PREFIX + id)).scan;

test("an empty scan is not kept; what is filled in is, at once", () => {
  const local = storage();
  const { state, keeper, told } = open(local);
  assert.ok(keeper.save() && keeper.flush());
  assert.deepEqual(Object.keys(local), []);
  state.scan.municipality = "Stad";
  keeper.changed();
  assert.deepEqual(told, ["kept kept", "changed"]);
  assert.equal(kept(local, state.scan.id)?.municipality, "Stad");
  assert.ok(state.saved);
});

test("what is typed is kept after a rest, or when something asks for it", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const local = storage();
  const { state, keeper } = open(local);
  state.scan.municipality = "S";
  keeper.changed(true);
  context.mock.timers.tick(399);
  state.scan.municipality = "St";
  keeper.changed(true);
  context.mock.timers.tick(399);
  assert.equal(kept(local, state.scan.id), undefined);
  context.mock.timers.tick(1);
  assert.equal(kept(local, state.scan.id)?.municipality, "St");
  state.scan.municipality = "Stad";
  keeper.changed(true);
  assert.ok(keeper.flush());
  assert.equal(kept(local, state.scan.id)?.municipality, "Stad");
  context.mock.timers.tick(1000);
  assert.equal(kept(local, state.scan.id)?.rev, 2);
});

test("no room: it says so, and nothing is taken for kept", () => {
  const local = storage(400);
  const { state, keeper, told } = open(local, filled("yyyynnnn"));
  keeper.changed();
  assert.deepEqual(told, ["kept kept_full", "changed"]);
  assert.ok(!state.saved && !keeper.flush());
});

test("a conflict makes a copy and says so; the scan of the other window stays as it was", () => {
  const local = storage();
  const { state, keeper, told } = open(local, filled("y"));
  keeper.changed();
  const { id } = state.scan;
  const theirs = write({ ...state.scan, rev: 9, name: "van de ander" });
  local.setItem(PREFIX + id, theirs);
  state.scan.names = "adviseur";
  keeper.changed();
  assert.ok(told.includes("said conflict"));
  assert.equal(local.getItem(PREFIX + id), theirs);
  assert.notEqual(state.scan.id, id);
  assert.deepEqual([kept(local, state.scan.id)?.names, kept(local, state.scan.id)?.name], ["adviseur", "copy"]);
});

test("another window saved this scan: taken over, unless something here is not kept yet", () => {
  const local = storage();
  const { state, keeper, told } = open(local, filled("y"));
  keeper.changed();
  const { id } = state.scan;
  const newer = (rev, name) => ({ key: PREFIX + id, newValue: write({ ...state.scan, rev, name }) });
  keeper.elsewhere({ key: `${PREFIX}andere`, newValue: "" });
  assert.equal(state.scan.rev, 1);
  keeper.elsewhere(newer(5, "nieuw"));
  assert.deepEqual([state.scan.name, state.saved], ["nieuw", true]);
  assert.deepEqual(told.slice(-3), ["kept kept", "opened", "said from_elsewhere"]);
  keeper.elsewhere(newer(4, "ouder"));
  assert.equal(state.scan.name, "nieuw");
  state.saved = false;
  keeper.elsewhere(newer(9, "later"));
  assert.equal(state.scan.name, "nieuw");
});

test("another window wiped this scan: it stays here, and comes back only with what is filled in from then on", () => {
  const local = storage();
  const { state, keeper, told } = open(local, filled("y"));
  keeper.changed();
  const key = PREFIX + state.scan.id;
  local.removeItem(key);
  keeper.elsewhere({ key, newValue: null });
  assert.equal(told.at(-1), "kept kept_removed");
  assert.ok(keeper.flush());
  assert.equal(local.getItem(key), null);
  state.scan.names = "x";
  keeper.changed();
  assert.equal(parse(local.getItem(key)).scan?.rev, 1);
});

test("going on with another scan: what is not kept is left only if that may be", () => {
  for (const leave of [false, true]) {
    const { state, keeper, told } = open(storage(50), filled("y"), { leave });
    state.saved = false;
    const mine = state.scan;
    assert.equal(keeper.use(filled("n", { id: "ander-1" })), leave);
    assert.equal(state.scan === mine, !leave);
    assert.ok(told.includes("leave?"));
    assert.equal(told.includes("opened"), leave);
  }
});

test("a shared computer: kept until the window closes, where it can be", () => {
  const local = storage(),
    session = storage();
  const { state, keeper, told } = open(local, filled("y"), { session });
  keeper.changed();
  assert.ok(keeper.keepInWindow(true) && keeper.inWindow);
  assert.equal(told.at(-1), "kept kept");
  assert.ok(kept(session, state.scan.id) && !kept(local, state.scan.id));
  const full = open(local, filled("y", { id: "vol-1" }), { session: storage(10) });
  full.keeper.changed();
  assert.ok(!full.keeper.keepInWindow(true) && !full.keeper.inWindow);
});

test("wiping everything and putting it back", () => {
  const local = storage();
  const { state, keeper, told } = open(local, filled("y"));
  keeper.changed();
  local.setItem(`${PREFIX}ander-1`, write(filled("n", { id: "ander-1" })));
  const { scan } = state;
  const { current, putBack } = keeper.wipe();
  assert.ok(current);
  assert.deepEqual(Object.keys(local), []);
  assert.notEqual(state.scan.id, scan.id);
  assert.deepEqual(told.slice(-2), ["kept kept_not_yet", "opened"]);
  putBack();
  assert.equal(state.scan.id, scan.id);
  assert.equal(keeper.list().scans.length, 2);
});

test("wiping another scan leaves this one, and keeps what found no room before", () => {
  const other = filled("nnnnnnnn", { id: "ander-1" });
  const local = storage(write(other).length + 100);
  const { state, keeper } = open(local, filled("y"));
  local.setItem(PREFIX + other.id, write({ ...other, rev: 1 }));
  keeper.changed();
  assert.ok(!state.saved);
  const { current, putBack } = keeper.wipe(other.id);
  assert.ok(!current && state.saved);
  assert.ok(kept(local, state.scan.id));
  keeper.wipe(state.scan.id);
  putBack();
  assert.ok(kept(local, other.id));
});

test("what was not kept yet when everything was wiped comes back too", () => {
  const local = storage();
  const { state, keeper } = open(local, filled("y"));
  state.scan.names = "nog niet bewaard";
  state.saved = false;
  const { scan } = state;
  const { putBack } = keeper.wipe();
  putBack();
  assert.equal(state.scan, scan);
  assert.equal(kept(local, scan.id)?.names, "nog niet bewaard");
});
