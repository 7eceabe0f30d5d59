/** Page numbers of sheets that are printed one after the other. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { rulesFor } from "../../overrides/assets/javascripts/local/numbers.js";

test("each sheet has pages of a name of its own, and a number for each page that it should have", () => {
  const [style, page, sheet] = rulesFor(2, 4);
  assert.equal(style, '@counter-style own-5 { system: fixed; symbols: "1 / 2" "2 / 2"; }');
  assert.match(
    page,
    /^@page own-5 \{ counter-increment: own-5; @bottom-right \{ content: counter\(own-5, own-5\); \} \}$/,
  );
  assert.equal(sheet, ".local-paper > :nth-child(5) { page: own-5; }");
});
