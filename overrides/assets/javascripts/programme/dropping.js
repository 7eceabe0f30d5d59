// @ts-check
/**
 * Dragging with a mouse. Whoever has none uses the buttons, which do the same.
 *
 * @import {Place} from "./programme.js"
 */

/**
 * Something dragged comes before what it is dropped on; below all of it, at the end.
 * @param {HTMLElement} list of rows with `data-at` @param {number} number of its morning @param {(from: Place, to: Place) => void} moved
 */
export function dropping(list, number, moved) {
  list.addEventListener("dragstart", (event) => {
    const row = event.target instanceof Element && event.target.closest("[data-at]");
    if (row instanceof HTMLElement) event.dataTransfer?.setData("text/plain", row.dataset.at ?? "");
  });
  list.addEventListener("dragover", (event) => event.preventDefault());
  list.addEventListener("drop", (event) => {
    event.preventDefault();
    const found = /^(\d{1,2})-(\d{1,2})$/.exec(event.dataTransfer?.getData("text/plain") ?? "");
    if (!found) return;
    const [morning, place] = [Number(found[1]), Number(found[2])];
    const rows = [...list.children];
    const below = rows.findIndex((row) => event.clientY < row.getBoundingClientRect().top + row.clientHeight / 2);
    const before = below < 0 ? rows.length : below;
    const to = morning === number && place < before ? before - 1 : before;
    if (morning !== number || to !== place) moved([morning, place], [number, to]);
  });
}
