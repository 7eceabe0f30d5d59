/** The values of a PDF, read and written again. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Reader, Ref, written } from "../../overrides/assets/javascripts/planner/pdf/values.js";
import { Pdf } from "../../overrides/assets/javascripts/planner/pdf/read.js";

const again = (text) => written(new Reader(text).value(), ({ id }) => id + 100);

test("references get their new number, wherever they stand; nothing else changes", () => {
  assert.equal(
    again("<</A 1 0 R/B[2 0 R 3 4 0 R 5 (6 0 R \\) (7 0 R))] /C <</D<feff00>>>/E/F/G 1 0 R>>"),
    "<</A 101 0 R /B [102 0 R 3 104 0 R 5 (6 0 R \\) (7 0 R))] /C <</D <feff00>>> /E /F /G 101 0 R>>",
  );
});

test("numbers, names and words stay as they are written", () => {
  for (const text of ["-1.5", "/A#20B", "true", "null", "()", "<>", "[]", "<<>>", "(a\\\\)"])
    assert.equal(again(text), text);
  assert.ok(new Reader(" % note\n 12 0 R ").value() instanceof Ref);
});

test("what is no value is refused, not read for ever", () => {
  for (const text of ["", "<<", "[", "(a", "<</A", ")", "<<1 2>>", "<a", "%"])
    assert.throws(() => again(text), SyntaxError, text);
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."<>[]()/%\\ 0R1a\n"), maxLength: 40 }), (text) => {
      try {
        again(text);
      } catch (error) {
        assert.ok(error instanceof SyntaxError);
      }
    }),
    { numRuns: 3000, seed: 20261126 },
  );
});

test("a file that is no PDF, or half a one, is refused", async () => {
  const files = [
    "",
    "<!doctype html>",
    "%PDF-1.7\n",
    "%PDF-1.7\nstartxref\n0\n%%EOF",
    "%PDF-1.7\nstartxref\n9\n%%EOF\n",
  ];
  for (const text of files) await assert.rejects(Pdf.open(new TextEncoder().encode(text)), SyntaxError, text);
});
