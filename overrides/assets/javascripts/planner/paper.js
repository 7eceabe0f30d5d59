// @ts-check
/**
 * Makes the one PDF of a plan out of the PDFs of the site. Fetched by who presses the button (scripts/toolkit/publish/bundle.py, LATER).
 *
 * @import {Line} from "./plan.js"
 * @import {Part} from "./pdf/join.js"
 * @typedef {(path: string, signal: AbortSignal) => Promise<Uint8Array>} Fetcher gives the PDF at a path below the folder of PDFs
 */
import { join } from "./pdf/join.js";
import { Pdf } from "./pdf/read.js";
import { sidesOf } from "./plan.js";

export { drawn } from "./pdf/drawn.js";

const AT_ONCE = 4;

/** A PDF that did not come, or that has other pages than the plan counts with. `line` is what it is of. */
export class Missing extends Error {
  /** @param {Line} line @param {unknown} cause */
  constructor(line, cause) {
    super(line.path, { cause });
    this.line = line;
  }
}

/**
 * @param {Line[]} lines
 * @param {{title: string, language: string, sides: "1" | "2", named: (line: Line) => string, before?: Part[]}} about `before`: pages that come first
 * @param {{fetcher: Fetcher, signal: AbortSignal, told: (done: number, all: number) => void}} ways
 * @returns {Promise<{file: Blob, count: number}>} rejected with Missing, or with an AbortError once it was stopped
 */
export async function makePdf(lines, about, { fetcher, signal, told }) {
  let done = 0;
  const waiting = [...lines.entries()];
  /** @type {Pdf[]} */
  const read = [];
  async function work() {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, line] = next;
      signal.throwIfAborted();
      try {
        read[index] = await Pdf.open(await fetcher(line.path, signal));
        if (read[index].pages.length !== line.sides.length) throw new RangeError(`${read[index].pages.length} pages`);
      } catch (error) {
        signal.throwIfAborted();
        throw new Missing(line, error);
      }
      done += 1;
      told(done, lines.length);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  signal.throwIfAborted();
  const sheets = lines.map((line, index) => {
    const copy = sidesOf(line.sides, about.sides);
    return {
      title: about.named(line),
      pdf: read[index],
      pages: Array(line.copies + line.extra)
        .fill(copy)
        .flat(),
    };
  });
  return join([...(about.before ?? []), ...sheets], about);
}
