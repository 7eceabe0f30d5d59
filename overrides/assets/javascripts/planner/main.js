// @ts-check
/** Starts the planner of sheets on a server. In the copy on disk disk/planner.js does. */
import { loadPaper } from "./later.js";
import { setUpPlanner } from "./planner.js";

const folder = document.querySelector("[data-planner]")?.getAttribute("data-pdfs") ?? "";

setUpPlanner({
  load: loadPaper,
  fetcher: async (path, signal) => {
    const answer = await fetch(folder + path, { signal });
    if (!answer.ok) throw new Error(`${answer.status} ${path}`);
    return new Uint8Array(await answer.arrayBuffer());
  },
});
