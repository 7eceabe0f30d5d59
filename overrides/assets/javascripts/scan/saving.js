// @ts-check
/** What the buttons for saving and sharing hold: one file for a visitor, fetched once the form can be filled in. */
/** @import {Here} from "./view/keeping.js" */
import { saveFile } from "./savefile.js";
import { saving, sharing } from "./view/keeping.js";

/** @type {Record<"save" | "share", (here: Here, close: () => void) => Node[]>} */
export const panels = { save: saving, share: sharing };

export { saveFile };
