/** Data on disk: what did not come is asked for again, what came is not. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "../../overrides/assets/javascripts/disk/load.js";

test("a script that did not come is tried again, one that did is loaded once", async () => {
  /** @type {EventTarget[]} */
  const asked = [];
  const page = {
    createElement: () => new EventTarget(),
    head: { append: (/** @type {EventTarget} */ one) => asked.push(one) },
  };
  Object.assign(globalThis, { document: page });
  const first = load("a.js");
  asked[0].dispatchEvent(new Event("error"));
  await assert.rejects(first);
  const again = load("a.js");
  assert.equal(asked.length, 2);
  asked[1].dispatchEvent(new CustomEvent("data", { detail: "x" }));
  assert.equal(await again, "x");
  assert.equal(await load("a.js"), "x");
  assert.equal(asked.length, 2);
});
