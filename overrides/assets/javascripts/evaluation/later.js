// @ts-check
/** What the page where trainers count fetches when it stands (scripts/toolkit/publish/bundle.py, LATER). */

/** Groups, and entering papers. */
export const loadApp = () => import("./app.js");

/** What comes of the papers, on the screen, on paper and as files: at once after it, so that it is there when the connection goes. */
export const loadRest = () => import("./rest.js");
