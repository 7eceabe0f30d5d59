// @ts-check
/**
 * Terms of the glossary show their explanation on hover and focus. It stays while the pointer is on it and goes with Escape
 * (WCAG 2.2, 1.4.13). Without scripts the term is a link to the glossary, and so it stays with them.
 */

/** @type {HTMLElement | null} */
let tip = null;
/** @type {HTMLElement | null} */
let owner = null;
let timer = 0;

function hide() {
  clearTimeout(timer);
  owner?.removeAttribute("aria-describedby");
  tip?.remove();
  tip = owner = null;
}

function hideSoon() {
  clearTimeout(timer);
  timer = window.setTimeout(hide, 200);
}

/**
 * Would the explanation lie over a heading, at this place in the window?
 * @param {number} left @param {number} top @param {HTMLElement} tip
 */
function covers(left, top, tip) {
  return [...document.querySelectorAll("main :is(h1, h2, h3, h4)")].some((heading) => {
    const box = heading.getBoundingClientRect();
    const beside = box.right < left || box.left > left + tip.offsetWidth;
    return !beside && box.bottom > top && box.top < top + tip.offsetHeight;
  });
}

/** @param {HTMLElement} term */
function show(term) {
  clearTimeout(timer);
  if (owner === term) return;
  hide();
  owner = term;
  tip = document.createElement("div");
  tip.className = "term-tip";
  tip.id = "term-tip";
  tip.setAttribute("role", "tooltip");
  tip.textContent = term.dataset.term ?? "";
  tip.addEventListener("pointerenter", () => clearTimeout(timer));
  tip.addEventListener("pointerleave", hideSoon);
  (term.closest("main") ?? document.body).append(tip);
  const box = term.getBoundingClientRect();
  const room = document.documentElement.clientWidth - tip.offsetWidth - 16;
  const left = Math.max(16, Math.min(box.left, room));
  const [under, over] = [box.bottom + 6, box.top - tip.offsetHeight - 6];
  const below =
    under + tip.offsetHeight < innerHeight && !(over > 0 && covers(left, under, tip) && !covers(left, over, tip));
  tip.style.left = `${left + window.scrollX}px`;
  tip.style.top = `${(below ? under : over) + window.scrollY}px`;
  term.setAttribute("aria-describedby", tip.id);
}

/** Give every term on the page its explanation. */
export function setUpTerms() {
  for (const term of document.querySelectorAll("a.term")) {
    if (!(term instanceof HTMLElement)) continue;
    term.addEventListener("pointerenter", (event) => event.pointerType !== "touch" && show(term));
    term.addEventListener("pointerleave", hideSoon);
    term.addEventListener("focus", () => show(term));
    term.addEventListener("blur", hideSoon);
  }
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
}
