// @ts-check
/**
 * Every limit of a field is told before it cuts: how full it is from four fifths on, and what did not fit, in words, at the field and
 * to a screen reader. One listener does it for every text field that says how much goes in (`maxlength`), which a browser by itself
 * keeps to without a word. A field that "filled" comes from holds something else from then on.
 */
/** @import {T} from "./words.js" */
import { h } from "./dom.js";

/** @typedef {HTMLInputElement | HTMLTextAreaElement} Field */

const EARLY = 0.8; // of what fits
const BOX = "app__limit";

/** @param {EventTarget | null} target @returns {target is Field} */
const isField = (target) =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === "text");

/** How much goes into a field; 0: it has no limit. What a browser would keep to without a word, is taken over from it. @param {Field} field */
function mostOf(field) {
  const { maxLength } = field;
  if (maxLength > 0) {
    field.removeAttribute("maxlength");
    field.dataset.most = `${maxLength}`;
  }
  return Number(field.dataset.most ?? 0);
}

/** What was told at the fields inside is of something else than what stands there now. @param {Element} inside */
function untold(inside) {
  for (const box of inside.querySelectorAll(`.${BOX}`)) {
    inside.querySelector(`[aria-describedby="${box.id}"]`)?.removeAttribute("aria-describedby");
    box.remove();
  }
}

/** Where it is told how full a field is. @param {Field} field @param {boolean} make */
function boxOf(field, make) {
  const next = field.nextElementSibling;
  if (next?.classList.contains(BOX)) return next;
  if (!make) return null;
  const box = h("span", { class: BOX, id: `${BOX}-${document.querySelectorAll(`.${BOX}`).length}-${Date.now()}` });
  if (field.closest("label")) box.setAttribute("aria-hidden", "true"); // it is no part of the name of the field
  field.after(box);
  field.setAttribute("aria-describedby", box.id);
  return box;
}

/**
 * What goes beyond the limit is taken out where it was put in. Nothing is cut of what stood there before: a field that was too full as
 * it came takes nothing more, and keeps what it has.
 * @param {Field} field @param {number} most @param {string} before what stood there
 * @returns {number} how many characters did not fit
 */
export function cut(field, most, before) {
  const { value } = field;
  const over = value.length - Math.max(most, before.length);
  if (over <= 0) return 0;
  const end = field.selectionEnd ?? value.length;
  let start = Math.max(0, end - over);
  if (/[\uDC00-\uDFFF]/.test(value[start] ?? "") && start) start -= 1; // half a character is none
  field.value = value.slice(0, start) + value.slice(end);
  field.setSelectionRange(start, start);
  return end - start;
}

/** Watch every field of the page. @param {T} t @param {string} locale of the numbers */
export function watchLimits(t, locale) {
  const heard = h("p", { role: "status", class: "away" });
  document.body.append(heard);
  /** What stood in a field before it was changed. @type {WeakMap<Field, string>} */
  const before = new WeakMap();
  let lost = 0; // of what is put in now: it can come in several pieces, as lines do
  const number = (/** @type {number} */ n) => n.toLocaleString(locale);

  /** @param {Field} field @param {number} most */
  const tell = (field, most) => {
    const { length } = field.value;
    const told = lost ? ` ${t("limit_cut", { lost: number(lost) })}` : "";
    const box = boxOf(field, length >= EARLY * most);
    if (!box) return;
    const text = length >= EARLY * most ? t("limit_count", { length: number(length), most: number(most) }) + told : "";
    if (box.textContent !== text) box.textContent = text;
    box.toggleAttribute("data-cut", lost > 0);
    if (lost) heard.textContent = text;
  };
  document.addEventListener("filled", ({ target }) => target instanceof Element && untold(target));
  for (const name of ["focusin", "beforeinput", "dragenter"]) {
    document.addEventListener(
      name,
      ({ target }) => {
        if (!isField(target) || !mostOf(target)) return;
        before.set(target, target.value);
        lost = 0;
        if (name === "focusin") tell(target, mostOf(target));
      },
      true,
    );
  }
  document.addEventListener(
    "input",
    ({ target }) => {
      if (!isField(target)) return;
      const most = mostOf(target);
      if (!most) return;
      lost += cut(target, most, before.get(target) ?? "");
      tell(target, most);
      before.set(target, target.value);
    },
    true, // before anybody else reads what stands there
  );
}
