// @ts-check
/**
 * One PDF out of pages of others. Each object of a file is taken along once, however often its page is printed, and what two files have
 * in common (a picture, a font) is there once. The tags for screen readers stay behind: this is to be printed; the site's own PDFs have them.
 *
 * @import {Pdf} from "./read.js"
 * @import {Value} from "./values.js"
 */
import { Ref, asText, written } from "./values.js";

const A4 = ["0", "0", "595.275591", "841.889764"];
const PARTS = ["/Contents", "/Rotate", "/CropBox", "/Group"]; // of a page, beside its resources and its size

/** @typedef {{title: string, pdf: Pdf, pages: (number | null)[]}} Part pages of a file, from 0; null is an empty one */

/** @param {string} text */
const bytesOf = (text) => Uint8Array.from(text, (sign) => sign.charCodeAt(0) & 255);

/** A text as PDF writes it, in any script. @param {string} text */
const said = (text) => `<feff${[...text].map((sign) => utf16(sign)).join("")}>`;

/** @param {string} sign */
const utf16 = (sign) =>
  Array.from({ length: sign.length }, (_, at) => sign.charCodeAt(at).toString(16).padStart(4, "0")).join("");

/** Collects the objects of a new file. */
class Writer {
  /** @type {(Uint8Array[] | null)[]} */
  #objects = [null];
  /** Objects of other files that are here already. @type {Map<Pdf, Map<number, number>>} */
  #taken = new Map();
  /** @type {Map<string, number>} */
  #same = new Map();

  /** A number for an object that comes later. */
  reserve() {
    return this.#objects.push(null) - 1;
  }

  /** @param {number} id @param {string} text @param {Uint8Array | null} stream */
  put(id, text, stream = null) {
    /** @type {Uint8Array[]} */
    const parts = [bytesOf(`${id} 0 obj\n${text}\n`)];
    if (stream) parts.push(bytesOf("stream\n"), stream, bytesOf("\nendstream\n"));
    parts.push(bytesOf("endobj\n"));
    this.#objects[id] = parts;
    return id;
  }

  /** @param {string} text */
  add(text) {
    return this.put(this.reserve(), text);
  }

  /** A value of another file as text, with all that it refers to taken along. @param {Value} value @param {Pdf} pdf @returns {string} */
  take(value, pdf) {
    return written(value, (ref) => this.#object(ref, pdf));
  }

  /** @param {Ref} ref @param {Pdf} pdf @returns {number} */
  #object(ref, pdf) {
    const taken = this.#taken.get(pdf) ?? new Map();
    this.#taken.set(pdf, taken);
    const there = taken.get(ref.id);
    if (there) return there;
    const { value, stream } = pdf.object(ref);
    let holds = false;
    const key = written(value, () => ((holds = true), 0)) + (stream ? asText(stream) : "");
    const same = holds ? undefined : this.#same.get(key);
    const id = same ?? this.reserve();
    taken.set(ref.id, id);
    if (same) return id;
    if (!holds) this.#same.set(key, id);
    this.put(id, this.take(value, pdf), stream);
    return id;
  }

  /** The whole file. @param {number} root @param {number} info */
  file(root, info) {
    /** @type {Uint8Array[]} */
    const parts = [bytesOf("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")];
    let at = parts[0].length;
    const places = ["0000000000 65535 f \n"];
    for (const object of this.#objects.slice(1)) {
      places.push(`${`${at}`.padStart(10, "0")} 00000 n \n`);
      for (const part of object ?? []) {
        parts.push(part);
        at += part.length;
      }
    }
    const size = places.length;
    const trailer = `trailer\n<</Size ${size} /Root ${root} 0 R /Info ${info} 0 R>>\nstartxref\n${at}\n%%EOF\n`;
    return new Blob(/** @type {BlobPart[]} */ ([...parts, bytesOf(`xref\n0 ${size}\n${places.join("")}${trailer}`)]), {
      type: "application/pdf",
    });
  }
}

/**
 * @param {Part[]} parts
 * @param {{title: string, language: string, sides: "1" | "2"}} about
 * @returns {{file: Blob, count: number}} the file and the number of its pages
 */
export function join(parts, { title, language, sides }) {
  const writer = new Writer();
  const tree = writer.reserve();
  /** @type {number[]} */
  const kids = [];
  /** @type {[string, number][]} */
  const marks = [];
  for (const part of parts) {
    const first = kids.length;
    for (const index of part.pages) kids.push(writer.add(pageText(writer, part.pdf, index, tree)));
    if (kids.length > first) marks.push([part.title, kids[first]]);
  }
  writer.put(tree, `<</Type /Pages /Count ${kids.length} /Kids [${kids.map((id) => `${id} 0 R`).join(" ")}]>>`);
  const duplex = sides === "2" ? "/DuplexFlipLongEdge" : "/Simplex"; // a proposal to who prints; so is the size
  const root = writer.add(
    `<</Type /Catalog /Pages ${tree} 0 R /Lang ${said(language)} /Outlines ${outline(writer, marks)} 0 R /ViewerPreferences ` +
      `<</DisplayDocTitle true /PrintScaling /None /Duplex ${duplex}>>>>`,
  );
  return { file: writer.file(root, writer.add(`<</Title ${said(title)}>>`)), count: kids.length };
}

/** @param {Writer} writer @param {Pdf} pdf @param {number | null} index @param {number} tree */
function pageText(writer, pdf, index, tree) {
  const head = `<</Type /Page /Parent ${tree} 0 R`;
  if (index === null) return `${head} /MediaBox [${A4.join(" ")}] /Resources <<>>>>`;
  const found = pdf.pages[index];
  if (!found) throw new RangeError(`no page ${index + 1}`);
  const own = PARTS.filter((key) => found.page.has(key)).map(
    (key) => ` ${key} ${writer.take(/** @type {Value} */ (found.page.get(key)), pdf)}`,
  );
  return `${head} /MediaBox ${writer.take(found.box, pdf)} /Resources ${writer.take(found.resources, pdf)}${own.join("")}>>`;
}

/** The list of what is in it, that a viewer shows beside the pages. @param {Writer} writer @param {[string, number][]} marks */
function outline(writer, marks) {
  const root = writer.reserve();
  const ids = marks.map(() => writer.reserve());
  marks.forEach(([title, page], at) => {
    const next = (ids[at - 1] ? ` /Prev ${ids[at - 1]} 0 R` : "") + (ids[at + 1] ? ` /Next ${ids[at + 1]} 0 R` : "");
    writer.put(ids[at], `<</Title ${said(title)} /Parent ${root} 0 R${next} /Dest [${page} 0 R /Fit]>>`);
  });
  const ends = ids.length ? ` /First ${ids[0]} 0 R /Last ${ids[ids.length - 1]} 0 R /Count ${ids.length}` : "";
  return writer.put(root, `<</Type /Outlines${ends}>>`);
}
