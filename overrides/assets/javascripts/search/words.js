// @ts-check
/** Words as search compares them: without accents and capitals, and by their stem. */

const LONGEST = 40; // letters; what is longer is no word, and would take long to compare

// Most texts have few signs beyond these, and are cut many times faster when it is known that they have none.
const OTHER = /[^\x00-\x7f·«»‐-‧€→]/gu;
const PLAIN = /^[\x00-\x7f·«»‐-‧€→]*$/;

/** @param {string} text */
const bare = (text) => text.normalize("NFD").replace(/\p{M}+/gu, "");

/**
 * A sign as a small letter without accents, if that is as long.
 * @param {string} sign
 */
function small(sign) {
  const plain = bare(sign).toLowerCase();
  const lower = sign.toLowerCase();
  return plain.length === sign.length ? plain : lower.length === sign.length ? lower : sign;
}

/**
 * Small letters without accents, as long as the text was: place by place it is the same text.
 * @param {string} text
 */
export function fold(text) {
  return text.replace(OTHER, small).toLowerCase();
}

/**
 * The words of a text. What follows an apostrophe is left out ("women's", "foto’s"), as texts write it in two ways.
 * @param {string} text
 */
export function wordsOf(text) {
  let folded = text.replace(OTHER, bare).toLowerCase();
  const plain = PLAIN.test(folded);
  if (/['’]/.test(folded))
    folded = folded.replace(plain ? /(?<=[a-z0-9])['’][a-z]+/g : /(?<=[\p{L}\p{N}])['’]\p{L}+/gu, "");
  const found = folded.match(plain ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu) ?? [];
  for (const [place, word] of found.entries()) if (word.length > LONGEST) found[place] = word.slice(0, LONGEST);
  return found;
}

/** @param {string} word */
const single = (word) => word.replace(/(\p{L})\1/gu, "$1");

/**
 * The stem of a Dutch word: singular and plural ("vraag", "vragen"), and most forms of a verb, have one stem.
 * @param {string} word folded
 */
function dutch(word) {
  let stem = word;
  if (stem.length > 5) stem = stem.replace(/heden$/, "heid").replace(/(?:etjes?|tjes?|pjes?)$/, "");
  if (stem.length > 6) stem = stem.replace(/(?<=kind|blad|lied)eren$/, "").replace(/ing(?:en)?$/, "");
  if (stem.length > 4) stem = stem.replace(/(?:es|en|e|s)$/, "");
  if (stem.length > 4) stem = stem.replace(/(?<=[bdfgklmnprsv])t$/, "");
  return single(stem).replace(/v$/, "f").replace(/z$/, "s");
}

/**
 * The stem of an English word, in British and American spelling alike ("organizations", "organisation").
 * @param {string} word folded
 */
function english(word) {
  let stem = word.replace(/(?<=\w{3})iz(?=e|i|a)/, "is").replace(/(?<=\w{3})our(?=$|s$|ed$|ing$|al$)/, "or");
  stem = stem
    .replace(/programmes?$/, "program")
    .replace(/centres?$/, "center")
    .replace(/(?<=\w)ll(?=ing$|ed$)/, "l");
  if (stem.length > 3)
    stem = stem
      .replace(/ies$/, "y")
      .replace(/(?<=s|x|z|ch|sh)es$/, "")
      .replace(/(?<![su])s$/, "");
  if (stem.length > 6) stem = stem.replace(/ments?$|ly$/, "");
  if (stem.length > 5) stem = stem.replace(/(?<=[aeiouy].*)(?:ing|ed)$/, "").replace(/(?<=t)ion$/, "");
  if (stem.length > 4) stem = stem.replace(/e$/, "");
  return single(stem).replace(/y$/, "i");
}

/** @type {Record<string, (word: string) => string>} */
export const STEMS = { nl: dutch, en: english };

/** Words that say little: they are left out where other words are left. */
const LITTLE = {
  nl: `de het een en van in op te dat die is voor met aan er ik je jij jullie we wij ze zij hij u als bij om dan dit deze naar
    uit zijn ben bent heb heeft hebben kan kun kunnen wil moet mag wat waar wie hoe wanneer welke waarom of ook maar niet geen
    mijn jouw ons onze haar hun zich over door tot wordt worden doe doen gaat zo nog wel al meer tijdens hoeveel`,
  en: `the a an of in on to is are be for with at by it i you we she he they this that these those from as or and not no my your
    our her their what where who how when which why do does can could should would will have has about into if so but more during`,
};

/** @type {Record<string, Set<string>>} */
export const LITTLE_WORDS = Object.fromEntries(
  Object.entries(LITTLE).map(([language, words]) => [language, new Set(words.split(/\s+/))]),
);
