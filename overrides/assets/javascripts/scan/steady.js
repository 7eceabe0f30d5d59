// @ts-check
/**
 * A part is shown anew because another window changed something, while somebody is at work in it. What they type into stays as it is
 * until they leave it, a question until it is answered; else the focus goes back to where it was, and what was unfolded stays so.
 */

const EDITED = "input:not([type=radio], [type=checkbox], [type=file]), textarea, select";

/** Where an element stands, so that its successor can be found. @param {HTMLElement[]} parts @param {Element | null} element @returns {() => Element | null | undefined} */
function placeOf(parts, element) {
  const main = parts.find((one) => one !== element && one.contains(element));
  if (!main || !element) return () => null;
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
 * Show the part anew, at once or as soon as what is being typed is left, or what is asked is answered.
 * @param {HTMLElement[]} parts where it is shown @param {() => void} show
 */
export function steadily(parts, show) {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement && active.matches(EDITED) && parts.some((one) => one.contains(active))))
    return unlessAsked(parts, show);
  if (active.dataset.waits) return;
  active.dataset.waits = "yes";
  const act = () => active.isConnected && afterwards(() => unlessAsked(parts, show));
  active.addEventListener("blur", act, { once: true });
}

/** What asks something keeps its buttons under the hand of who answers. @param {HTMLElement[]} parts @param {() => void} show */
function unlessAsked(parts, show) {
  const [question] = parts.flatMap((one) => [...one.querySelectorAll("[data-asks]:not([hidden])")]);
  if (!(question instanceof HTMLElement)) return anew(parts, show);
  if (question.dataset.waits) return;
  question.dataset.waits = "yes";
  question.addEventListener("click", () =>
    setTimeout(() => question.isConnected && question.hidden && anew(parts, show)),
  );
}

/** What is left with a click gets its click first. @param {() => void} act */
function afterwards(act) {
  if (document.querySelector(":active")) addEventListener("pointerup", () => setTimeout(act), { once: true });
  else setTimeout(act);
}

/** @param {HTMLElement[]} parts @param {() => void} show */
function anew(parts, show) {
  const active = document.activeElement;
  const found = placeOf(parts, active);
  const caret = selectionOf(active);
  const folded = () => parts.flatMap((one) => [...one.querySelectorAll("details")]);
  const unfolded = folded().map(({ open }) => open);
  show();
  const details = folded();
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
