// @ts-check
/** The words of the interface, and dates and numbers as its language writes them. */
import { localDay } from "./read.js";

/** @typedef {(key: string, values?: Record<string, string | number>) => string} T */

export class UnknownWords extends Error {}

export class Words {
  #words;

  /** @param {{words: Record<string, string>, language: string, locale: string}} data */
  constructor({ words, language, locale }) {
    this.#words = words;
    this.language = language;
    this.locale = locale;
  }

  /** The words for a key, with `{name}` filled in. A key that is not in strings.yml throws. @type {T} */
  t = (key, values = {}) => {
    const text = this.#words[key];
    if (typeof text !== "string") throw new UnknownWords(`strings.yml has no «app_${key}»`);
    return text.replace(/\{(\w+)\}/g, (_, name) => `${values[name] ?? ""}`);
  };

  /** A day, or the day of a moment, in words; "" for no day. @param {string} day */
  day = (day) =>
    day &&
    new Date(`${day.includes("T") ? localDay(day) : day}T12:00:00`).toLocaleDateString(this.locale, {
      day: "numeric",
      month: "long",
      year: "numeric",
    });

  /** The time of a moment. @param {string} moment */
  time = (moment) => new Date(moment).toLocaleTimeString(this.locale, { hour: "2-digit", minute: "2-digit" });

  /** @param {number | null} percentage */
  percent = (percentage) => (percentage === null ? "–" : `${percentage}%`);
}
