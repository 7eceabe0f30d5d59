// @ts-check
/** Colleagues and their conversation: fetched once the form can be filled in (scripts/toolkit/publish/bundle.py). */
/** @import {View} from "./route.js" */
import { meeting } from "./view/meeting.js";
import { together } from "./view/together.js";

/** @type {Record<string, View>} */
export const parts = { together, meeting };
