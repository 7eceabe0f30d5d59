// @ts-check
/** A file out of the browser. */

/** @param {string} name @param {string} type @param {string | Blob} content */
export function download(name, type, content) {
  const blob = typeof content === "string" ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
