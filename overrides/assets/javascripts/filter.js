// @ts-check
/** The filter of the exercises. The list is whole without it; the choice stands in the address, so that it can be shared. */

const form = document.querySelector("[data-filter]");
const list = document.querySelector("[data-filter-list]");
const status = form?.querySelector("[data-filter-status]");

/**
 * Does a card fit the choice? A choice of minutes is a maximum; every other one is equal or not.
 * @param {DOMStringMap} card @param {[string, string][]} choice
 */
export function fits(card, choice) {
  return choice.every(
    ([name, value]) => !value || (name === "minutes" ? Number(card[name]) <= Number(value) : card[name] === value),
  );
}

/** @param {HTMLFormElement} form @param {Element} list @param {Element} status */
function setUp(form, list, status) {
  const cards = /** @type {HTMLElement[]} */ ([...list.children]);

  function apply() {
    const choice = /** @type {[string, string][]} */ ([...new FormData(form).entries()]);
    for (const card of cards) card.hidden = !fits(card.dataset, choice);
    const shown = cards.filter((card) => !card.hidden);
    const minutes = shown.reduce((sum, card) => sum + Number(card.dataset.minutes), 0);
    const text = shown.length ? form.dataset.count : form.dataset.none;
    status.textContent = (text ?? "")
      .replace("{shown}", `${shown.length}`)
      .replace("{total}", `${cards.length}`)
      .replace("{minutes}", `${minutes}`);
    const chosen = new URLSearchParams(choice.filter(([, value]) => value));
    history.replaceState(null, "", chosen.size ? `?${chosen}${location.hash}` : location.pathname + location.hash);
  }

  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement && [...field.options].some((option) => option.value === value))
      field.value = value;
  }
  form.addEventListener("change", apply);
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  apply();
}

if (form instanceof HTMLFormElement && list && status) setUp(form, list, status);
