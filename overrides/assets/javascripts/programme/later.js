// @ts-check
/** What the page of programmes fetches when it stands, and once its button is pressed (scripts/toolkit/publish/bundle.py, LATER). */

/** All of it but the making of a PDF: at once, so that it is there when the connection goes. */
export const loadShown = () => import("./maker.js");

/** What makes the PDF. */
export const loadPrintout = () => import("./printout.js");
