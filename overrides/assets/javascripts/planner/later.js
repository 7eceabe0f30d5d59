// @ts-check
/** What the planner fetches once its button is pressed (scripts/toolkit/publish/bundle.py). */

export const loadPaper = () => import("./paper.js");
