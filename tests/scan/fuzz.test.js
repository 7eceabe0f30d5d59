/** What comes in from outside, made up by fast-check on the real readers: none runs or throws, and each is whole or has its message. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { cell } from "../../overrides/assets/javascripts/shared/csv.js";
import { escapeHtml } from "../../overrides/assets/javascripts/scan/document.js";
import { escapeText, fold } from "../../overrides/assets/javascripts/shared/ics.js";
import { SCHEMA, VERSION, clean, parse, write } from "../../overrides/assets/javascripts/scan/model.js";
import { fromFragment } from "../../overrides/assets/javascripts/scan/share.js";
import { PREFIX, Store } from "../../overrides/assets/javascripts/scan/storage.js";
import { filled, questions, storage } from "./helpers.js";

const FAULTS = ["size", "json", "schema", "newer", "damaged"];
const runs = (numRuns) => ({ numRuns, seed: 20261121 });
const odd = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("<img src=x onerror=alert(1)>", "__proto__", "constructor", "=1+1", "\u202e", "2026-02-30", "yes"),
  fc.jsonValue(),
);
const answers = fc.dictionary(
  fc.oneof(fc.constantFrom("een-1", "twee-4", "vraag-een", "__proto__"), fc.string()),
  fc.oneof(
    odd,
    fc.record(
      { answer: fc.oneof(fc.constantFrom("yes", "no"), odd), hash: fc.oneof(fc.constant("a1"), odd), who: odd },
      { requiredKeys: [] },
    ),
  ),
);
const plan = fc.array(fc.oneof(odd, fc.record({ id: fc.oneof(fc.constant("een-1"), odd), date: odd, note: odd })));
const change = (key, value) => value.map((one) => [key, one]);
const changes = fc.oneof(
  ...["id", "rev", "saved", "kind", "name", "date", "names", "language", "more"].map((key) => change(key, odd)),
  change("schema", fc.constantFrom(SCHEMA, "anders")),
  change("version", fc.oneof(fc.constantFrom(VERSION, VERSION + 1), odd)),
  change("answers", answers),
  change("notes", fc.dictionary(fc.string(), odd)),
  change("plan", plan),
);
/** A scan with at most three of its values replaced: near enough to come far. */
const nearly = fc
  .array(changes, { maxLength: 3 })
  .map((found) =>
    JSON.stringify({ ...JSON.parse(write(filled("ypnu", { id: "proef-1" }))), ...Object.fromEntries(found) }),
  );
const anything = fc.oneof(nearly, fc.json(), fc.string({ unit: "binary" }), fc.anything());

function check({ scan, fault }) {
  if (!scan) return assert.ok(FAULTS.includes(fault), `${fault}`);
  assert.equal(fault, undefined);
  assert.deepEqual(JSON.parse(write(parse(write(scan)).scan)), JSON.parse(write(scan)), "what came in can be kept");
  for (const id of Object.keys(scan.answers)) assert.match(id, /^[a-z0-9-]+$/);
  assert.equal({}.answer, undefined);
}

test("3,000 files: each is a whole scan or one of five faults", () => {
  let whole = 0;
  fc.assert(
    fc.property(anything, (text) => {
      const found = parse(text);
      whole += found.scan ? 1 : 0;
      check(found);
    }),
    runs(3000),
  );
  assert.ok(whole > 100, `${whole} came through`);
});

test("1,000 stored values: what cannot be read is counted, stays, and is never overwritten", () => {
  fc.assert(
    fc.property(fc.oneof(nearly, fc.string()), (text) => {
      const local = storage();
      const mine = filled("y", { id: "proef-1" });
      local.setItem(PREFIX + mine.id, text);
      const store = new Store(() => local, storage);
      const { scans, unreadable } = store.list();
      assert.equal(scans.length + unreadable, 1);
      const { ok, reason } = store.save(mine);
      if (ok) return assert.equal(scans[0].rev + 1, mine.rev);
      assert.ok(["unreadable", "conflict"].includes(reason), reason);
      assert.equal(local.getItem(PREFIX + mine.id), text);
    }),
    runs(1000),
  );
});

test("2,000 addresses: scores, a fault or nothing", () => {
  const part = fc.oneof(fc.constantFrom("een.1.1.1.1.0", "twee.4.0.0.0.0", "2026-11-21", "1"), fc.string());
  const fragment = fc.oneof(
    fc.string().map((text) => `#${text}`),
    fc.array(part).map((parts) => `#deel=${parts.join(";")}`),
    fc.constant("#deel=1;2026-11-21;een.1.1.1.1.0;twee.4.0.0.0.0"),
  );
  fc.assert(
    fc.property(fragment, (text) => {
      const found = fromFragment(text, questions);
      if (!text.startsWith("#deel=")) return assert.equal(found, null);
      if (found === "bad") return;
      for (const { score } of found.scores) assert.ok(score.total > 0 && score.percentage !== undefined);
    }),
    runs(2000),
  );
});

test("1,000 texts that go out: no formula, no tag, no line of their own", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      assert.ok(!/^"[\s]*[=+\-@]/.test(cell(clean(text))), "a formula");
      assert.ok(!/[<>]/.test(escapeHtml(text).replaceAll("<br>", "")), "a tag");
      const line = fold(`SUMMARY:${escapeText(clean(text))}`);
      for (const one of line.split("\r\n")) assert.ok(new TextEncoder().encode(one).length <= 75, "a long line");
      assert.ok(!/[\r\n](?! )/.test(line.replaceAll("\r\n ", "")), "a line of its own");
    }),
    runs(1000),
  );
});
