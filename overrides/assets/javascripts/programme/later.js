// @ts-check
/** What the page of programmes fetches when it stands (scripts/toolkit/publish/bundle.py, LATER). */

/** All of it: at once, so that it is there when the connection goes. */
export const loadShown = () => import("./maker.js");
