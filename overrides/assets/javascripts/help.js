// @ts-check
/**
 * Help lines on the page of a sheet: below each sentence the same in a language that one chooses. The lines are in the page already,
 * so nothing is asked for; the choice stands in the address, so that it can be shared, and nowhere else.
 */

import { h } from "./shared/dom.js";
import { linesOn, showLines } from "./shared/help-lines.js";

const MARK = "#hulp-";

/** @param {Document} page */
export function setUpHelp(page) {
  const choice = page.querySelector("[data-help]");
  const sheet = page.querySelector("[data-sheet]");
  const select = choice?.querySelector("select");
  const status = choice?.querySelector("[role=status]");
  const languages = linesOn(page);
  if (!sheet || !select || !(choice instanceof HTMLElement) || !(status instanceof HTMLElement)) return;

  /** @param {string} code of the language; "" for none */
  const show = (code) => {
    const chosen = languages.find((each) => each.lang === code);
    showLines(sheet, chosen);
    status.replaceChildren(...(chosen?.said ? [h("span", { lang: chosen.lang, dir: chosen.dir }, chosen.said)] : []));
  };

  /** An address that leads to a place in the page leaves the choice as it is. */
  const read = () => {
    if (!location.hash.startsWith(MARK)) return;
    const code = location.hash.slice(MARK.length);
    select.value = languages.some((each) => each.lang === code) ? code : "";
    show(select.value);
  };

  select.addEventListener("change", () => {
    show(select.value);
    history.replaceState(null, "", select.value ? MARK + select.value : location.pathname + location.search);
  });
  addEventListener("hashchange", read);
  choice.hidden = false;
  select.value = ""; // not what the browser remembers of an earlier visit
  read();
}

if (typeof document !== "undefined") setUpHelp(document);
