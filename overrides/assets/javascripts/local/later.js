// @ts-check
/** What the page of details fetches when somebody prints (scripts/toolkit/publish/bundle.py, LATER); the sheets are fetched then, too. */
export const loadTogether = () => import("./together.js");
