import assert from "node:assert/strict";
import { test } from "node:test";
import { cell, toCsv } from "../../overrides/assets/javascripts/shared/csv.js";
import { toDocument, toText } from "../../overrides/assets/javascripts/scan/document.js";
import { fold, toCalendar } from "../../overrides/assets/javascripts/shared/ics.js";
import { random } from "./helpers.js";

test("no cell is a formula, and quotes stay quotes", () => {
  for (const bad of ["=1+1", "+1", "-1", "@x", "\t=1", " =1", "\u00a0=1", "|x", "＝1"])
    assert.ok(cell(bad).startsWith(`"'`), bad);
  assert.equal(cell('zeg "ja"; graag'), '"zeg ""ja""; graag"');
  assert.equal(cell("gewoon - tekst"), '"gewoon - tekst"');
  assert.equal(
    toCsv([
      ["a", 1],
      ["b", "c\nd"],
    ]),
    '\ufeff"a";"1"\r\n"b";"c\nd"\r\n',
  );
  assert.equal(toCsv([["a,b", 1]], ","), '\ufeff"a,b","1"\r\n');
});

test("calendar: escaped, folded at 75 bytes, whole days, and it unfolds to what went in", () => {
  const next = random(3);
  const alphabet = [..."abc ;,\\\n\réü🙂\u0301"];
  for (let n = 0; n < 300; n += 1) {
    const title = Array.from(
      { length: Math.floor(next() * 200) },
      () => alphabet[Math.floor(next() * alphabet.length)],
    ).join("");
    const text = toCalendar(
      [{ uid: "x@y", day: "2026-12-31", title, text: "", sequence: 7, remind: true }],
      "p",
      "en",
      new Date("2026-11-21T10:11:12.345Z"),
    );
    for (const line of text.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75);
    assert.ok(!/[^\r]\n|\r[^\n]/.test(text));
    const unfolded = text.replaceAll("\r\n ", "");
    const found = /^SUMMARY:(.*)$/m.exec(unfolded)[1].replace(/\\([\\;,n])/g, (_, one) => (one === "n" ? "\n" : one));
    assert.equal(found, title.replace(/\r\n?/g, "\n"));
    assert.match(unfolded, /DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101/);
    assert.match(unfolded, /DTSTAMP:20261121T101112Z/);
    assert.match(unfolded, /SEQUENCE:7\r/);
    assert.match(unfolded, /BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER;RELATED=START:-P6DT15H\r/);
    assert.match(unfolded, /\/\/scan\/\/EN\r/);
  }
  assert.equal(fold("kort"), "kort");
});

test("document: every text escaped, headings and tables whole", () => {
  const blocks = [
    { heading: "<b>&\"'", level: 1 },
    { text: "</style><script>alert(1)</script>\nx" },
    {
      table: [
        ["Wat", "Wie"],
        ["<i>", "a\nb"],
      ],
    },
  ];
  const html = toDocument(blocks, "</title><script>", '"><script>');
  assert.ok(!/<script|<b>|<i>|<\/title><script/.test(html));
  assert.equal(html.match(/<t[hd]>/g).length, 4);
  assert.equal(toText(blocks), "<B>&\"'\n</style><script>alert(1)</script>\nx\n- <i>; Wie: a, b");
});
