// @ts-check
/** The plan: one file for a visitor (scripts/toolkit/publish/bundle.py). */
/** @import {View} from "./route.js" */
import { planView } from "./view/plan.js";

/** @type {Record<string, View>} */
export const parts = { plan: planView };
