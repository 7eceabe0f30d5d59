// @ts-check
/**
 * The values that a PDF is written in: read from its text and written again. What is not taken apart stays as it was written.
 * Text is a string with one character for each byte.
 *
 * @typedef {string | Ref | Value[] | Dict} Value a name, number, string or word as it is written; or what holds others
 * @typedef {Map<string, Value>} Dict keys with their slash
 */

/** A reference to another object. */
export class Ref {
  /** @param {number} id */
  constructor(id) {
    this.id = id;
  }
}

const SPACE = /[\0\t\n\f\r ]/;
const WORD = /[^\0\t\n\f\r ()<>[\]{}/%]*/y;
const REFERENCE = /(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;

/** Reads values one after another. */
export class Reader {
  /** @param {string} text @param {number} at */
  constructor(text, at = 0) {
    this.text = text;
    this.at = at;
  }

  skip() {
    while (this.at < this.text.length) {
      if (this.text[this.at] === "%")
        while (this.at < this.text.length && !/[\r\n]/.test(this.text[this.at])) this.at += 1;
      else if (SPACE.test(this.text[this.at])) this.at += 1;
      else return;
    }
  }

  /** @returns {Value} */
  value() {
    this.skip();
    const { text, at } = this;
    if (text.startsWith("<<", at)) return this.dict();
    if (text[at] === "[") return this.array();
    if (text[at] === "(") return this.string();
    if (text[at] === "<") return this.upTo(">");
    REFERENCE.lastIndex = at;
    const reference = REFERENCE.exec(text);
    if (reference) {
      this.at = REFERENCE.lastIndex;
      return new Ref(Number(reference[1]));
    }
    WORD.lastIndex = at + 1;
    WORD.exec(text);
    if (at >= text.length || /[)\]>{}]/.test(text[at])) throw new SyntaxError(`no value at ${at}`);
    this.at = WORD.lastIndex;
    return text.slice(at, this.at);
  }

  /** @returns {Dict} */
  dict() {
    /** @type {Dict} */
    const found = new Map();
    this.at += 2;
    for (this.skip(); !this.text.startsWith(">>", this.at); this.skip()) {
      const key = this.value();
      if (typeof key !== "string" || key[0] !== "/") throw new SyntaxError(`no key at ${this.at}`);
      found.set(key, this.value());
    }
    this.at += 2;
    return found;
  }

  /** @returns {Value[]} */
  array() {
    const found = [];
    this.at += 1;
    for (this.skip(); this.text[this.at] !== "]"; this.skip()) found.push(this.value());
    this.at += 1;
    return found;
  }

  string() {
    const start = this.at;
    let depth = 0;
    do {
      const sign = this.text[this.at];
      if (sign === undefined) throw new SyntaxError(`no end of a string at ${start}`);
      if (sign === "\\") this.at += 1;
      else if (sign === "(") depth += 1;
      else if (sign === ")") depth -= 1;
      this.at += 1;
    } while (depth);
    return this.text.slice(start, this.at);
  }

  /** @param {string} end */
  upTo(end) {
    const start = this.at;
    this.at = this.text.indexOf(end, start) + 1;
    if (!this.at) throw new SyntaxError(`no end at ${start}`);
    return this.text.slice(start, this.at);
  }
}

/** A value as text, each reference with the number that `renamed` gives it. @param {Value} value @param {(ref: Ref) => number} renamed @returns {string} */
export function written(value, renamed) {
  if (value instanceof Ref) return `${renamed(value)} 0 R`;
  if (Array.isArray(value)) return `[${value.map((one) => written(one, renamed)).join(" ")}]`;
  if (value instanceof Map) return `<<${[...value].map(([key, one]) => `${key} ${written(one, renamed)}`).join(" ")}>>`;
  return value;
}

/** Bytes as text. @param {Uint8Array} bytes */
export function asText(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
