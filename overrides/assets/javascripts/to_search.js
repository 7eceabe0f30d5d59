// @ts-check
/** The button that opens search. The dialog is more script than all else that a page does, so who does not search never gets it. */
/** @import {Search, Source} from "./search.js" */

/**
 * Show the search button and make it work.
 * @param {Source} source what answers
 */
export function setUpSearch(source) {
  const button = document.querySelector("[data-search]");
  if (!(button instanceof HTMLButtonElement) || typeof HTMLDialogElement === "undefined") return;
  /** @type {Promise<Search> | undefined} */
  let made;
  const make = () => (made ??= import("./search.js").then(({ Search }) => new Search(button, source)));
  button.addEventListener("pointerenter", () => make().then((search) => search.prepare(), forget)); // a moment sooner than the click
  button.addEventListener("focus", () => make().catch(forget));
  button.addEventListener("click", () =>
    make().then(
      (search) => search.open(),
      () => tell(button.dataset.failed ?? ""),
    ),
  );
  button.hidden = false;

  /** What did not come may come when it is asked for again. */
  function forget() {
    made = undefined;
  }

  /** @param {string} failed that it did not come, above the page and read aloud at once */
  function tell(failed) {
    forget();
    if (document.querySelector(".search-failed")) return;
    const told = document.createElement("p");
    told.className = "notice search-failed";
    told.setAttribute("role", "alert");
    told.textContent = failed;
    document.querySelector("main")?.prepend(told);
  }
}
