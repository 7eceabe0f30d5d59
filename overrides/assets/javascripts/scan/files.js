// @ts-check
/** Files out of and into the browser. */
import { LIMIT, parse } from "./model.js";

export { download } from "../shared/download.js";

/** @param {File} file @returns {Promise<ReturnType<typeof parse>>} */
export async function open(file) {
  if (file.size > 4 * LIMIT) return { fault: "size" };
  try {
    return parse(await file.text());
  } catch {
    return { fault: "json" };
  }
}
