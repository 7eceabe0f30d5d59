// @ts-check
/** Starts the planner of sheets in the copy on disk: each PDF stands in a script beside it, since a page there may not fetch. */
import { start } from "../planner/start.js";
import { load } from "./load.js";

start(
  (folder) => async (path) => {
    const packed = atob(await load(`${folder}${path}.js`));
    return Uint8Array.from(packed, (sign) => sign.charCodeAt(0));
  },
  "missing_disk",
);
