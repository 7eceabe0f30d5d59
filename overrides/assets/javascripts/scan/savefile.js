// @ts-check
/** The scan as a file, that can be opened again. */
/** @import {Need} from "./root.js" */
import { fileName } from "./exports.js";
import { download } from "./files.js";
import { isEmpty, parse, write } from "./model.js";

/** @param {Need<"state" | "words" | "screen" | "keeper">} root @returns {boolean} was there something to save? */
export function saveFile(root) {
  const { state, words, screen, keeper } = root;
  keeper.flush();
  const text = write(state.scan);
  const name = `${fileName(root)}.json`;
  const done = !isEmpty(state.scan) && Boolean(parse(text).scan);
  if (done) download(name, "application/json", text);
  screen.say(words.t(done ? "file_saved" : isEmpty(state.scan) ? "file_nothing" : "kept_big", { name }));
  return done;
}
