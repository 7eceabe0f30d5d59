// @ts-check
/** Starts the maker of programmes in the copy on disk: each PDF stands in a script beside it, since a page there may not fetch. */
import { start } from "../programme/start.js";
import { packed } from "./packed.js";

start(packed, "missing_disk");
