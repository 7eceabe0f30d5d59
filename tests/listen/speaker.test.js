/** One text read by an engine that may fail, forget to end, or do nothing at all. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createSpeaker } from "../../overrides/assets/javascripts/listen/speaker.js";
import { Engine, passing, Utterances, VOICE } from "./helpers.js";

/** @param {import("node:test").TestContext} t */
function set(t) {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const engine = new Engine();
  const speaker = createSpeaker(/** @type {SpeechSynthesis} */ (/** @type {unknown} */ (engine)), Utterances);
  /** @type {string[]} */
  const outcomes = [];
  /** @param {string} text @param {number} [rate] */
  const read = (text, rate = 1) => speaker.read(text, VOICE, rate, (outcome) => outcomes.push(outcome));
  return { engine, speaker, outcomes, read, pass: passing(t) };
}
const LONG = Array.from({ length: 12 }, (_none, number) => `hier komt stuk ${number},`).join(" ");

test("a text is read with the voice and the speed that were given, and says once that it is done", (t) => {
  const { engine, outcomes, read, pass } = set(t);
  read("Een zin.", 0.6);
  const { text, voice, lang, rate } = /** @type {SpeechSynthesisUtterance} */ (/** @type {unknown} */ (engine.last));
  assert.deepEqual([text, voice, lang, rate], ["Een zin.", VOICE, "nl-NL", 0.6]);
  engine.begin();
  engine.end();
  engine.end();
  pass(60_000);
  assert.deepEqual(outcomes, ["read"]);
});

test("a long text is more than one, in order, and done after the last", (t) => {
  const { engine, outcomes, read } = set(t);
  read(LONG);
  while (!outcomes.length) {
    engine.begin();
    engine.end();
  }
  assert.ok(engine.asked.length > 1);
  assert.equal(engine.asked.map((each) => each.text).join(" "), LONG);
});

test("an end that is never told is seen, and one that still reads is waited for", (t) => {
  const { engine, outcomes, read, pass } = set(t);
  read("Een zin die even duurt.");
  engine.begin();
  pass(3000);
  assert.deepEqual(outcomes, []);
  engine.speaking = false;
  pass(1500);
  assert.deepEqual(outcomes, ["read"]);
});

test("an engine that says for ever that it reads is stopped", (t) => {
  const { engine, outcomes, read, pass } = set(t);
  read("Kort.");
  engine.begin();
  pass(30_000);
  assert.deepEqual(outcomes, ["read"]);
  assert.equal(engine.cancels, 1);
});

test("a fault is tried once more; then it is told", (t) => {
  const { engine, outcomes, read } = set(t);
  read("Een zin.");
  engine.begin();
  engine.fail();
  assert.equal(engine.asked.length, 2);
  engine.begin();
  engine.end();
  assert.deepEqual(outcomes, ["read"]);
  read("Nog een.");
  engine.fail();
  engine.fail();
  assert.deepEqual(outcomes, ["read", "failed"]);
});

test("an engine that does nothing is asked once more; then it is told", (t) => {
  const { engine, outcomes, read, pass } = set(t);
  read("Een zin.");
  pass(4000);
  assert.equal(engine.asked.length, 2);
  pass(4000);
  assert.deepEqual(outcomes, ["failed"]);
  pass(60_000);
  assert.equal(engine.asked.length, 2);
});

test("an engine that reads without telling that it begins is not cut off", (t) => {
  const { engine, outcomes, read, pass } = set(t);
  read("Een zin die langer duurt dan het wachten op een begin.");
  pass(300);
  engine.speaking = true;
  pass(6000);
  assert.deepEqual([engine.asked.length, engine.cancels, outcomes.length], [1, 0, 0]);
  engine.speaking = false;
  pass(1500);
  assert.deepEqual(outcomes, ["read"]);
});

test("what another one reads while ours waits is no beginning", (t) => {
  const { engine, read, pass } = set(t);
  read("Een zin.");
  engine.speaking = engine.pending = true;
  pass(4000);
  assert.equal(engine.asked.length, 2);
});

test("silence stops at once and tells nothing, and what comes late of it is not heard", (t) => {
  const { engine, speaker, outcomes, read, pass } = set(t);
  read(LONG);
  engine.begin();
  const old = engine.last;
  speaker.silence();
  assert.equal(engine.speaking, false);
  old.onend?.({});
  old.onerror?.({ error: "interrupted" });
  pass(60_000);
  assert.deepEqual([outcomes, engine.asked.length], [[], 1]);
  read("Iets anders.");
  engine.begin();
  old.onend?.({});
  assert.deepEqual(outcomes, []);
  engine.end();
  assert.deepEqual(outcomes, ["read"]);
});

test("an engine that another page left in a pause is woken", (t) => {
  const { engine, read } = set(t);
  engine.paused = true;
  read("Een zin.");
  assert.equal(engine.paused, false);
});
