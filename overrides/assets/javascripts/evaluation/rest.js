// @ts-check
/** What is fetched when the page stands: what comes of the papers (scripts/toolkit/publish/bundle.py, LATER). */
export { csvOf, workbookOf } from "./exports.js";
export { reportOf, slidesOf } from "./printed.js";
export { resultOf } from "./result.js";
