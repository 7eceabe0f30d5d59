/** Which voice reads: never one that is elsewhere. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { cuts } from "../../overrides/assets/javascripts/listen/sentences.js";
import { untilVoice, voiceFor } from "../../overrides/assets/javascripts/listen/voices.js";

/** @param {string} lang @param {boolean} [localService] @param {boolean} [byDefault] */
const voice = (lang, localService = true, byDefault = false) => ({ lang, localService, default: byDefault });

test("a voice of elsewhere is never taken, even if it is the only one, or the one that is used by default", () => {
  assert.equal(voiceFor([voice("nl-NL", false, true)], "nl"), undefined);
  const own = voice("nl-BE");
  assert.equal(voiceFor([voice("nl-NL", false, true), own], "nl"), own);
  const untold = /** @type {ReturnType<typeof voice>} */ (/** @type {unknown} */ ({ lang: "nl-NL" }));
  assert.equal(voiceFor([untold], "nl"), undefined);
});

test("a voice of another language is never taken; one of the country comes first, then the one by default", () => {
  assert.equal(voiceFor([voice("de-DE"), voice("nds"), voice("en-GB")], "nl"), undefined);
  assert.equal(voiceFor([voice("nl-BE"), voice("nl_NL")], "nl")?.lang, "nl_NL");
  assert.equal(voiceFor([voice("en-AU"), voice("en-US"), voice("en-GB")], "en")?.lang, "en-GB");
  const chosen = voice("nl-NL", true, true);
  assert.equal(voiceFor([voice("nl-NL"), chosen], "nl"), chosen);
  assert.equal(voiceFor([voice("ar-EG")], "ar")?.lang, "ar-EG");
  assert.equal(voiceFor([voice("uk_UA")], "uk")?.lang, "uk_UA");
});

/** An engine that names its voices late, if at all. */
function late() {
  const engine = new EventTarget();
  /** @type {ReturnType<typeof voice>[]} */
  let voices = [];
  const all = Object.assign(engine, {
    getVoices: () => /** @type {SpeechSynthesisVoice[]} */ (/** @type {unknown} */ (voices)),
    /** @param {ReturnType<typeof voice>[]} named */
    name(named) {
      voices = named;
      engine.dispatchEvent(new Event("voiceschanged"));
    },
  });
  return all;
}

test("a list that comes late is waited for, also if the first is not yet the right one", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const engine = late();
  const found = untilVoice(/** @type {SpeechSynthesis} */ (/** @type {unknown} */ (engine)), "nl", 2000);
  engine.name([voice("en-GB"), voice("nl-NL", false)]);
  engine.name([voice("nl-NL")]);
  assert.equal(await found, true);
  const none = untilVoice(/** @type {SpeechSynthesis} */ (/** @type {unknown} */ (late())), "nl", 2000);
  t.mock.timers.tick(2000);
  assert.equal(await none, false);
  assert.equal(await untilVoice(undefined, "nl", 2000), false);
});

test("a text is cut where a sentence ends, and a number stays with what it is of", () => {
  /** @param {string} text */
  const parts = (text) => cuts(text).map(([start, end]) => text.slice(start, end));
  assert.deepEqual(parts("  Een zin. Nog een?  ‘Ja!’ zei ze. "), ["Een zin.", "Nog een?", "‘Ja!’ zei ze."]);
  assert.deepEqual(parts("1. Hoe oud ben je?"), ["1. Hoe oud ben je?"]);
  assert.deepEqual(parts("b. Ja. Soms"), ["b. Ja.", "Soms"]);
  assert.deepEqual(parts("om 9.00 uur, € 3.000 en i.p.v. dit"), ["om 9.00 uur, € 3.000 en i.p.v. dit"]);
  assert.deepEqual(parts("Zij zei: “Goed.” Hij zei niets."), ["Zij zei:", "“Goed.”", "Hij zei niets."]);
  assert.deepEqual(parts(" \n "), []);
  assert.deepEqual(parts("3."), ["3."]);
});
