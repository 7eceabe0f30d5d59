// @ts-check
/**
 * What can wait until the form can be filled in: each function fetches one file (scripts/toolkit/publish/bundle.py). All of them are
 * fetched once the page stands, so that they are there without a connection too. A file with parts of the scan has them in `parts`.
 */

/** The result, and what is compared with it. */
export const loadResults = () => import("./results.js");

/** The plan. */
export const loadPlans = () => import("./plans.js");

/** The other parts. */
export const loadRest = () => import("./rest.js");

/** What saves and shares. */
export const loadSaving = () => import("./saving.js");

/** The workbook for Excel. */
export const loadWorkbook = () => import("./xlsx.js");

/** Colleagues, and the conversation about what they answered. */
export const loadMeeting = () => import("./meeting.js");
