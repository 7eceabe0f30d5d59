// @ts-check
/** What can wait until it is asked for: each function fetches one file (scripts/toolkit/publish/bundle.py). */

/** The workbook for Excel. */
export const fetchWorkbook = () => import("./xlsx.js");
