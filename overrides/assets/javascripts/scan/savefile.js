// @ts-check
/** The scan as a file, to go on with or to hand to somebody: there at once, without anything that has to be fetched. */
/** @import {Need} from "./root.js" */
import { fileName } from "./exports.js";
import { download } from "./files.js";
import { write } from "./model.js";

/** @param {Need<"state">} root @returns {string} the name of the file */
export function saveFile(root) {
  const name = `${fileName(root)}.json`;
  download(name, "application/json", write(root.state.scan));
  return name;
}
