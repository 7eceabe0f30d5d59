// @ts-check
/** Fields that grow with their text, where the style sheet cannot do it (`field-sizing`). */

export function watchSizes() {
  if (CSS.supports("field-sizing", "content")) return;
  const grow = (/** @type {Event} */ { target }) => {
    if (!(target instanceof HTMLTextAreaElement) || target.readOnly) return;
    target.style.height = "auto";
    target.style.height = `${target.scrollHeight + target.offsetHeight - target.clientHeight}px`;
  };
  for (const name of ["input", "focusin"]) document.addEventListener(name, grow);
}
