// @ts-check
/**
 * What can wait until the form can be filled in: each function fetches one file (scripts/toolkit/publish/bundle.py). All of them are
 * fetched once the page stands, so that they are there without a connection too.
 */

/** The parts besides the form. */
export const loadRest = () => import("./rest.js");

/** What saves and shares. */
export const loadSaving = () => import("./saving.js");
