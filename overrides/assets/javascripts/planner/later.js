// @ts-check
/** What the planner fetches when the form stands, and once its button is pressed (scripts/toolkit/publish/bundle.py). */

/** The plan in words, and what is done with it. */
export const loadShown = () => import("./shown.js");

/** What makes the PDF. */
export const loadPaper = () => import("./paper.js");
