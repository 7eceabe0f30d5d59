// @ts-check
/** A document as HTML that Word and LibreOffice open: headings, paragraphs and tables, with every text escaped. */

/**
 * @typedef {{heading: string, level: 1 | 2} | {text: string} | {table: string[][]}} Block a table's first row holds its headings
 */

/** @param {string} text */
export function escapeHtml(text) {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`).replaceAll("\n", "<br>");
}

const STYLE =
  "@page{size:A4;margin:2cm}body{font:11pt Arial,sans-serif}h1{font:bold 22pt Georgia,serif;color:#0d4a4a}h2{font:bold 15pt Georgia,serif;color:#0d4a4a}table{border-collapse:collapse;width:100%}th,td{border:1px solid #777;padding:4pt;text-align:left;vertical-align:top}th{background:#e6f0ec}";

/** @param {Block[]} blocks @param {string} title @param {string} language */
export function toDocument(blocks, title, language) {
  const body = blocks.map((block) => {
    if ("heading" in block) return `<h${block.level}>${escapeHtml(block.heading)}</h${block.level}>`;
    if ("text" in block) return `<p>${escapeHtml(block.text)}</p>`;
    const rows = block.table.map(
      (row, n) =>
        `<tr>${row.map((one) => (n ? `<td>${escapeHtml(one)}</td>` : `<th>${escapeHtml(one)}</th>`)).join("")}</tr>`,
    );
    return `<table><thead>${rows[0]}</thead><tbody>${rows.slice(1).join("")}</tbody></table>`;
  });
  return `<!DOCTYPE html>\n<html lang="${escapeHtml(language)}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body>\n${body.join("\n")}\n</body></html>\n`;
}

/** The same as plain text, for an e-mail. @param {Block[]} blocks */
export function toText(blocks) {
  return blocks
    .map((block) => {
      if ("heading" in block) return `${block.level === 1 ? block.heading.toUpperCase() : `\n${block.heading}`}\n`;
      if ("text" in block) return `${block.text}\n`;
      return block.table
        .slice(1)
        .map(
          (row) =>
            `- ${row
              .map((one, n) => (one && n ? `${block.table[0][n]}: ${one}` : one))
              .filter(Boolean)
              .join("; ")}\n`,
        )
        .join("");
    })
    .join("")
    .trim();
}
