// @ts-check
/**
 * A part is shown anew because another window changed something, while somebody is at work in it. What they type into stays as it is
 * until they leave it; else the focus goes back to where it was, and what was unfolded stays so.
 */

const EDITED = "input:not([type=radio], [type=checkbox], [type=file]), textarea, select";

/** Where an element stands, so that its successor can be found. @param {Element} main @param {Element | null} element @returns {() => Element | null | undefined} */
function placeOf(main, element) {
  if (!element || element === main || !main.contains(element)) return () => null;
  const anchor = element.closest("[id], [data-id]");
  const inside = anchor && anchor !== main && main.contains(anchor) ? anchor : main;
  const { id, dataset } = /** @type {HTMLElement} */ (inside);
  const selector = id ? `#${CSS.escape(id)}` : `[data-id="${CSS.escape(dataset.id ?? "")}"]`;
  const tag = element.tagName;
  const place = inside === element ? -1 : [...inside.querySelectorAll(tag)].indexOf(element);
  return () => {
    const now = inside === main ? main : main.querySelector(selector);
    return place < 0 ? now : now?.querySelectorAll(tag)[place];
  };
}

/**
 * Show the part anew, at once or as soon as what is being typed is left.
 * @param {HTMLElement} main where it is shown @param {() => void} show
 */
export function steadily(main, show) {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement && main.contains(active) && active.matches(EDITED))) return anew(main, show);
  if (active.dataset.waits) return;
  active.dataset.waits = "yes";
  active.addEventListener("blur", () => active.isConnected && afterwards(() => anew(main, show)), { once: true });
}

/** What is left with a click gets its click first. @param {() => void} act */
function afterwards(act) {
  if (document.querySelector(":active")) addEventListener("pointerup", () => setTimeout(act), { once: true });
  else setTimeout(act);
}

/** @param {HTMLElement} main @param {() => void} show */
function anew(main, show) {
  const active = document.activeElement;
  const found = placeOf(main, active);
  const caret = selectionOf(active);
  const unfolded = [...main.querySelectorAll("details")].map(({ open }) => open);
  show();
  const details = [...main.querySelectorAll("details")];
  if (details.length === unfolded.length) details.forEach((one, n) => (one.open = unfolded[n]));
  const next = found();
  if (!(next instanceof HTMLElement) || next === document.activeElement) return;
  if (next.matches("h2, h3, section")) next.tabIndex = -1;
  next.focus({ preventScroll: true });
  if (caret && selectionOf(next)) /** @type {HTMLInputElement} */ (next).setSelectionRange(...caret);
}

/** What is selected in a field; null: nothing can be. @param {Element | null} one @returns {[number, number] | null} */
function selectionOf(one) {
  if (!(one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement) || one.selectionStart === null)
    return null;
  return [one.selectionStart, one.selectionEnd ?? one.selectionStart];
}
