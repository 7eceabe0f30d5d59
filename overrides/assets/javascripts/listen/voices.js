// @ts-check
/** Which voice reads: one that is on the device, for the language. What a voice of somebody else's computer reads would leave the device. */

/** Of one language, the ones that are asked for first. @type {Record<string, string[]>} */
const REGIONS = { nl: ["nl-NL", "nl-BE"], en: ["en-GB", "en-US"] };

/** A tag as the web writes it: some phones say nl_NL. @param {string} tag */
const written = (tag) => tag.replaceAll("_", "-").toLowerCase();

/** The language of a tag, without its country. @param {string} tag */
export const languageOf = (tag) => written(tag).split("-")[0] ?? "";

/**
 * The best voice of this device for a language; undefined when it has none.
 * @template {{lang: string, localService: boolean, default?: boolean}} Voice
 * @param {readonly Voice[]} voices @param {string} language
 * @returns {Voice | undefined}
 */
export function voiceFor(voices, language) {
  const own = languageOf(language);
  const regions = (REGIONS[own] ?? []).map(written);
  /** @param {Voice} voice */
  const rank = (voice) => {
    const place = regions.indexOf(written(voice.lang));
    return (place < 0 ? regions.length : place) * 2 + (voice.default ? 0 : 1);
  };
  return voices
    .filter((voice) => voice.localService === true && languageOf(voice.lang) === own)
    .sort((one, other) => rank(one) - rank(other))[0];
}

/**
 * Wait until the device has named its voices. Some browsers give an empty list first and tell later that it has changed.
 * @param {Pick<SpeechSynthesis, "getVoices" | "addEventListener" | "removeEventListener"> | undefined} engine
 * @param {string} language @param {number} most milliseconds
 * @returns {Promise<boolean>} is there a voice for the language?
 */
export function untilVoice(engine, language, most) {
  const found = () => Boolean(engine && voiceFor(engine.getVoices(), language));
  if (!engine || found()) return Promise.resolve(found());
  return new Promise((resolve) => {
    const late = () => found() && end();
    const end = () => {
      clearTimeout(timer);
      engine.removeEventListener("voiceschanged", late);
      resolve(found());
    };
    const timer = setTimeout(end, most);
    engine.addEventListener("voiceschanged", late);
  });
}
