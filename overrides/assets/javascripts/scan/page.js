// @ts-check
/** What the page itself holds: the words of the interface, the questions and their statements. The build has written them there. */
/** @import {Question} from "./model.js" */

/** @param {ParentNode} root @param {string} selector */
const words = (root, selector) => root.querySelector(selector)?.textContent?.replace(/\s+/g, " ").trim() ?? "";

/** @param {HTMLFormElement} form */
export function readPage(form) {
  const data = JSON.parse(document.getElementById("scan-data")?.textContent ?? "");
  /** @type {Question[]} */
  const full = data.questions.map((/** @type {any} */ { stem, links }, /** @type {number} */ place) => {
    const section = /** @type {HTMLElement} */ (form.querySelector(`#vraag-${stem}`));
    const criteria = [...section.querySelectorAll("fieldset")].map((set) => {
      const place = words(set, ".scan__place");
      return {
        id: set.id.replace("stelling-", ""),
        place,
        statement: words(set, "legend").slice(place.length).trim(),
        action: words(set, "[data-action]"),
        hash: set.dataset.hash ?? "",
        links: [...set.querySelectorAll("p[data-read]")]
          .flatMap((line) => [...line.querySelectorAll("a")])
          .map((link) => ({ label: link.textContent ?? "", url: link.href })),
      };
    });
    return {
      stem,
      number: place + 1,
      label: words(section, "h2").replace(/^\d+ /, ""),
      links: links.map((/** @type {any} */ link) => ({ ...link, url: new URL(link.url, location.href).href })),
      criteria,
    };
  });
  const short = full.map((question, place) => ({
    ...question,
    criteria: [
      {
        id: `vraag-${question.stem}`,
        place: `${place + 1}`,
        statement: data.questions[place].question,
        action: data.words.short_action.replace("{question}", question.label),
        hash: data.questions[place].hash,
        links: data.questions[place].read,
      },
    ],
  }));
  return { words: /** @type {Record<string, string>} */ (data.words), full, short: /** @type {Question[]} */ (short) };
}
