// @ts-check
/** Copies a message to send, as it is shown, to the clipboard. Nothing is sent anywhere. */

/**
 * The words of a message as they are pasted: no line is empty twice, and a line to write on is dots, as underscores would be
 * read as italics by who gets it.
 * @param {string} shown
 */
export const asText = (shown) =>
  shown
    .split("\n")
    .map((row) => row.trim().replace(/_{2,}/g, "……"))
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();

/** @param {HTMLElement} element */
function select(element) {
  const range = document.createRange();
  range.selectNodeContents(element);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
}

export function setUpCopy() {
  for (const place of document.querySelectorAll(".message__copy")) {
    const message = place.previousElementSibling;
    const button = place.querySelector("button");
    const status = place.querySelector("[role=status]");
    if (!(place instanceof HTMLElement && message instanceof HTMLElement && button && status)) continue;
    place.hidden = false;
    button.addEventListener("click", async () => {
      const done = await navigator.clipboard?.writeText(asText(message.innerText)).then(
        () => true,
        () => false,
      );
      if (!done) select(message);
      status.textContent = (done ? button.dataset.copied : button.dataset.yourself) ?? "";
    });
  }
}
