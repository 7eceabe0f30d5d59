// @ts-check
/**
 * Reads one text with the voice of the device, and always says when it is done: engines forget to, stop by themselves, or fail once.
 */
import { breaths } from "./spoken.js";

/** @typedef {Pick<SpeechSynthesis, "speak" | "cancel" | "resume" | "speaking" | "pending" | "paused">} Engine */
/** @typedef {"read" | "failed"} Outcome */

const TO_BEGIN = 4000; // milliseconds within which a text has to begin
const LOOK = 500; // how often to look whether it still reads
const LETTER = 250; // the longest that a letter may take

/**
 * @param {Engine} engine
 * @param {new (text: string) => SpeechSynthesisUtterance} Utterance
 */
export function createSpeaker(engine, Utterance) {
  let turn = 0;
  /** A browser may forget an utterance that nobody holds, and with it that it ended. @type {SpeechSynthesisUtterance | undefined} */
  let held;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  function silence() {
    turn += 1;
    clearTimeout(timer);
    held = undefined;
    engine.cancel();
  }

  /**
   * One breath. It is tried once more when it does not begin or goes wrong.
   * @param {string} text @param {SpeechSynthesisVoice} voice @param {number} rate
   * @param {number} tries @param {(outcome: Outcome) => void} done
   */
  function breath(text, voice, rate, tries, done) {
    const mine = ++turn;
    const utterance = new Utterance(text);
    let begun = false;
    let quiet = 0;
    let passed = 0;
    /** @param {Outcome} outcome */
    const end = (outcome) => {
      if (mine !== turn) return;
      turn += 1;
      clearTimeout(timer);
      done(outcome);
    };
    const again = () => {
      if (mine !== turn) return;
      silence();
      if (tries > 1) breath(text, voice, rate, tries - 1, done);
      else done("failed");
    };
    const look = () => {
      passed += LOOK;
      begun ||= engine.speaking && !engine.pending; // some engines read without telling that they began
      quiet = engine.speaking || engine.pending ? 0 : quiet + 1;
      if (!begun && passed >= TO_BEGIN) again();
      else if (begun && quiet > 1) end("read");
      else if (begun && passed > TO_BEGIN + (text.length * LETTER) / rate) {
        silence(); // it says that it reads, and never ends
        done("read");
      } else timer = setTimeout(look, LOOK);
    };
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = rate;
    utterance.onstart = () => (begun = true);
    utterance.onend = () => end("read");
    utterance.onerror = again;
    held = utterance;
    timer = setTimeout(look, LOOK);
    if (engine.paused) engine.resume(); // as another page may have left it
    engine.speak(utterance);
  }

  return {
    silence,

    /**
     * @param {string} text @param {SpeechSynthesisVoice} voice one of this device @param {number} rate
     * @param {(outcome: Outcome) => void} done is not called when something else is read before the end
     */
    read(text, voice, rate, done) {
      if (held || engine.speaking || engine.pending) silence();
      const rest = breaths(text);
      const on = () => {
        const part = rest.shift();
        if (part === undefined) {
          held = undefined;
          done("read");
        } else breath(part, voice, rate, 2, (outcome) => (outcome === "read" ? on() : done(outcome)));
      };
      on();
    },
  };
}
