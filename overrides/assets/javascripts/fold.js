// @ts-check
/** What folds open over the page closes by itself: on Escape, when the focus leaves it, and on a click beside it. */

/** @param {HTMLDetailsElement} details */
export function closesByItself(details) {
  details.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !details.open) return;
    details.open = false;
    details.querySelector("summary")?.focus();
  });
  details.addEventListener("focusout", (event) => {
    if (event.relatedTarget instanceof Node && !details.contains(event.relatedTarget)) details.open = false;
  });
  document.addEventListener("click", (event) => {
    if (event.target instanceof Node && event.target.isConnected && !details.contains(event.target))
      details.open = false;
  });
}
