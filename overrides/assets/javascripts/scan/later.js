// @ts-check
/** What is fetched when it is needed: each stands here once, beside the file that it asks for (scripts/toolkit/publish/bundle.py). */

export const loadRest = () => import("./rest.js");
export const loadMeeting = () => import("./meeting.js");
