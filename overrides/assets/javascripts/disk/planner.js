// @ts-check
/** Starts the planner of sheets in the copy on disk: each PDF stands in a script beside it, since a page there may not fetch. */
import { start } from "../planner/start.js";
import { packed } from "./packed.js";

start(packed, "missing_disk");
