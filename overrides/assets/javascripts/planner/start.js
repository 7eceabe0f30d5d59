// @ts-check
/**
 * Starts the planner of a page: the form is there at once, what it does comes a moment later, and reads what was picked by then.
 *
 * @import {Fetcher} from "./paper.js"
 * @typedef {"missing" | "missing_disk"} Missing the key of the words for a PDF that does not come
 * @typedef {{fetcher: Fetcher, load: () => Promise<Pick<typeof import("./paper.js"), "makePdf">>, missing: Missing}} Ways how PDFs come, and what makes one of them
 */
import { Words } from "../shared/words.js";
import { dataOf } from "./data.js";
import { loadPaper, loadShown } from "./later.js";

/** @param {(folder: string) => Fetcher} fetching gives what fetches PDFs out of a folder @param {Missing} missing */
export async function start(fetching, missing) {
  const root = document.querySelector("[data-planner]");
  const data = dataOf(document);
  if (!(root instanceof HTMLFormElement) || !data) return;
  const { t } = new Words(data);
  root.hidden = false;
  try {
    const { setUpPlanner } = await loadShown();
    setUpPlanner(root, data, t, { fetcher: fetching(data.pdfs), load: loadPaper, missing });
  } catch (error) {
    const said = root.querySelector("[data-planner-status]");
    if (said) said.textContent = t("unable");
    throw error;
  }
}
