// @ts-check
/** What is fetched once the page stands (scripts/toolkit/publish/bundle.py, LATER): all of the planner but the making of a PDF. */
export { setUpPlanner } from "./planner.js";
