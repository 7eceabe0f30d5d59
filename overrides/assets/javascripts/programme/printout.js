// @ts-check
/** Makes one PDF of it all: the schedule and the bag first, then the sheets. Fetched by who presses the button (publish/bundle.py, LATER). */
export { makePdf } from "../planner/paper.js";
export { drawn } from "./drawn.js";
