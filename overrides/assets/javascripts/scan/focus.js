// @ts-check
/** Showing something anew while somebody types: the focus and the caret stay where they are. */

/**
 * @param {() => void} change makes elements anew; what has the focus must have an id
 */
export function keepFocus(change) {
  const held = document.activeElement;
  const field = held instanceof HTMLInputElement || held instanceof HTMLTextAreaElement ? held : null;
  const start = field?.selectionStart ?? null,
    end = field?.selectionEnd ?? null;
  change();
  if (!(held instanceof HTMLElement) || !held.id || held.isConnected) return;
  const made = document.getElementById(held.id);
  if (!made) return;
  if (held instanceof HTMLInputElement && held.type === "date") made.replaceWith(held); // half a date has no value to show anew
  const now = /** @type {HTMLInputElement} */ (held.isConnected ? held : made);
  now.focus({ preventScroll: true });
  if (start !== null && end !== null && now.selectionStart !== null) now.setSelectionRange(start, end);
}
