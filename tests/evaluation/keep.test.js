/** What is kept: two windows, no room, no storage, files that come in, and wiping with a way back. Nothing is lost. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Keeper, PREFIX } from "../../overrides/assets/javascripts/evaluation/keep.js";
import { papersOf, put, write, parse } from "../../overrides/assets/javascripts/evaluation/group.js";
import { group, paper, storage } from "./helpers.js";

const windowOf = (local, session = storage()) =>
  new Keeper(
    () => local,
    () => session,
  );
const blocked = () => {
  throw new Error("no");
};
/** A group in two windows. */
function two() {
  const local = storage();
  const mine = windowOf(local);
  const one = group("een");
  mine.save(one);
  const other = windowOf(local);
  const theirs = other.find(one.id);
  return { local, mine, one, other, theirs };
}
const many = (keeper, id) => papersOf(keeper.find(id), "before").length;

test("what is kept is there for another window", () => {
  const local = storage();
  const mine = windowOf(local);
  const one = group("een", paper("before", { wens: "a" }));
  assert.equal(mine.save(one), "");
  assert.equal(many(windowOf(local), one.id), 1);
});

test("papers that two windows enter at the same time are all kept, each once", () => {
  const { local, mine, one, other, theirs } = two();
  for (let n = 0; n < 5; n += 1) {
    put(one, paper("before", { wens: "a" }));
    assert.equal(mine.save(one), "");
    put(theirs, paper("before", { wens: "b" }));
    assert.equal(other.save(theirs), "");
  }
  mine.elsewhere(PREFIX + one.id);
  assert.equal(mine.find(one.id), one, "who works on it, goes on with it");
  assert.equal(papersOf(one, "before").length, 10);
  assert.equal(many(windowOf(local), one.id), 10);
});

test("what another window wrote over in the same moment is kept after all, and then it is quiet", () => {
  const { local, mine, one, other, theirs } = two();
  const before = local.getItem(PREFIX + one.id);
  put(one, paper("before", { wens: "a" }));
  assert.equal(mine.save(one), "");
  local.setItem(PREFIX + one.id, before); // as the other window still saw it
  put(theirs, paper("before", { wens: "b" }));
  assert.equal(other.save(theirs), "");
  mine.elsewhere(PREFIX + one.id);
  assert.equal(many(windowOf(local), one.id), 2);
  const settled = local.getItem(PREFIX + one.id);
  other.elsewhere(PREFIX + one.id);
  mine.elsewhere(PREFIX + one.id);
  assert.equal(local.getItem(PREFIX + one.id), settled);
});

test("what cannot be read is counted, told and never overwritten", () => {
  const local = storage();
  const mine = windowOf(local);
  const one = group("een", paper("before", { wens: "a" }));
  mine.save(one);
  const { id } = one;
  local.setItem(PREFIX + id, "{");
  put(one, paper("before", { wens: "b" }));
  assert.equal(mine.save(one), "");
  assert.notEqual(one.id, id);
  assert.equal(local.getItem(PREFIX + id), "{");
  const again = windowOf(local);
  assert.equal(again.unreadable, 1);
  assert.equal(many(again, one.id), 2);
});

test("without room or storage it stays in the window, is told, and is kept once it can be", () => {
  const none = windowOf(blocked, storage());
  const one = group("een", paper("before", { wens: "a" }));
  const no = new Keeper(blocked, blocked);
  assert.equal(no.save(one), "blocked");
  no.load();
  assert.equal(many(no, one.id), 1);
  assert.ok(no.unsaved.has(one.id));
  assert.ok(none);

  const local = storage(600);
  const small = windowOf(local);
  const two = group("twee");
  assert.equal(small.save(two), "");
  for (let n = 0; n < 10; n += 1) put(two, paper("before", { wens: "a" }));
  assert.equal(small.save(two), "full");
  assert.equal(small.elsewhere(null), true);
  assert.equal(papersOf(small.find(two.id), "before").length, 10);
  two.papers.splice(1);
  assert.equal(small.save(two), "");
  assert.equal(small.unsaved.size, 0);
});

test("a file that comes in adds what it has more, and nothing twice", () => {
  const local = storage();
  const mine = windowOf(local);
  const one = group("een", paper("before", { wens: "a" }));
  mine.save(one);
  const file = parse(write(one));
  assert.deepEqual(mine.take([parse(write(file))]), { added: 0, joined: 0, same: 1, not: 0 });
  put(file, paper("before", { wens: "b" }));
  assert.deepEqual(mine.take([parse(write(file)), group("twee")]), { added: 1, joined: 1, same: 0, not: 0 });
  assert.deepEqual(mine.take([parse(write(file))]), { added: 0, joined: 0, same: 1, not: 0 });
  assert.equal(many(mine, one.id), 2);
  assert.equal(mine.groups.length, 2);
});

test("wiping one or all, and putting it back, also what was not kept", () => {
  const local = storage();
  local.setItem("toolkit-scan:x", "of the scan");
  const mine = windowOf(local);
  const [one, two] = [group("een", paper("before", { wens: "a" })), group("twee")];
  mine.save(one);
  mine.save(two);
  const { back } = mine.wipe(one.id);
  assert.deepEqual(
    mine.groups.map(({ code }) => code),
    ["twee"],
  );
  back();
  const all = mine.wipe();
  assert.equal(mine.groups.length, 0);
  assert.equal(local.getItem("toolkit-scan:x"), "of the scan");
  all.back();
  assert.equal(many(mine, one.id), 1);
  const no = new Keeper(blocked, blocked);
  const only = group("drie", paper("before", { wens: "a" }));
  no.save(only);
  no.wipe().back();
  assert.equal(many(no, only.id), 1);
});

test("what another window wiped is gone here too, but for what is only here", () => {
  const local = storage();
  const mine = windowOf(local),
    other = windowOf(local);
  const one = group("een", paper("before", { wens: "a" }));
  mine.save(one);
  other.load();
  const { texts } = other.wipe();
  mine.elsewhere(PREFIX + one.id);
  assert.equal(mine.find(one.id), undefined);
  const { back } = mine.wipe(undefined, texts);
  back();
  assert.equal(many(mine, one.id), 1, "the window that is left can put it back");
});

test("on a shared computer it is kept in the window only", () => {
  const [local, session] = [storage(), storage()];
  const mine = windowOf(local, session);
  mine.save(group("een"));
  assert.ok(mine.keepInWindow(true));
  assert.equal(windowOf(local).groups.length, 0);
  assert.equal(windowOf(local, session).groups.length, 1);
});
