/** Criteria, scans and a storage to test with; a random generator that gives the same numbers in every run. */
import { create } from "../../overrides/assets/javascripts/scan/model.js";
import { Words } from "../../overrides/assets/javascripts/shared/words.js";

export const questions = ["een", "twee"].map((stem, q) => ({
  stem,
  number: q + 1,
  label: `Vraag ${stem}`,
  links: [],
  criteria: [1, 2, 3, 4].map((n) => ({
    id: `${stem}-${n}`,
    place: `${q + 1}.${n}`,
    statement: `Stelling ${n} van ${stem}`,
    action: `Doe ${n}`,
    effect: [3, 2, 1, 3][n - 1],
    effort: [1, 2, 3, 3][n - 1],
    hash: `a${n}`,
    links: [],
  })),
}));

/** The data of a page with these questions. */
export const data = {
  language: "nl",
  locale: "nl-NL",
  words: {},
  questions: questions.map((question) => ({
    ...question,
    question: `Is dit vraag ${question.stem}?`,
    hash: `b${question.number}`,
    page: { label: question.label, url: `../vragen/${question.stem}/`, kind: "" },
    gone:
      question.stem === "een"
        ? [
            {
              id: "een-oud",
              was: "We deden twee dingen.",
              since: "2026-01-02",
              why: "Eén is genoeg.",
              instead: "twee-1",
            },
            { id: "een-weg", was: "We deden iets.", since: "2026-01-02", why: "Niemand wist het.", instead: "" },
          ]
        : [],
    links: [{ label: "Begin", url: "../stappenplan/begin/", kind: "steps" }],
    criteria: question.criteria.map((one) => ({
      ...one,
      links: [{ label: "Bronnen", url: `../vragen/${question.stem}/#bronnen`, kind: "" }],
    })),
  })),
};

/** Words of which each is its key, with what it is filled in with: `find_out(who=x)`. */
export function words(language = "nl", locale = "nl-NL") {
  const found = new Words({ words: {}, language, locale });
  found.t = (key, values = {}) => {
    const told = Object.entries(values).map(([name, value]) => `${name}=${value}`);
    return told.length ? `${key}(${told.join(",")})` : key;
  };
  return found;
}

/** A scan with answers as one letter for each statement: y, p, n, u or - for none. */
export function filled(letters, more = {}) {
  const scan = create("nl", "full", new Date("2026-11-21T10:00:00Z"));
  const names = { y: "yes", p: "partly", n: "no", u: "unknown" };
  questions
    .flatMap(({ criteria }) => criteria)
    .forEach(({ id, hash }, place) => {
      const answer = names[letters[place]];
      if (answer) scan.answers[id] = { answer, hash, who: "" };
    });
  return Object.assign(scan, more);
}

/** As localStorage, with room for so many characters. */
export function storage(room = Infinity) {
  const target = Object.create({
    getItem(key) {
      return Object.hasOwn(this, key) ? this[key] : null;
    },
    setItem(key, value) {
      const used = Object.keys(this)
        .filter((one) => one !== key)
        .reduce((sum, one) => sum + this[one].length, 0);
      if (used + value.length > room) throw new DOMException("full", "QuotaExceededError");
      this[key] = `${value}`;
    },
    removeItem(key) {
      delete this[key];
    },
  });
  Object.defineProperty(target, "length", {
    get() {
      return Object.keys(this).length;
    },
  });
  return target;
}

/** mulberry32: numbers from 0 to 1. */
export function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
