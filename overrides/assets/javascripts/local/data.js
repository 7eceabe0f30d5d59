// @ts-check
/**
 * What the build gives for a municipality's own details (scripts/toolkit/pages/local_data.py). A field more asks for no code.
 *
 * @typedef {{id: string, most: number, worded: boolean, kind: "text" | "phone" | "day"}} Field `worded`: other words in each language
 * @typedef {{language: string, locale: string, languages: string[], fields: Field[], host: Record<string, Record<string, string>>,
 *   words: Record<string, string>}} Data `host`: what the host of the site ships, by language and field
 * @typedef {{key: string, field: Field, language: string}} Entry one thing to fill in: a field, or a field in a language
 */

/** The data that a page holds, or null. @param {Document} page @returns {Data | null} */
export function dataOf(page) {
  const node = page.getElementById("local-data");
  return node ? JSON.parse(node.textContent ?? "") : null;
}

/** All there is to fill in: of a field that is worded, once a language. @param {Pick<Data, "fields" | "languages">} data @returns {Entry[]} */
export const entriesOf = ({ fields, languages }) =>
  fields.flatMap((field) =>
    field.worded
      ? languages.map((language) => ({ key: `${field.id}-${language}`, field, language }))
      : [{ key: field.id, field, language: "" }],
  );

/** What the host ships, as it is filled in. @param {Data} data @returns {Record<string, string>} */
export function shipped(data) {
  /** @type {Record<string, string>} */
  const values = {};
  for (const { key, field, language } of entriesOf(data)) {
    const value = data.host[language || data.languages[0]]?.[field.id];
    if (value) values[key] = value;
  }
  return values;
}
