// @ts-check
/** What is fetched when the form stands: the morning itself, and what is kept (scripts/toolkit/publish/bundle.py, LATER). */
export { setUpKept } from "./kept.js";
export { Live } from "./now.js";
