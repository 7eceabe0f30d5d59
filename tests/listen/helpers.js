/** A voice, an engine and a page that do as they are told. */

export const VOICE = /** @type {SpeechSynthesisVoice} */ (
  /** @type {unknown} */ ({ name: "Voice", lang: "nl-NL", localService: true })
);

/** An utterance as a browser has them. */
export class Utterance {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
    /** @type {Function | undefined} */
    this.onstart = undefined;
    /** @type {Function | undefined} */
    this.onend = undefined;
    /** @type {Function | undefined} */
    this.onerror = undefined;
  }
}
export const Utterances = /** @type {new (text: string) => SpeechSynthesisUtterance} */ (
  /** @type {unknown} */ (Utterance)
);

/** An engine that begins, ends and fails when it is told to. */
export class Engine {
  /** @type {Utterance[]} */
  asked = [];
  speaking = false;
  pending = false;
  paused = false;
  cancels = 0;

  get last() {
    return /** @type {Utterance} */ (this.asked.at(-1));
  }

  /** @param {unknown} utterance */
  speak(utterance) {
    this.asked.push(/** @type {Utterance} */ (utterance));
  }

  begin() {
    this.speaking = true;
    this.last.onstart?.({});
  }

  end() {
    this.speaking = false;
    this.last.onend?.({});
  }

  fail() {
    this.speaking = false;
    this.last.onerror?.({ error: "synthesis-failed" });
  }

  cancel() {
    this.cancels += 1;
    const speaking = this.speaking;
    this.speaking = false;
    if (speaking) this.last.onerror?.({ error: "canceled" });
  }

  resume() {
    this.paused = false;
  }
}

/** A speaker for the player: it writes down what it is to read. */
export class Speaker {
  /** @type {{said: string, rate: number, done: (outcome: "read" | "failed") => void}[]} */
  asked = [];
  silences = 0;

  /** @param {string} said @param {SpeechSynthesisVoice} _voice @param {number} rate @param {(outcome: "read" | "failed") => void} done */
  read(said, _voice, rate, done) {
    this.asked.push({ said, rate, done });
  }

  silence() {
    this.silences += 1;
  }

  /** @param {"read" | "failed"} [outcome] */
  end(outcome = "read") {
    this.asked.at(-1)?.done(outcome);
  }

  get said() {
    return this.asked.map((each) => each.said);
  }
}

/** Let time pass, in steps, so that a timer that another one sets runs too. @param {import("node:test").TestContext} t */
export const passing = (t) => (/** @type {number} */ milliseconds) => {
  for (let passed = 0; passed < milliseconds; passed += 1) t.mock.timers.tick(1);
};
