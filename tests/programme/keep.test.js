/** Programmes that are kept: nothing is lost between windows, and nothing hostile is taken for one. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { create, keep, openStore, parse, PREFIX } from "../../overrides/assets/javascripts/programme/keep.js";
import { storage } from "../helpers/storage.js";

const windowOf = (local, session = storage()) =>
  openStore(
    () => local,
    () => session,
  );

test("what is kept is there for another window, last saved first", () => {
  const local = storage();
  const store = windowOf(local);
  assert.equal(keep(store, create("Een", "programma=a")).how, "kept");
  const two = create("Twee", "programma=b");
  store.save(two, "2999-01-01T00:00:00.000Z");
  assert.deepEqual(
    windowOf(local)
      .all()
      .kept.map(({ name, address }) => [name, address]),
    [
      ["Twee", "programma=b"],
      ["Een", "programma=a"],
    ],
  );
  assert.equal(windowOf(local, storage()).here, "");
  assert.equal(store.here, two.id);
});

test("kept again it takes its own place; kept elsewhere in the meantime, it stands beside that", () => {
  const local = storage();
  const [mine, other] = [windowOf(local), windowOf(local)];
  const one = keep(mine, create("Een", "a")).kept;
  const theirs = other.read(one.id);
  assert.equal(keep(mine, { ...one, address: "b" }).how, "kept");
  assert.equal(mine.all().kept.length, 1);
  const { kept, how } = keep(other, { ...theirs, address: "c" });
  assert.equal(how, "copy");
  assert.notEqual(kept.id, one.id);
  assert.deepEqual(
    mine
      .all()
      .kept.map(({ address }) => address)
      .sort(),
    ["b", "c"],
  );
});

test("on a shared computer it is kept in the window only", () => {
  const [local, session] = [storage(), storage()];
  const store = windowOf(local, session);
  const { kept } = keep(store, create("Een", "a"));
  assert.ok(store.keepInWindow(true, kept.id));
  assert.equal(windowOf(local, storage()).all().kept.length, 0);
  assert.equal(windowOf(local, session).all().kept.length, 1);
});

test("wiping one or all, and putting it back", () => {
  const local = storage();
  local.setItem("toolkit-scan:x", "of the scan");
  const store = windowOf(local);
  const [one, two] = [keep(store, create("Een", "a")).kept, keep(store, create("Twee", "b")).kept];
  const back = store.wipe(one.id);
  assert.deepEqual(
    store.all().kept.map(({ id }) => id),
    [two.id],
  );
  back.restore();
  const all = store.wipe();
  assert.equal(store.all().kept.length, 0);
  assert.equal(local.getItem("toolkit-scan:x"), "of the scan");
  all.restore();
  assert.equal(store.all().kept.length, 2);
});

test("no room and no storage are told, and nothing is lost", () => {
  const full = windowOf(storage(200));
  assert.equal(keep(full, create("Een", "a")).how, "kept");
  assert.equal(keep(full, create("Twee", "b".repeat(300))).how, "full");
  assert.equal(full.all().kept.length, 1);
  const blocked = openStore(
    () => {
      throw new Error("no");
    },
    () => {
      throw new Error("no");
    },
  );
  assert.equal(keep(blocked, create("Een", "a")).how, "blocked");
  assert.equal(keep(windowOf(storage()), create("Een", "a".repeat(9000))).how, "big");
});

test("what stands under a key and is none is counted, never overwritten and never an error", () => {
  const local = storage();
  const store = windowOf(local);
  const { kept } = keep(store, create("Een", "a"));
  local.setItem(PREFIX + kept.id, "{");
  local.setItem(`${PREFIX}__proto__`, "null");
  assert.equal(store.all().unreadable, 2);
  assert.equal(keep(store, kept).how, "copy");
  assert.equal(local.getItem(PREFIX + kept.id), "{");
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const found = parse(text);
      assert.ok(found === null || typeof found.address === "string");
    }),
  );
});
