// @ts-check
/**
 * A table for a spreadsheet: semicolons or commas, as the Excel of a language reads them, a mark that says it is UTF-8, and no cell that
 * would be run as a formula.
 */

/** @param {string | number} value */
export function cell(value) {
  const text = `${value}`;
  return `"${(/^[\s\u00a0]*[=+\-@\t\r|%＝＋－＠]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/** @param {(string | number)[][]} rows @param {";" | ","} between */
export function toCsv(rows, between = ";") {
  return `\ufeff${rows.map((row) => row.map(cell).join(between)).join("\r\n")}\r\n`;
}
