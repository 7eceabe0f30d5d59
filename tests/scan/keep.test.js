/** Keeping: what is saved, what another window does in between, and what comes back after wiping. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { give } from "../../overrides/assets/javascripts/scan/answers.js";
import { Keeper } from "../../overrides/assets/javascripts/scan/keep.js";
import { action, create, parse, write } from "../../overrides/assets/javascripts/scan/model.js";
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
  const note = (what) => (text, how) =>
    told.push([what, how ?? text].filter((one) => typeof one === "string").join(" "));
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

test("two windows changed the same: a copy that says so; the scan of the other window stays as it was", () => {
  const local = storage();
  const { state, keeper, told } = open(local, filled("y"));
  keeper.changed();
  const { id } = state.scan;
  const theirs = write({ ...state.scan, rev: 9, names: "van de ander" });
  local.setItem(PREFIX + id, theirs);
  state.scan.names = "adviseur";
  keeper.changed();
  assert.ok(told.includes("said conflict"));
  assert.equal(local.getItem(PREFIX + id), theirs);
  assert.notEqual(state.scan.id, id);
  assert.deepEqual([kept(local, state.scan.id)?.names, kept(local, state.scan.id)?.name], ["adviseur", "copy"]);
});

test("two windows changed something else: both stay, in one scan, in the objects that are being worked on", () => {
  const local = storage();
  const { state, keeper, told } = open(local, filled("yy", { plan: [action("een-1"), action("een-2")] }));
  keeper.changed();
  const { scan } = state;
  const [item] = scan.plan;
  const theirs = parse(write(scan)).scan;
  theirs.answers["een-3"] = { answer: "no", hash: "a3", who: "" };
  theirs.plan.splice(1, 1);
  theirs.plan[0].date = "2027-01-31";
  local.setItem(PREFIX + scan.id, write({ ...theirs, rev: 9 }));
  item.owner = "teamlei";
  keeper.changed();
  assert.ok(told.includes("opened") && !told.includes("said conflict"));
  assert.equal(state.scan, scan);
  assert.equal(scan.plan[0], item);
  const there = kept(local, scan.id);
  assert.deepEqual(there.plan, [action("een-1", { owner: "teamlei", date: "2027-01-31" })]);
  assert.deepEqual([there.answers["een-3"].answer, there.rev, Object.keys(local).length], ["no", 10, 1]);
});

test("what is being typed when another window saves goes on, and both are kept", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const local = storage();
  const { state, keeper } = open(local, filled("y"));
  keeper.changed();
  const { scan } = state;
  scan.notes.een = "een half wo";
  keeper.changed(true);
  const theirs = write({ ...scan, rev: 2, notes: {}, answers: { ...scan.answers, "een-2": scan.answers["een-1"] } });
  local.setItem(PREFIX + scan.id, theirs);
  keeper.elsewhere({ key: PREFIX + scan.id, newValue: theirs });
  assert.deepEqual([scan.notes.een, scan.answers["een-2"].answer, state.saved], ["een half wo", "yes", false]);
  scan.notes.een = "een half woord";
  keeper.changed(true);
  context.mock.timers.tick(400);
  const there = kept(local, scan.id);
  assert.deepEqual([there.notes.een, there.answers["een-2"].answer, there.rev], ["een half woord", "yes", 3]);
});

test("typing that goes on and on is kept every two seconds", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const local = storage();
  const { state, keeper } = open(local);
  const lags = [];
  for (let n = 1; n <= 60; n += 1) {
    state.scan.municipality = "x".repeat(n);
    keeper.changed(true);
    context.mock.timers.tick(200); // never a rest of 400
    lags.push(n - (kept(local, state.scan.id)?.municipality.length ?? 0));
  }
  assert.ok(Math.max(...lags) <= 10, `${Math.max(...lags)} letters of a fifth of a second were not kept`);
});

test("opening keeps the day on which it was saved, and gives no date to a scan that has none", () => {
  const day = "2024-02-03T10:00:00.000Z";
  for (const date of ["", "2024-02-01"]) {
    const local = storage();
    const { state, keeper } = open(local);
    assert.equal(keeper.open(filled("yn", { id: "oud-1", made: day, saved: day, date })), "opened");
    keeper.flush();
    const there = kept(local, "oud-1");
    assert.deepEqual([there.saved, there.date, there.made], [day, date, day]);
    const next = open(local);
    assert.ok(next.keeper.use(next.store.list().scans[0]));
    next.keeper.flush();
    assert.deepEqual([kept(local, "oud-1").saved, kept(local, "oud-1").rev], [day, 1], "from the list, too");
    give(state.scan, { id: "een-3", hash: "a3" }, "yes");
    keeper.changed();
    assert.notEqual(kept(local, "oud-1").saved, day);
    assert.equal(state.scan.date, date);
  }
});

test("a file opened twice is one scan; another version of it is a copy, begun when that was", () => {
  const local = storage();
  const { state, keeper } = open(local);
  const file = write(filled("yn", { id: "oud-1", name: "Voorjaar" }));
  const reading = () => parse(file).scan;
  assert.deepEqual([keeper.open(reading()), keeper.open(reading())], ["opened", "same"]);
  assert.equal(keeper.list().scans.length, 1);
  state.scan.names = "adviseur";
  keeper.changed(true); // and not kept yet
  assert.equal(keeper.open(reading()), "copy");
  assert.deepEqual(
    keeper
      .list()
      .scans.map(({ name, names }) => [name, names])
      .sort(),
    [
      ["Voorjaar copy", ""],
      ["Voorjaar", "adviseur"],
    ],
  );
  assert.equal(state.scan.made, reading().made);
});

test("opening from a list that was shown a while ago opens what is kept now", () => {
  const local = storage();
  const { state, keeper, store } = open(local, filled("y", { id: "een-1" }));
  keeper.changed();
  const [old] = store.list().scans;
  state.scan.names = "later";
  keeper.changed();
  keeper.use(create("nl"));
  assert.ok(keeper.use(old));
  assert.equal(state.scan.names, "later");
  assert.equal(keeper.list().scans.length, 1);
});

test("the page comes back after another window went on, or wiped", () => {
  const local = storage();
  const { state, keeper, told } = open(local, filled("y"));
  keeper.changed();
  const { id } = state.scan;
  keeper.again();
  assert.equal(told.at(-1), "changed");
  local.setItem(PREFIX + id, write({ ...state.scan, rev: 7, names: "later" }));
  keeper.again();
  assert.deepEqual([state.scan.names, state.scan.rev], ["later", 7]);
  state.scan.municipality = "Stad";
  keeper.changed();
  assert.equal(keeper.list().scans.length, 1, "no copy");
  local.setItem(`${PREFIX}ander-1`, write(filled("n", { id: "ander-1", rev: 1 })));
  local.removeItem(PREFIX + id);
  keeper.again();
  assert.equal(told.at(-1), "kept kept_removed");
  const other = open(storage(), filled("y"));
  other.keeper.changed();
  other.store.wipe();
  other.keeper.again();
  assert.equal(other.told.at(-1), "wiped");
});

test("more than can be read back is not kept, and says so", () => {
  const local = storage();
  const { state, keeper, told } = open(local, filled("y"));
  keeper.changed();
  const before = local.getItem(PREFIX + state.scan.id);
  for (let n = 0; n < 301; n += 1) state.scan.plan.push(action(`eigen-${n}`));
  keeper.changed();
  assert.ok(told.includes("kept kept_big") && !state.saved);
  assert.equal(local.getItem(PREFIX + state.scan.id), before);
  state.scan.plan.pop();
  keeper.changed();
  assert.equal(kept(local, state.scan.id).plan.length, 300);
});

test("a scan that was moved to one window while another went on with it is not overwritten", () => {
  const local = storage(),
    session = storage();
  const { state, keeper, told } = open(local, filled("y"), { session });
  keeper.changed();
  const { id } = state.scan;
  keeper.keepInWindow(true);
  local.setItem(PREFIX + id, write({ ...state.scan, rev: 1, names: "de ander" }));
  state.scan.municipality = "Stad";
  keeper.changed();
  assert.ok(keeper.keepInWindow(false));
  assert.ok(told.includes("said conflict"));
  assert.equal(kept(local, id).names, "de ander");
  assert.equal(kept(local, state.scan.id).municipality, "Stad");
  assert.deepEqual(
    Object.keys(session).filter((key) => key.startsWith(PREFIX)),
    [],
  );
});

test("wiping everything forgets what else is open in the window, and undoing brings it back", () => {
  const { state, keeper } = open(storage(), filled("y"));
  keeper.changed();
  const had = {
    earlier: filled("n"),
    received: { day: "2026-11-21", scores: [], odd: [] },
    paper: "een-3",
    dragged: "een-1",
    view: "shared",
    stem: "een",
  };
  Object.assign(state, had);
  state.talk.at = "een-2";
  const { talk } = state;
  const { putBack } = keeper.wipe();
  assert.deepEqual(
    [state.earlier, state.received, state.paper, state.dragged, state.view, state.stem, state.talk.at],
    [null, null, "", "", "begin", "een", ""],
  );
  putBack();
  assert.deepEqual([state.earlier, state.received, state.view], [had.earlier, had.received, "shared"]);
  assert.equal(state.talk, talk);
});

test("another window saved this scan: taken over", () => {
  const local = storage();
  const { state, keeper, told } = open(local, filled("y"));
  keeper.changed();
  const { id } = state.scan;
  const newer = (rev, name) => ({ key: PREFIX + id, newValue: write({ ...state.scan, rev, name }) });
  keeper.elsewhere({ key: `${PREFIX}andere`, newValue: "" });
  assert.equal(state.scan.rev, 1);
  keeper.elsewhere(newer(5, "nieuw"));
  assert.deepEqual([state.scan.name, state.saved], ["nieuw", true]);
  assert.deepEqual(told.slice(-3), ["opened", "said from_elsewhere", "kept kept"]);
  keeper.elsewhere(newer(4, "ouder"));
  assert.equal(state.scan.name, "nieuw");
});

test("another window saved the same field that is being changed here: this one is a copy", () => {
  const local = storage();
  const { state, keeper, told } = open(local, filled("y"));
  keeper.changed();
  const { id } = state.scan;
  state.scan.name = "van mij";
  state.saved = false;
  const theirs = write({ ...state.scan, rev: 9, name: "later" });
  local.setItem(PREFIX + id, theirs);
  keeper.elsewhere({ key: PREFIX + id, newValue: theirs });
  assert.ok(told.includes("said conflict"));
  assert.deepEqual([state.scan.name, kept(local, state.scan.id)?.name], ["van mij copy", "van mij copy"]);
  assert.equal(local.getItem(PREFIX + id), theirs);
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
  assert.equal(
    parse(local.getItem(key)).scan?.rev,
    2,
    "a window that heard nothing of it must not take it for what it knows",
  );
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
