// @ts-check
/**
 * Reads the PDFs of this site: their objects and pages. They all come from one maker (WeasyPrint), which keeps its objects in streams
 * (PDF 1.5 and later); a file of another kind is refused with an error, never half read.
 *
 * @import {Dict, Value} from "./values.js"
 */
import { Reader, Ref, asText } from "./values.js";

/** @typedef {{value: Value, stream: Uint8Array | null}} Found an object: its value, and the bytes of its stream as they are kept */
/** @typedef {{page: Dict, resources: Value, box: Value}} Page with what it inherits */

const DEEPEST = 50; // of a tree of pages

/** @param {Uint8Array} bytes */
async function unpacked(bytes) {
  const stream = new Blob([/** @type {BlobPart} */ (bytes)]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** @param {Value | undefined} value @returns {Dict} */
function dict(value) {
  if (!(value instanceof Map)) throw new SyntaxError("no dictionary");
  return value;
}

/** @param {Value | undefined} value */
function number(value) {
  const found = Number(value);
  if (typeof value !== "string" || !Number.isInteger(found) || found < 0) throw new SyntaxError(`no number: ${value}`);
  return found;
}

export class Pdf {
  /** @type {Map<number, {at: number} | {within: number, index: number}>} */
  #places = new Map();
  /** @type {Map<number, Found>} */
  #known = new Map();
  /** @type {Map<number, Value[]>} */
  #unpacked = new Map();

  /** @param {Uint8Array} bytes @private */
  constructor(bytes) {
    this.bytes = bytes;
    this.text = asText(bytes);
    /** @type {Page[]} */
    this.pages = [];
  }

  /** Read a file. Rejected with a SyntaxError when it is no whole PDF of the kind that the site makes. @param {Uint8Array} bytes */
  static async open(bytes) {
    const pdf = new Pdf(bytes);
    if (!pdf.text.startsWith("%PDF-")) throw new SyntaxError("no PDF");
    const end = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf.text.slice(-200));
    const table = pdf.#at(number(end?.[1]));
    const root = await pdf.#readPlaces(table);
    await pdf.#unpackAll();
    const catalog = dict(pdf.object(root).value);
    pdf.#gather(catalog.get("/Pages"), undefined, undefined, 0);
    return pdf;
  }

  /** @param {Ref} ref @returns {Found} */
  object({ id }) {
    const known = this.#known.get(id);
    if (known) return known;
    const place = this.#places.get(id);
    if (!place) throw new SyntaxError(`no object ${id}`);
    const found =
      "at" in place
        ? this.#at(place.at)
        : { value: this.#unpacked.get(place.within)?.[place.index] ?? "null", stream: null };
    this.#known.set(id, found);
    return found;
  }

  /** What a value stands for. @param {Value | undefined} value @returns {Value | undefined} */
  meant(value) {
    return value instanceof Ref ? this.object(value).value : value;
  }

  /** The object at a place in the file. @param {number} at @returns {Found} */
  #at(at) {
    const head = /\s*\d+\s+\d+\s+obj/y;
    head.lastIndex = at;
    if (!head.test(this.text)) throw new SyntaxError(`no object at ${at}`);
    const reader = new Reader(this.text, head.lastIndex);
    const value = reader.value();
    reader.skip();
    const begin = /stream\r?\n/y;
    begin.lastIndex = reader.at;
    if (!begin.test(this.text)) return { value, stream: null };
    const start = begin.lastIndex;
    const stop = start + number(dict(value).get("/Length"));
    if (!/^\s*endstream/.test(this.text.slice(stop, stop + 20))) throw new SyntaxError(`no end of the stream at ${at}`);
    return { value, stream: this.bytes.subarray(start, stop) };
  }

  /** Where each object is; returns the reference to the root. @param {Found} table @returns {Promise<Ref>} */
  async #readPlaces({ value, stream }) {
    const head = dict(value);
    if (head.get("/Type") !== "/XRef" || !stream || head.has("/Prev") || head.has("/DecodeParms"))
      throw new SyntaxError("another kind of PDF");
    const rows = await unpacked(stream);
    const widths = /** @type {Value[]} */ (head.get("/W")).map(number);
    const ranges = /** @type {Value[]} */ (head.get("/Index") ?? ["0", head.get("/Size") ?? ""]).map(number);
    let at = 0;
    const field = (/** @type {number} */ width) => {
      let found = 0;
      for (const stop = at + width; at < stop; at += 1) found = found * 256 + rows[at];
      return found;
    };
    for (let range = 0; range < ranges.length; range += 2) {
      for (let id = ranges[range]; id < ranges[range] + ranges[range + 1]; id += 1) {
        const [kind, first, second] = widths.map(field);
        if (kind === 1) this.#places.set(id, { at: first });
        else if (kind === 2) this.#places.set(id, { within: first, index: second });
      }
    }
    const root = head.get("/Root");
    if (!(root instanceof Ref)) throw new SyntaxError("no root");
    return root;
  }

  async #unpackAll() {
    const streams = new Set([...this.#places.values()].flatMap((place) => ("within" in place ? [place.within] : [])));
    for (const id of streams) {
      const { value, stream } = this.object(new Ref(id));
      const head = dict(value);
      if (head.get("/Type") !== "/ObjStm" || !stream) throw new SyntaxError(`no objects in ${id}`);
      const text = asText(await unpacked(stream));
      const first = number(head.get("/First"));
      const numbers = text.slice(0, first).trim().split(/\s+/);
      const found = Array.from({ length: number(head.get("/N")) }, (_, index) =>
        new Reader(text, first + number(numbers[2 * index + 1])).value(),
      );
      this.#unpacked.set(id, found);
    }
  }

  /** @param {Value | undefined} node @param {Value | undefined} resources @param {Value | undefined} box @param {number} depth */
  #gather(node, resources, box, depth) {
    const page = dict(this.meant(node));
    const own = page.get("/Resources") ?? resources;
    const size = page.get("/MediaBox") ?? box;
    if (page.get("/Type") === "/Page") {
      this.pages.push({ page, resources: own ?? new Map(), box: size ?? [] });
      return;
    }
    const kids = this.meant(page.get("/Kids"));
    if (!Array.isArray(kids) || depth > DEEPEST) throw new SyntaxError("no pages");
    for (const kid of kids) this.#gather(kid, own, size, depth + 1);
  }
}
