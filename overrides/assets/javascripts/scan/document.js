// @ts-check
/** A document as HTML that Word and LibreOffice open: headings, paragraphs and tables, with every text escaped. */

/**
 * @typedef {{heading: string, level: 1 | 2} | {text: string} | {table: string[][]}} Block a table's first row holds its headings
 */

/** @param {string} text */
export function escapeHtml(text) {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`).replaceAll("\n", "<br>");
}

const CELL = "border:1px solid #777;padding:4pt;text-align:left;vertical-align:top";
const HEADING = "Georgia,serif;color:#0d4a4a";
const STYLE = [
  "@page{size:A4;margin:2cm}body{font:11pt Arial,sans-serif}",
  `h1{font:bold 22pt ${HEADING}}h2{font:bold 15pt ${HEADING}}`,
  `table{border-collapse:collapse;width:100%}th,td{${CELL}}th{background:#e6f0ec}`,
].join("");

/** @param {string} kind @param {string[]} cells */
const row = (kind, cells) => `<tr>${cells.map((cell) => `<${kind}>${escapeHtml(cell)}</${kind}>`).join("")}</tr>`;

/** @param {Block[]} blocks @param {string} title @param {string} language */
export function toDocument(blocks, title, language) {
  const body = blocks.map((block) => {
    if ("heading" in block) return `<h${block.level}>${escapeHtml(block.heading)}</h${block.level}>`;
    if ("text" in block) return `<p>${escapeHtml(block.text)}</p>`;
    const [heads, ...rows] = block.table;
    return `<table><thead>${row("th", heads)}</thead><tbody>${rows.map((cells) => row("td", cells)).join("")}</tbody></table>`;
  });
  const head = `<meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${STYLE}</style>`;
  return `<!DOCTYPE html>\n<html lang="${escapeHtml(language)}"><head>${head}</head><body>\n${body.join("\n")}\n</body></html>\n`;
}

/** The same as plain text, for an e-mail. @param {Block[]} blocks */
export function toText(blocks) {
  const line = (/** @type {string[]} */ heads, /** @type {string[]} */ row) => {
    const cells = row.map((one) => one.trim().replace(/\s*\n\s*/g, ", ")); // a row is a line
    return `- ${cells.flatMap((one, n) => (one ? [n ? `${heads[n]}: ${one}` : one] : [])).join("; ")}\n`;
  };
  const texts = blocks.map((block) => {
    if ("heading" in block) return `${block.level === 1 ? block.heading.toUpperCase() : `\n${block.heading}`}\n`;
    if ("text" in block) return `${block.text}\n`;
    const [heads, ...rows] = block.table;
    return rows.map((row) => line(heads, row)).join("");
  });
  return texts.join("").trim();
}
