// @ts-check
/** Answering by keyboard: with the focus on an answer, 1 to 4 choose one, and the focus goes on to the next statement. */

/** What comes after a statement: the next one, or else where to go from here. @param {Element} set @param {Element} pager */
function after(set, pager) {
  const sets = [...(set.parentElement?.querySelectorAll(".scan__statement") ?? [])];
  const next = sets[sets.indexOf(set) + 1];
  return next
    ? (next.querySelector("input:checked") ?? next.querySelector("input"))
    : pager.querySelector("a:last-child");
}

/** @param {HTMLFormElement} form @param {Element} pager below the form */
export function listenToKeys(form, pager) {
  form.addEventListener("keydown", (event) => {
    const { target, key } = event;
    if (!(target instanceof HTMLInputElement) || target.type !== "radio") return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const set = target.closest(".scan__statement");
    const choice = set?.querySelectorAll(".scan__answers input")[["1", "2", "3", "4"].indexOf(key)];
    if (!set || !(choice instanceof HTMLInputElement)) return;
    event.preventDefault();
    if (event.repeat) return; // a key that is held answers one statement, not all that follow
    if (!choice.checked) choice.click();
    const next = after(set, pager);
    if (!(next instanceof HTMLElement)) return;
    next.focus({ preventScroll: true });
    (next.closest(".scan__statement") ?? next).scrollIntoView({ block: "center", behavior: "instant" });
  });
}
