// @ts-check
/** Files put together in one, as they are: a ZIP without compression (PKWARE APPNOTE 4.3). */

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit += 1) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n;
});

/** @param {Uint8Array} bytes */
export function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = TABLE[(crc ^ byte) & 0xff] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

const DAY = 0x21; // 1 January 1980, the first day that a ZIP knows: the same content gives the same bytes
const UTF8 = 0x0800;

/** Numbers as so many bytes each, the smallest first. @param {[value: number, size: 2 | 4][]} numbers */
function packed(numbers) {
  const bytes = numbers.flatMap(([value, size]) =>
    Array.from({ length: size }, (_, place) => (value >>> (8 * place)) & 0xff),
  );
  return Uint8Array.from(bytes);
}

/** @param {Uint8Array[]} parts */
function joined(parts) {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** @param {[name: string, text: string][]} files */
export function zip(files) {
  const encoder = new TextEncoder();
  /** @type {Uint8Array[]} */
  const bodies = [];
  /** @type {Uint8Array[]} */
  const index = [];
  let at = 0;
  for (const [name, text] of files) {
    const label = encoder.encode(name),
      data = encoder.encode(text);
    /** @type {[number, 2 | 4][]} */
    const about = [
      [20, 2], // the version of ZIP that is needed
      [UTF8, 2],
      [0, 2], // stored
      [0, 2],
      [DAY, 2],
      [crc32(data), 4],
      [data.length, 4],
      [data.length, 4],
      [label.length, 2],
      [0, 2],
    ];
    bodies.push(packed([[0x04034b50, 4], ...about]), label, data);
    index.push(packed([[0x02014b50, 4], [20, 2], ...about, [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]]), label);
    at += 30 + label.length + data.length;
  }
  const list = joined(index);
  const count = files.length;
  const end = packed([
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [list.length, 4],
    [at, 4],
    [0, 2],
  ]);
  return joined([...bodies, list, end]);
}
