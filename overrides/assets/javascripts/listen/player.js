// @ts-check
/** Goes through the sentences: reads, waits, goes on. It knows no page and no engine, only what it is given. */

/**
 * What is read of a sentence: the sentence, and its help line if one is shown and can be read.
 * @typedef {{said: string, voice: SpeechSynthesisVoice, shown: HTMLElement[]}} Part
 * @typedef {"off" | "reading" | "paused"} Mode
 * @typedef {"end" | "broken" | "silent" | ""} Reason why it stopped: "silent" when no voice is left
 * @typedef {{read(text: string, voice: SpeechSynthesisVoice, rate: number, done: (outcome: "read" | "failed") => void): void, silence(): void}} Speaker
 */

const FAULTS = 3; // one after another, and the voice is taken for broken

/**
 * @param {object} given
 * @param {Speaker} given.speaker
 * @param {number} given.count how many sentences there are
 * @param {(place: number) => Part[]} given.parts of a sentence, at the moment that it is read
 * @param {(place: number) => number} given.before milliseconds of silence before a sentence
 * @param {(mode: Mode, place: number, shown: HTMLElement[], reason: Reason) => void} given.tell
 */
export function createPlayer({ speaker, count, parts, before, tell }) {
  /** @type {Mode} */
  let mode = "off";
  let place = 0;
  let rate = 1;
  let faults = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  function hush() {
    clearTimeout(timer);
    speaker.silence();
  }

  /** @param {Reason} reason */
  function end(reason) {
    hush();
    mode = "off";
    place = 0;
    faults = 0;
    tell(mode, place, [], reason);
  }

  /** @param {Part[]} rest of the sentence */
  function read(rest) {
    const [part, ...others] = rest;
    if (!part) return onwards();
    tell(mode, place, part.shown, "");
    speaker.read(part.said, part.voice, rate, (outcome) => {
      if (mode !== "reading") return;
      faults = outcome === "failed" ? faults + 1 : 0;
      if (faults >= FAULTS) end("broken");
      else read(others);
    });
  }

  function onwards() {
    if (place + 1 >= count) return end("end");
    place += 1;
    timer = setTimeout(begin, before(place) / rate);
  }

  function begin() {
    const found = parts(place);
    if (found.length) read(found);
    else end("silent");
  }

  return {
    get mode() {
      return mode;
    },

    /** Read from a sentence on. @param {number} from */
    start(from) {
      hush();
      mode = "reading";
      place = Math.min(Math.max(from, 0), count - 1);
      begin();
    },

    /** The sentence starts anew afterwards: not every engine can stop halfway. */
    pause() {
      if (mode !== "reading") return;
      hush();
      mode = "paused";
      tell(mode, place, parts(place)[0]?.shown ?? [], "");
    },

    resume() {
      if (mode === "paused") this.start(place);
    },

    stop() {
      if (mode !== "off") end("");
    },

    /** To the sentence before or after. @param {number} steps */
    go(steps) {
      if (mode !== "off") this.start(place + steps);
    },

    /** @param {number} chosen */
    setRate(chosen) {
      rate = chosen;
      if (mode === "reading") this.start(place);
    },
  };
}
