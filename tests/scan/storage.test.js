import assert from "node:assert/strict";
import { test } from "node:test";
import { parse, write } from "../../overrides/assets/javascripts/scan/model.js";
import { PREFIX, Store } from "../../overrides/assets/javascripts/scan/storage.js";
import { filled, storage } from "./helpers.js";

const blocked = () => {
  throw new DOMException("no", "SecurityError");
};

test("what is saved is there for the next window; saving goes on", () => {
  const local = storage();
  const store = new Store(
    () => local,
    () => storage(),
  );
  const scan = filled("yn");
  assert.deepEqual([store.save(scan), store.save(scan), scan.rev], [{ ok: true }, { ok: true }, 2]);
  assert.equal(
    new Store(
      () => local,
      () => storage(),
    ).list().scans[0].answers["een-2"].answer,
    "no",
  );
});

test("looking leaves nothing behind", () => {
  const local = storage();
  new Store(
    () => local,
    () => storage(),
  ).list();
  assert.deepEqual(Object.keys(local), []);
});

test("two windows: the second never overwrites what it has not seen", () => {
  const local = storage();
  const one = new Store(
      () => local,
      () => storage(),
    ),
    two = new Store(
      () => local,
      () => storage(),
    );
  const mine = filled("y");
  one.save(mine);
  const theirs = parse(write(two.list().scans[0])).scan;
  one.save(mine);
  assert.deepEqual(two.save(theirs), { ok: false, reason: "conflict" });
  assert.equal(parse(local[PREFIX + mine.id]).scan.rev, 2);
});

test("blocked, full or unreadable: it says so and what is there stays", () => {
  const scan = filled("y");
  assert.deepEqual(new Store(blocked, blocked).save(scan), { ok: false, reason: "blocked" });
  const local = storage(1200);
  const store = new Store(() => local, blocked);
  assert.ok(store.save(scan).ok);
  const before = local[PREFIX + scan.id];
  assert.deepEqual(store.save({ ...scan, notes: { een: "x".repeat(2000) } }), { ok: false, reason: "full" });
  assert.equal(local[PREFIX + scan.id], before);
  assert.equal(scan.rev, 1);
  local[PREFIX + scan.id] = "{kapot";
  assert.deepEqual(store.save(scan), { ok: false, reason: "unreadable" });
  assert.equal(local[PREFIX + scan.id], "{kapot");
  assert.deepEqual(store.list(), { scans: [], unreadable: 1 });
});

test("shared computer: the scan moves to the window, other people's scans stay", () => {
  const local = storage(),
    session = storage();
  const store = new Store(
    () => local,
    () => session,
  );
  const scan = filled("y");
  store.save(scan);
  store.save(filled("n", { id: "van-een-ander" }));
  assert.ok(store.keepInWindow(true, scan.id));
  store.save(scan);
  const scans = (/** @type {object} */ place) => Object.keys(place).filter((key) => key.startsWith(PREFIX));
  assert.deepEqual([scans(local), scans(session)], [[`${PREFIX}van-een-ander`], [PREFIX + scan.id]]);
  assert.ok(store.inWindow(scan.id) && !store.inWindow("van-een-ander"));
  assert.ok(
    new Store(
      () => local,
      () => session,
    ).shared,
  );
  assert.ok(store.keepInWindow(false, scan.id));
  assert.deepEqual(scans(session), []);
});

test("wiping leaves what is not ours, and can be undone without overwriting", () => {
  const local = storage();
  local.setItem("other", "1");
  const store = new Store(
    () => local,
    () => storage(),
  );
  const scan = filled("y");
  store.save(scan);
  const text = local[PREFIX + scan.id];
  const { restore, texts } = store.wipe();
  assert.deepEqual(texts, [[PREFIX + scan.id, text]]);
  assert.deepEqual(Object.keys(local), ["other"]);
  restore();
  assert.equal(local[PREFIX + scan.id], text);
});
