// @ts-check
/** PDFs in the copy on disk: each stands in a script. */
import { load } from "./load.js";

/** @param {string} folder @returns {import("../planner/paper.js").Fetcher} */
export const packed = (folder) => async (path) => {
  const text = atob(await load(`${folder}${path}.js`));
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
};
