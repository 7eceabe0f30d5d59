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

/** Below each message a button; what came of it is said beside it. Without a clipboard the words are selected. */
export function setUpCopy() {
  for (const message of document.querySelectorAll("[data-message] div.message")) {
    const sheet = message.closest("[data-message]");
    if (!(message instanceof HTMLElement && sheet instanceof HTMLElement)) continue;
    const { message: copy = "", copied = "", yourself = "" } = sheet.dataset;
    const [place, button, status] = ["p", "button", "span"].map((name) => document.createElement(name));
    place.className = "message__copy";
    button.className = "button";
    button.setAttribute("type", "button");
    button.textContent = copy;
    status.setAttribute("role", "status");
    place.append(button, status);
    message.after(place);
    button.addEventListener("click", async () => {
      const done = await navigator.clipboard?.writeText(asText(message.innerText)).then(
        () => true,
        () => false,
      );
      if (!done) select(message);
      status.textContent = done ? copied : yourself;
    });
  }
}
