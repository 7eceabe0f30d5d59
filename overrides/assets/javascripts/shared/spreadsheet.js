// @ts-check
/**
 * Sheets as a workbook that Excel and LibreOffice open (ECMA-376): text is text, so that no cell is run as a formula; numbers and dates
 * are what they are. The first row is bold, stays in sight and filters; it is repeated on each page of paper.
 *
 * @typedef {string | number | {day: string} | {share: number}} Cell `day` is "2026-11-21"; `share` is 0 to 1, shown as a percentage
 * @typedef {{name: string, heads: string[], widths: number[], rows: Cell[][]}} Sheet widths in characters
 */
import { zip } from "./zip.js";

export const MOST = 32_767; // characters of a cell: more, and Excel repairs the file by leaving them out
const LINE = 15, // points of a line
  HIGHEST = 405; // of a row
const FIRST_DAY = 61; // 1 March 1900: before it, Excel counts a day that never was
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const STYLE = { text: 0, head: 1, day: 2, share: 3, number: 4 }; // their places in `styles`

/** Text for XML, without what XML cannot hold; and what Excel would read as a character of its own ("_x0041_") stays as it is. @param {string} text */
export function xml(text) {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The letters of a column. @param {number} n from 0 */
export const column = (n) =>
  (n < 26 ? "" : String.fromCharCode(64 + Math.floor(n / 26))) + String.fromCharCode(65 + (n % 26));

/** A day as Excel counts it, or null for one that it cannot count. @param {string} day */
export function serial(day) {
  const days = Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
  return days >= FIRST_DAY ? days : null;
}

/** What texts there are, each once. */
class Texts {
  /** @type {Map<string, number>} */
  #places = new Map();
  #uses = 0;

  /** @param {string} text */
  place(text) {
    this.#uses += 1;
    const place = this.#places.get(text) ?? this.#places.size;
    this.#places.set(text, place);
    return place;
  }

  toString() {
    const items = [...this.#places.keys()].map((text) => `<si><t xml:space="preserve">${xml(text)}</t></si>`);
    return `${HEAD}<sst xmlns="${MAIN}" count="${this.#uses}" uniqueCount="${items.length}">${items.join("")}</sst>`;
  }
}

/** @param {Texts} texts @param {Cell} value @param {string} where @param {number} style of text */
function cell(texts, value, where, style) {
  const put = (/** @type {number} */ number, /** @type {number} */ how) =>
    `<c r="${where}" s="${how}"><v>${number}</v></c>`;
  if (typeof value === "number") return put(value, STYLE.number);
  if (typeof value === "object" && "share" in value) return put(value.share, STYLE.share);
  const days = typeof value === "object" ? serial(value.day) : null;
  if (days !== null) return put(days, STYLE.day);
  const text = typeof value === "object" ? value.day : value;
  return text ? `<c r="${where}" s="${style}" t="s"><v>${texts.place(text)}</v></c>` : "";
}

/**
 * The height of a row, so that its longest cell can be read: not every program finds it by itself.
 * @param {Cell[]} cells @param {number[]} widths
 */
function heightOf(cells, widths) {
  const lines = cells.map((value, n) =>
    `${typeof value === "string" ? value : ""}`
      .split("\n")
      .reduce((sum, text) => sum + Math.max(1, Math.ceil((text.length * 1.15) / widths[n])), 0),
  );
  return Math.min(HIGHEST, LINE * Math.max(...lines));
}

/** @param {Texts} texts @param {Sheet} sheet @param {boolean} first is it the one that is shown? */
function page(texts, { heads, widths, rows }, first) {
  const row = (/** @type {Cell[]} */ cells, /** @type {number} */ n, style = STYLE.text) =>
    `<row r="${n}" ht="${heightOf(cells, widths)}" customHeight="1">${cells.map((value, place) => cell(texts, value, `${column(place)}${n}`, style)).join("")}</row>`;
  const area = `A1:${column(heads.length - 1)}${rows.length + 1}`;
  const cols = widths.map((width, n) => `<col min="${n + 1}" max="${n + 1}" width="${width}" customWidth="1"/>`);
  return [
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${area}"/>`,
    `<sheetViews><sheetView workbookViewId="0"${first ? ' tabSelected="1"' : ""}>`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${cols.join("")}</cols>`,
    `<sheetData>${row(heads, 1, STYLE.head)}${rows.map((cells, n) => row(cells, n + 2)).join("")}</sheetData>`,
    `<autoFilter ref="${area}"/>`,
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    `<ignoredErrors><ignoredError sqref="${area}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
  ].join("");
}

/** How cells look: text that wraps, a heading, a day as the reader's computer writes it, a percentage, a number. */
function styles() {
  const font = (more = "") => `<font>${more}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`;
  const wrap = '<alignment vertical="top" wrapText="1"/>';
  const look = (/** @type {number} */ format, more = "") =>
    `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1" ${more}>${wrap}</xf>`;
  const tint = '<fill><patternFill patternType="solid"><fgColor rgb="FFE6F0EC"/></patternFill></fill>';
  const heading = `<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1">${wrap}</xf>`;
  return [
    `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2">${font()}${font("<b/>")}</fonts>`,
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    `${tint}</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="5">${look(49)}${heading}${look(14)}${look(9)}${look(1)}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join("");
}

/** What the workbook holds: its sheets, and of each what repeats on paper and what is filtered. @param {Sheet[]} sheets */
function workbook(sheets) {
  const names = sheets.map(({ name }, n) => `<sheet name="${xml(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`);
  const fixed = sheets.map(({ name, heads, rows }, n) => {
    const sheet = `'${xml(name).replaceAll("'", "''")}'!`;
    const area = `${sheet}$A$1:$${column(heads.length - 1)}$${rows.length + 1}`;
    return (
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${n}" hidden="1">${area}</definedName>` +
      `<definedName name="_xlnm.Print_Titles" localSheetId="${n}">${sheet}$1:$1</definedName>`
    );
  });
  return (
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names.join("")}</sheets>` +
    `<definedNames>${fixed.join("")}</definedNames></workbook>`
  );
}

/** @param {Sheet[]} sheets */
export function toWorkbook(sheets) {
  const texts = new Texts();
  const paths = sheets.map((_, n) => `worksheets/sheet${n + 1}.xml`);
  const pages = sheets.map((sheet, n) => page(texts, sheet, n === 0));
  const kind = (/** @type {string} */ path, /** @type {string} */ what) =>
    `<Override PartName="/xl/${path}" ContentType="${KIND}.${what}+xml"/>`;
  const kinds = [
    kind("workbook.xml", "sheet.main"),
    ...paths.map((path) => kind(path, "worksheet")),
    kind("styles.xml", "styles"),
    kind("sharedStrings.xml", "sharedStrings"),
  ];
  const links = (/** @type {[what: string, path: string][]} */ all) => {
    const items = all.map(
      ([what, path], n) => `<Relationship Id="rId${n + 1}" Type="${OFFICE}/${what}" Target="${path}"/>`,
    );
    return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
  };
  const types =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>';
  return zip([
    ["[Content_Types].xml", `${HEAD}<Types xmlns="${PACKAGE}/content-types">${types}${kinds.join("")}</Types>`],
    ["_rels/.rels", links([["officeDocument", "xl/workbook.xml"]])],
    ["xl/workbook.xml", workbook(sheets)],
    [
      "xl/_rels/workbook.xml.rels",
      links([
        ...paths.map((path) => /** @type {[string, string]} */ (["worksheet", path])),
        ["styles", "styles.xml"],
        ["sharedStrings", "sharedStrings.xml"],
      ]),
    ],
    ...pages.map((text, n) => /** @type {[string, string]} */ ([`xl/${paths[n]}`, text])),
    ["xl/styles.xml", styles()],
    ["xl/sharedStrings.xml", `${texts}`],
  ]);
}
