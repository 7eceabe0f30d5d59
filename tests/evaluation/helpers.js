/** Data as the build makes them (scripts/toolkit/pages/evaluation_data.py), small; papers, and a storage as a browser has it. */
import { newPaper, put, create } from "../../overrides/assets/javascripts/evaluation/group.js";

const question = (id, number, letters, more = {}) => ({
  id,
  number,
  words: `Vraag ${id}?`,
  answers: [...letters].map((letter) => [letter, `antwoord ${letter}`]),
  several: false,
  slide: 0,
  pilots: null,
  ...more,
});
const pilots = {
  title: "Wens",
  n: 92,
  year: "2021",
  unit: "vrouwen",
  source: "rapport",
  several: false,
  same: { a: 0 },
};

export const data = {
  language: "nl",
  locale: "nl-NL",
  words: {},
  before: [
    question("leeftijd", 1, "abc"),
    question("wens", 2, "abc", { slide: 2, pilots: { ...pilots, rows: [["Ja", 62, 67]] } }),
    question("redenen", 3, "abcd", { several: true, slide: 1 }),
  ],
  after: [question("wens", 1, "abc", { slide: 2 }), question("plannen", 2, "ab", { several: true, slide: 3 })],
};

/** Words as the key and what is filled in. */
export const t = (key, values = {}) => [key, ...Object.values(values)].join(" ");

/** A finished paper. */
export const paper = (when, answers) =>
  Object.assign(newPaper(when), { done: true, turn: 1, answers: Object.assign(Object.create(null), answers) });

/** A group with papers. */
export function group(code, ...papers) {
  const made = create(code, 2026);
  for (const one of papers) put(made, one);
  return made;
}

export { storage } from "../helpers/storage.js";
