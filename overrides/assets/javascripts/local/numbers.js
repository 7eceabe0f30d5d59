// @ts-check
/**
 * Page numbers of sheets that are printed one after the other: each begins at one, "2 / 3". A browser counts only the pages of all of it,
 * so each sheet has a page of a name of its own, which counts for itself. Browsers that cannot do that print no numbers.
 */

const MARGIN = "@bottom-right"; // where the number stands; local-print.css says how it looks

/** The rules for one sheet. A page more than there should be has its number alone. @param {number} pages @param {number} place */
export function rulesFor(pages, place) {
  const name = `own-${place + 1}`;
  const numbers = Array.from({ length: pages }, (_, index) => `"${index + 1} / ${pages}"`);
  return [
    `@counter-style ${name} { system: fixed; symbols: ${numbers.join(" ")}; }`,
    `@page ${name} { counter-increment: ${name}; ${MARGIN} { content: counter(${name}, ${name}); } }`,
    `.local-paper > :nth-child(${place + 1}) { page: ${name}; }`,
  ];
}

/** Number the sheets that are on paper now. @param {number[]} all on how many pages each comes; 0 for one without numbers */
export function numbered(all) {
  if (!("adoptedStyleSheets" in document)) return;
  const rules = all.flatMap((pages, place) => (pages ? rulesFor(pages, place) : []));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules.join("\n"));
  document.adoptedStyleSheets = [sheet]; // those of the print before are gone
}
