// @ts-check
/** Starts the planner of sheets on a server. In the copy on disk disk/planner.js does. */
import { start } from "./start.js";

start(
  (folder) => async (path, signal) => {
    const answer = await fetch(folder + path, { signal });
    if (!answer.ok) throw new Error(`${answer.status} ${path}`);
    return new Uint8Array(await answer.arrayBuffer());
  },
  "missing",
);
