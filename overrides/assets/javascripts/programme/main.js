// @ts-check
/** Starts the maker of programmes on a server. In the copy on disk disk/programme.js does. */
import { fetched } from "../planner/fetched.js";
import { start } from "./start.js";

start(fetched, "missing");
