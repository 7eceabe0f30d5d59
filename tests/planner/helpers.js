/** Data as the build makes them (scripts/toolkit/pages/planner_data.py), small, with one of everything. */

const item = (id, more = {}) => ({
  id,
  slot: id,
  story: "",
  title: `Blad ${id}`,
  group: "een",
  preset: "1",
  audience: "participant",
  each: true,
  per: 1,
  extra: 0,
  cut: false,
  alone: false,
  files: { b1: [`nl/${id}.pdf`, "x"], a2: [`nl/${id}-a2.pdf`, "x"], en: [`en/${id}.pdf`, "x"] },
  ...more,
});
const once = (id, sides, more = {}) =>
  item(id, {
    each: false,
    audience: "trainer",
    files: { b1: [`nl/${id}.pdf`, sides], en: [`en/${id}.pdf`, sides] },
    ...more,
  });

export const data = {
  language: "nl",
  locale: "nl-NL",
  pdfs: "../pdf/",
  usual: "b1",
  most: 30,
  together: 40,
  words: {},
  versions: ["b1", "a2", "a2-ar", "en"].map((name) => ({ name, label: name })),
  languages: [
    { code: "nl", label: "Nederlands", version: "b1" },
    { code: "en", label: "Engels", version: "en" },
  ],
  stories: [
    { id: "rosa", title: "Rosa" },
    { id: "hanan", title: "Hanan" },
  ],
  groups: [],
  items: [
    once("lijst", "xx", { preset: "", audience: "organisation" }),
    once("oefening", "xx", { audience: "guide" }),
    item("twee", { files: { b1: ["nl/twee.pdf", "xxx"], a2: ["nl/twee-a2.pdf", "xxx"], en: ["en/twee.pdf", "xxx"] } }),
    item("kaart", {
      extra: 3,
      cut: true,
      files: { b1: ["nl/kaart.pdf", "x-x-"], "a2-ar": ["nl/kaart-ar.pdf", "x-x-"] },
    }),
    item("casus-rosa", { slot: "casus", story: "rosa" }),
    item("casus-hanan", { slot: "casus", story: "hanan" }),
    item("later", { preset: "2" }),
    item("samen", { preset: "2", per: 2 }),
  ],
};
