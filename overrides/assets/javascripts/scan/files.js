// @ts-check
/** Files out of and into the browser. */
import { LIMIT, parse } from "./model.js";

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

/** @param {File} file @returns {Promise<ReturnType<typeof parse>>} */
export async function open(file) {
  if (file.size > 4 * LIMIT) return { fault: "size" };
  try {
    return parse(await file.text());
  } catch {
    return { fault: "json" };
  }
}
