// @ts-check
/** What every page does when scripts run: search, explanations of terms, the menu, print buttons. Nothing is stored. */
/** @import {Source} from "./search.js" */
import { setUpSearch } from "./search.js";
import { setUpTerms } from "./terms.js";

/** The menu on a narrow screen closes on Escape and when the focus leaves it. */
function setUpMenu() {
  const menu = document.querySelector("details.menu");
  if (!(menu instanceof HTMLDetailsElement)) return;
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget instanceof Node && !menu.contains(event.relatedTarget)) menu.open = false;
  });
  document.addEventListener("click", (event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  });
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
  setUpLanguageLinks();
  setUpPrint();
  setUpTerms();
  setUpSearch(source);
}
