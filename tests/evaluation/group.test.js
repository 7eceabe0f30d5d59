/** Groups and files: papers of two windows or files together, each once; and nothing hostile is taken for one. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  LIMIT,
  MOST_PAPERS,
  create,
  merge,
  newPaper,
  papersOf,
  parse,
  placeIn,
  put,
  readFile,
  same,
  takeOut,
  write,
  writeFile,
} from "../../overrides/assets/javascripts/evaluation/group.js";
import { data, group, paper } from "./helpers.js";

const version = (turn, letters, more = {}) => ({ ...paper("before", { wens: letters }), id: "blad", turn, ...more });
const of = (code, ...papers) => ({ ...create(code, 2026), id: "groep", papers });

test("what is written is read back", () => {
  const made = group("groep 3", paper("before", { wens: "a", redenen: "bd" }), paper("after", { wens: "" }));
  assert.deepEqual(JSON.parse(JSON.stringify(parse(write(made)))), JSON.parse(JSON.stringify(made)));
  assert.deepEqual(
    readFile(writeFile([made])).groups.map(({ id }) => id),
    [made.id],
  );
});

test("two versions together are the same whoever asks, however often, and no paper is lost", () => {
  const papers = fc.array(
    fc.record({ id: fc.constantFrom("p", "q", "r", "s"), turn: fc.nat(3), letters: fc.constantFrom("a", "b", "") }),
    { maxLength: 6 },
  );
  const made = papers.map((all) =>
    of("x", ...new Map(all.map(({ id, turn, letters }) => [id, { ...version(turn, letters), id }])).values()),
  );
  fc.assert(
    fc.property(made, made, made, (a, b, c) => {
      assert.ok(same(merge(a, b), merge(b, a)));
      assert.ok(same(merge(merge(a, b), c), merge(a, merge(b, c))));
      assert.ok(same(merge(a, a), a));
      const ids = new Set([...a.papers, ...b.papers].map(({ id }) => id));
      assert.deepEqual(new Set(merge(a, b).papers.map(({ id }) => id)), ids);
    }),
  );
});

test("the last correction holds, and what was taken out does not come back with an older file", () => {
  const old = of("x", version(1, "a"));
  const corrected = of("x", version(2, "b"));
  assert.equal(merge(old, corrected).papers[0].answers.wens, "b");
  const gone = of("x", version(1, "a"));
  const back = takeOut(gone, gone.papers[0]);
  assert.deepEqual(Object.keys(gone.papers[0].answers), [], "nothing of it stays but that it is gone");
  assert.equal(papersOf(merge(gone, old), "before").length, 0);
  back();
  back();
  assert.equal(papersOf(merge(gone, old), "before").length, 1);
  assert.equal(papersOf(gone, "before")[0].answers.wens, "a");
});

test("the latest name of a group holds", () => {
  const one = { ...of("oud"), turn: 1 },
    other = { ...of("nieuw"), turn: 2 };
  assert.equal(merge(one, other).code, "nieuw");
  assert.equal(merge(other, one).code, "nieuw");
});

test("a paper goes on at the first question that was not seen", () => {
  const made = newPaper("before");
  assert.equal(placeIn(made, data), 0);
  made.answers.leeftijd = "";
  assert.equal(placeIn(made, data), 1);
  put(create("x", 2026), made);
  assert.equal(made.turn, 1);
});

test("what is no file of this page is refused, and never an error", () => {
  const good = JSON.parse(writeFile([group("x", paper("before", { wens: "a" }))]));
  const with_ = (change) => {
    const copy = structuredClone(good);
    change(copy, copy.groups[0], copy.groups[0].papers[0]);
    return readFile(JSON.stringify(copy));
  };
  assert.ok("groups" in with_(() => {}));
  assert.equal(with_((file) => (file.version = 2)).reason, "newer");
  assert.equal(readFile("x".repeat(LIMIT + 1)).reason, "big");
  for (const change of [
    (file) => (file.kind = "toolkit-scan"),
    (file) => (file.groups = []),
    (file) => (file.groups = [...file.groups, ...file.groups]),
    (_, one) => (one.id = "__proto__"),
    (_, one) => (one.year = 12),
    (_, one) => (one.year = "x"),
    (_, one) => (one.code = "x".repeat(31)),
    (_, one) => (one.code = 3),
    (_, one) => (one.saved = "gisteren"),
    (_, one) => (one.papers = Array(MOST_PAPERS + 1).fill(one.papers[0])),
    (_, one) => (one.papers = [one.papers[0], one.papers[0]]),
    (_, __, sheet) => (sheet.when = "later"),
    (_, __, sheet) => (sheet.turn = -1),
    (_, __, sheet) => (sheet.done = "ja"),
    (_, __, sheet) => (sheet.answers = { wens: "aa" }),
    (_, __, sheet) => (sheet.answers = { wens: "<b>" }),
    (_, __, sheet) => (sheet.answers = { "Een Vraag": "a" }),
    (_, __, sheet) => (sheet.answers = ["a"]),
  ])
    assert.equal(with_(change).reason, "other", `${change}`);
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      assert.ok("reason" in readFile(text));
      assert.equal(parse(text), null);
    }),
  );
});

test("marks of a name that a screen trips over are taken out", () => {
  const found = readFile(writeFile([{ ...group("a\u202eb\u0000c") }]));
  assert.equal(found.groups[0].code, "a b c");
});
