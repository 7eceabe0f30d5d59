/** The workbook as bytes; that Excel's readers open it is tested in tests/browser/test_scan_tables.py. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { crc32 as right } from "node:zlib";
import fc from "fast-check";
import { MOST, column, serial, toWorkbook, xml } from "../../overrides/assets/javascripts/shared/spreadsheet.js";
import { pieces } from "../../overrides/assets/javascripts/scan/sheets.js";
import { crc32, zip } from "../../overrides/assets/javascripts/shared/zip.js";

test("checksum: as others count it", () => {
  assert.equal(crc32(new TextEncoder().encode("123456789")), 0xcbf43926);
  if (right)
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => assert.equal(crc32(bytes), right(bytes))),
      { numRuns: 300, seed: 1 },
    );
});

test("text in XML: nothing that ends it, nothing that XML cannot hold, nothing that Excel reads as something else", () => {
  assert.equal(xml('<a & "b">'), "&#60;a &#38; &#34;b&#34;&#62;");
  assert.equal(xml("\u0000\u0008\ufffe\uffff\ud800x"), "x");
  assert.equal(xml("_x0041_ _x41_ _X00e9_"), "_x005F_x0041_ _x41_ _x005F_X00e9_");
});

test("days as Excel counts them", () => {
  assert.equal(serial("1900-03-01"), 61);
  assert.equal(serial("2026-11-26"), 46352);
  assert.equal(serial("9999-12-31"), 2958465);
  assert.equal(serial("1900-02-28"), null);
  assert.deepEqual([0, 25, 26, 51, 52].map(column), ["A", "Z", "AA", "AZ", "BA"]);
});

test("a text longer than a cell goes on in the next: no character is lost or cut", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", " ", "\n", "🙂", "é"), maxLength: 200 }),
      fc.integer({ min: 4, max: 30 }),
      (text, most) => {
        const found = pieces(text, most);
        assert.equal(found.join(""), text);
        for (const piece of found) {
          assert.ok(piece.length <= most);
          assert.ok(piece.isWellFormed?.() ?? true);
        }
      },
    ),
    { numRuns: 1000, seed: 2 },
  );
  assert.equal(pieces("x".repeat(MOST)).length, 1);
  assert.equal(pieces("x".repeat(MOST + 1)).length, 2);
});

test("the same sheets give the same bytes, and no cell is a formula", () => {
  const sheets = [
    {
      name: "Eén & 'twee'",
      heads: ["a", "b"],
      widths: [9, 9],
      rows: [
        ["=1+1", { day: "2026-11-26" }],
        [3, { share: 0.5 }],
      ],
    },
  ];
  const one = toWorkbook(sheets);
  assert.deepEqual(one, toWorkbook(sheets));
  const text = new TextDecoder().decode(one);
  assert.ok(!text.includes("<f>") && text.includes("=1+1"));
  assert.ok(text.includes('<c r="B2" s="2"><v>46352</v></c>'));
  assert.deepEqual([...zip([["a", "b"]]).slice(0, 4)], [0x50, 0x4b, 3, 4]);
});
