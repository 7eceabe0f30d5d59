// @ts-check
/** Starts the planner of sheets on a server. In the copy on disk disk/planner.js does. */
import { start } from "./start.js";
import { fetched } from "./fetched.js";

start(fetched, "missing");
