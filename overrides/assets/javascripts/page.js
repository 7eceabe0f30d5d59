// @ts-check
/** What every page does when scripts run: search, explanations of terms, the menu, buttons that print or copy. Nothing is stored. */
/** @import {Source} from "./search.js" */
import { setUpContents } from "./contents.js";
import { setUpCopy } from "./copy.js";
import { closesByItself } from "./fold.js";
import { setUpTerms } from "./terms.js";
import { setUpSearch } from "./to_search.js";

/** The menu on a narrow screen. */
function setUpMenu() {
  const menu = document.querySelector("details.menu");
  if (menu instanceof HTMLDetailsElement) closesByItself(menu);
}

/** The link to the other language leads to the same place on the page. */
function setUpLanguageLinks() {
  for (const link of document.querySelectorAll("a.tools__language")) {
    link.addEventListener("click", () => {
      if (link instanceof HTMLAnchorElement) link.hash = location.hash;
    });
  }
}

function setUpPrint() {
  for (const button of document.querySelectorAll("[data-print]")) {
    if (!(button instanceof HTMLButtonElement)) continue;
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
}

/** @param {Source} source what answers a search */
export function setUpPage(source) {
  document.documentElement.classList.replace("no-js", "js");
  setUpMenu();
  setUpContents();
  setUpLanguageLinks();
  setUpPrint();
  setUpCopy();
  setUpTerms();
  setUpSearch(source);
}
