// @ts-check
/** A text as somebody reads it out: times, amounts and letters as people say them, and nothing for a line to write on. */
import { languageOf } from "./voices.js";

/** @typedef {{clock(hour: number, minutes: number): string, money(whole: number, cents: number): string, letter: string, or: string, and: string, times: string, minus: string, mark: string}} Ways */

/** @param {number} hour */
const next = (hour) => (hour % 12) + 1;
/** @param {number} hour */
const onDial = (hour) => (hour > 12 ? hour - 12 : hour);

/** @type {Record<string, Ways>} */
const WAYS = {
  nl: {
    clock: (hour, minutes) =>
      ({
        0: `${hour} uur`,
        15: `kwart over ${onDial(hour)}`,
        30: `half ${next(hour)}`,
        45: `kwart voor ${next(hour)}`,
      })[minutes] ?? `${hour} uur ${minutes}`,
    money: (whole, cents) => `${whole} euro${cents ? ` ${cents}` : ""}`,
    letter: "euro",
    or: "of",
    and: "en",
    times: "keer",
    minus: "min",
    mark: "vraagteken",
  },
  en: {
    clock: (hour, minutes) =>
      ({
        0: `${onDial(hour)} o’clock`,
        15: `quarter past ${onDial(hour)}`,
        30: `half past ${onDial(hour)}`,
        45: `quarter to ${next(hour)}`,
      })[minutes] ?? `${onDial(hour)} ${minutes}`,
    money: (whole, cents) => `${whole} euro${whole === 1 && !cents ? "" : "s"}${cents ? ` ${cents}` : ""}`,
    letter: "euro",
    or: "or",
    and: "and",
    times: "times",
    minus: "minus",
    mark: "question mark",
  },
};

const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u2060\u2066-\u2069\ufeff\ufe0f]/g;
const TO_FILL_IN = /€?\s*(?:_{2,}|…+|\.{3,})(?:\s*(?:…+|_{2,}|\.{3,}))*/g;
const MONEY = /€\s?(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](\d{2})(?!\d)|,-)?/g;
const TIME = /(^|[^\d.,:])([01]?\d|2[0-4])[.:]([0-5]\d)(?![\d.,:]*\d)(?:\s*(?:uur|hours)\b)?/g;
const THOUSANDS = /\b(\d{1,3})[.,](\d{3})\b/g;
const PAPER = /\b([AB])([1-5])\b/g;
const NUMBER = /^\s*([a-z]|\d{1,2})[.)]\s+/i;
const SIGNS = /[\p{So}\p{Co}←-⇿]/gu;
const SHOUTED = /^(?:JA|NEE|YES|NO|(?:\p{Lu}+\s+)+\p{Lu}+)$/u; // else a voice spells it, as it does CV
const SAYS = /[\p{L}\p{N}]/u;

/**
 * @param {string} text as it stands on the sheet @param {string} language
 * @returns {string} as it is read; "" where there is nothing to read
 */
export function spoken(text, language) {
  const ways = WAYS[languageOf(language)];
  let said = text.normalize("NFC").replace(INVISIBLE, "").replace(SIGNS, " ").replace(TO_FILL_IN, " ");
  if (ways) {
    said = said
      .replace(MONEY, (_all, whole, cents) => ways.money(Number(whole.replace(/\D/g, "")), Number(cents ?? 0)))
      .replace(TIME, (_all, before, hour, minutes) => before + ways.clock(Number(hour), Number(minutes)))
      .replace(THOUSANDS, "$1$2")
      .replace(PAPER, "$1 $2")
      .replace(NUMBER, (_all, sign) => `${sign.toUpperCase()}, `)
      .replace(/(\p{L}{2})\s*\/\s*(?=\p{L}{2})/gu, `$1 ${ways.or} `)
      .replace(/^\s*[–-]\s+/, `${ways.minus}, `) // a sign that is explained
      .replace(/^\s*\?\s+/, `${ways.mark}, `)
      .replace(/\s&\s/g, ` ${ways.and} `)
      .replace(/(\d)\s*[×x]\s*(?=\d)/g, `$1 ${ways.times} `)
      .replace(/×/g, ` ${ways.times} `)
      .replace(/€/g, ways.letter);
  }
  said = said
    .replace(/\s+[–—-]\s+/g, ", ")
    .replace(/\s+/g, " ")
    .replace(/\s+(?=[,.;:?!])/g, "")
    .trim();
  if (SHOUTED.test(said)) said = said.toLowerCase();
  return SAYS.test(said) ? said : "";
}

const LONG = 140;

/**
 * A long text in pieces that end where one breathes: some browsers stop by themselves after a quarter of a minute.
 * @param {string} said
 */
export function breaths(said) {
  /** @type {string[]} */
  const found = [];
  for (const part of said.match(/\S.*?(?:[,;:](?=\s)|$)/g) ?? []) {
    const last = found.at(-1);
    if (last !== undefined && last.length + part.length < LONG) found[found.length - 1] = `${last} ${part}`;
    else found.push(part);
  }
  return found;
}
