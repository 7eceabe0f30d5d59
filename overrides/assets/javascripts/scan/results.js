// @ts-check
/** The parts about the result: one file for a visitor (scripts/toolkit/publish/bundle.py). */
/** @import {View} from "./route.js" */
import { earlier } from "./view/earlier.js";
import { result, shared } from "./view/result.js";

/** @type {Record<string, View>} */
export const parts = { result, shared, earlier };
