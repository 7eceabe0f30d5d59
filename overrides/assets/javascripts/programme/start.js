// @ts-check
/**
 * Starts the maker of programmes: the form is there at once, what it does comes a moment later.
 *
 * @import {Fetcher} from "../planner/paper.js"
 * @import {Missing} from "../planner/start.js"
 */
import { dataOf } from "./data.js";
import { loadShown } from "./later.js";

/** @param {(folder: string) => Fetcher} fetching gives what fetches PDFs out of a folder @param {Missing} missing */
export async function start(fetching, missing) {
  const root = document.querySelector("[data-maker]");
  const data = dataOf(document);
  if (!(root instanceof HTMLFormElement) || !data) return;
  try {
    const { setUpMaker } = await loadShown();
    setUpMaker(root, data, fetching(data.planner.pdfs), missing);
  } catch (error) {
    root.replaceChildren(data.words.unable);
    root.hidden = false;
    throw error;
  }
}
