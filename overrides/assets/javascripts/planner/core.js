// @ts-check
/**
 * What pages that plan have in common, as one file that a browser fetches once for all of them (scripts/toolkit/publish/bundle.py,
 * SHARED): the plan of sheets, its form and its words, the making of a PDF, what is kept, and elements. Who uses it imports from here.
 */
export { Store } from "../kept/store.js";
export { remember, remembered } from "../kept/window.js";
export { button, chooser, h, list } from "../shared/dom.js";
export { download } from "../shared/download.js";
export { TIMEZONE, ZONE, escapeText, fold } from "../shared/ics.js";
export { clean, isDay, localDay } from "../shared/read.js";
export { offer } from "../shared/undo.js";
export { Words } from "../shared/words.js";
export { decoded, read as readGroup, write as writeGroup } from "./address.js";
export { Form, say } from "./form.js";
export { loadPaper } from "./later.js";
export { Making } from "./making.js";
export { counts, lines, newPlan, paper, together } from "./plan.js";
export { setUpSharing, shareable } from "./sharing.js";
export { adviceOf, nameOf, tableOf } from "./told.js";
