// @ts-check
/** A table for a Dutch Excel: semicolons, a mark that says it is UTF-8, and no cell that a spreadsheet would run as a formula. */

/** @param {string | number} value */
export function cell(value) {
  const text = `${value}`;
  return `"${(/^[\s\u00a0]*[=+\-@\t\r|%＝＋－＠]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/** @param {(string | number)[][]} rows */
export function toCsv(rows) {
  return `\ufeff${rows.map((row) => row.map(cell).join(";")).join("\r\n")}\r\n`;
}
