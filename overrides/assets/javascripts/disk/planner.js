// @ts-check
/** Starts the planner of sheets in the copy on disk: each PDF stands in a script beside it, since a page there may not fetch. */
import { loadPaper } from "../planner/later.js";
import { setUpPlanner } from "../planner/planner.js";
import { load } from "./load.js";

const folder = document.querySelector("[data-planner]")?.getAttribute("data-pdfs") ?? "";

setUpPlanner({
  load: loadPaper,
  fetcher: async (path) => {
    const packed = atob(await load(`${folder}${path}.js`));
    return Uint8Array.from(packed, (sign) => sign.charCodeAt(0));
  },
});
