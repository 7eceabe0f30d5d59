/** From sentence to sentence: in order, paused, stopped, forth and back, slower, and on after a fault. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createPlayer } from "../../overrides/assets/javascripts/listen/player.js";
import { passing, Speaker, VOICE } from "./helpers.js";

/**
 * @param {import("node:test").TestContext} t
 * @param {string[][]} sentences of each what is read: itself, and its help line
 */
function set(t, sentences = [["een"], ["twee"], ["drie"]]) {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const speaker = new Speaker();
  /** @type {string[]} */
  const told = [];
  const player = createPlayer({
    speaker,
    count: sentences.length,
    parts: (place) => (sentences[place] ?? []).map((said) => ({ said, voice: VOICE, shown: [] })),
    before: (place) => place * 100,
    tell: (mode, place, _shown, reason) => told.push(`${mode} ${place}${reason ? ` ${reason}` : ""}`),
  });
  return { speaker, player, told, pass: passing(t) };
}

test("all sentences are read in order, with the silence before each, and the end is told", (t) => {
  const { speaker, player, told, pass } = set(t);
  player.start(0);
  speaker.end();
  pass(99);
  assert.deepEqual(speaker.said, ["een"]);
  pass(1);
  assert.deepEqual(speaker.said, ["een", "twee"]);
  speaker.end();
  pass(200);
  speaker.end();
  assert.deepEqual(speaker.said, ["een", "twee", "drie"]);
  assert.deepEqual(told, ["reading 0", "reading 1", "reading 2", "off 0 end"]);
  assert.equal(player.mode, "off");
});

test("a help line follows its sentence", (t) => {
  const { speaker, player, pass } = set(t, [["een", "bir"], ["twee"]]);
  player.start(0);
  speaker.end();
  speaker.end();
  pass(100);
  assert.deepEqual(speaker.said, ["een", "bir", "twee"]);
});

test("a pause stops, also between two sentences; going on begins the sentence anew", (t) => {
  const { speaker, player, told, pass } = set(t);
  player.start(0);
  speaker.end();
  player.pause();
  pass(10_000);
  assert.deepEqual(speaker.said, ["een"]);
  assert.equal(told.at(-1), "paused 1");
  player.resume();
  assert.deepEqual(speaker.said, ["een", "twee"]);
  player.pause();
  speaker.end();
  pass(10_000);
  assert.deepEqual(speaker.said, ["een", "twee"]);
  player.resume();
  player.resume();
  assert.deepEqual(speaker.said, ["een", "twee", "twee"]);
});

test("forth and back, no further than the first and the last, also from a pause", (t) => {
  const { speaker, player } = set(t);
  player.go(1);
  assert.deepEqual(speaker.said, []);
  player.start(1);
  player.go(1);
  player.go(1);
  player.pause();
  player.go(-1);
  player.go(-1);
  player.go(-1);
  assert.deepEqual(speaker.said, ["twee", "drie", "drie", "twee", "een", "een"]);
  assert.equal(player.mode, "reading");
});

test("another speed holds at once, and for what follows", (t) => {
  const { speaker, player, pass } = set(t);
  player.setRate(0.8);
  assert.deepEqual(speaker.asked, []);
  player.start(0);
  player.setRate(0.5);
  speaker.end();
  pass(199);
  assert.equal(speaker.asked.length, 2);
  pass(1);
  assert.deepEqual(
    speaker.asked.map((each) => each.rate),
    [0.8, 0.5, 0.5],
  );
});

test("stopped is stopped: nothing is read that was on its way", (t) => {
  const { speaker, player, told, pass } = set(t);
  player.start(1);
  speaker.end();
  player.stop();
  player.stop();
  player.resume();
  pass(10_000);
  assert.deepEqual(speaker.said, ["twee"]);
  assert.deepEqual(told, ["reading 1", "off 0"]);
  assert.ok(speaker.silences > 0);
});

test("after a fault it goes on; three in a row are a broken voice", (t) => {
  const { speaker, player, told, pass } = set(t, [["een"], ["twee"], ["drie"], ["vier"], ["vijf"]]);
  player.start(0);
  for (const outcome of /** @type {const} */ (["failed", "read", "failed", "failed"])) {
    speaker.end(outcome);
    pass(1000);
  }
  assert.equal(speaker.said.at(-1), "vijf");
  speaker.end("failed");
  assert.equal(told.at(-1), "off 0 broken");
  player.start(0);
  speaker.end("failed");
  assert.equal(player.mode, "reading");
});

test("when no voice is left, nothing is read, and that is told", (t) => {
  const { speaker, player, told } = set(t, [[]]);
  player.start(0);
  assert.deepEqual([speaker.said, told], [[], ["off 0 silent"]]);
});
