// @ts-check
/** A number of women, as somebody types it: what it is read as, or what is wrong with it. Nothing is guessed in silence. */

/** @typedef {"" | "empty" | "below" | "above" | "whole" | "words"} Fault */

/** Digits of other scripts, as an Arabic keyboard gives them, as ours. @param {string} text */
const ours = (text) =>
  text
    .normalize("NFKC")
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => `${(digit.codePointAt(0) ?? 0) & 15}`)
    .trim();

/**
 * @param {string} typed
 * @param {number} most
 * @returns {{count: number, fault: Fault, read: boolean}} `read`: it is a number, but written otherwise: say as what it is read
 */
export function readCount(typed, most) {
  const text = ours(typed);
  /** @param {Fault} fault */
  const wrong = (fault) => ({ count: 0, fault, read: false });
  if (!text) return wrong("empty");
  if (/^[-\u2212\u2013]\s*\d+([.,]\d+)?$/.test(text)) return wrong("below");
  if (/^\d+[.,]\d+$/.test(text)) return wrong("whole");
  if (!/^\d+$/.test(text)) return wrong("words");
  const count = Number(text);
  return count > most ? wrong("above") : { count, fault: "", read: `${count}` !== typed };
}
