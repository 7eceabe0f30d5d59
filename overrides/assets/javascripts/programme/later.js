// @ts-check
/** What the page of programmes fetches when it stands (scripts/toolkit/publish/bundle.py, LATER). */

/** The form and what comes of it. */
export const loadShown = () => import("./maker.js");

/** The morning itself, and what is kept: at once after the form, so that it is there when the connection goes. */
export const loadRest = () => import("./rest.js");
