// @ts-check
/** Starts every page of the copy on disk (scripts/toolkit/publish/on_disk.py). */
import { setUpPage } from "../page.js";
import { fromDisk } from "./search.js";

setUpPage(fromDisk);
