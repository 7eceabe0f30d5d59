// @ts-check
/**
 * What can wait until the form can be filled in: each function fetches one file (scripts/toolkit/publish/bundle.py).
 */

/** The workbook for Excel. */
export const loadWorkbook = () => import("./xlsx.js");
