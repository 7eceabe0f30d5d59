// @ts-check
/** Starts the planner of sheets in the copy on disk: the sheets stand together in a script, by the address of their page. */
import { setUpPlanner } from "../planning.js";
import { load } from "./load.js";

const sheets = document.querySelector("[data-planner]")?.getAttribute("data-sheets") ?? "";

setUpPlanner(async (url) => {
  const text = (await load(sheets))[url];
  if (!text) throw new Error(`no sheet at ${url}`);
  return { text, url: new URL(url, document.baseURI).href };
});
