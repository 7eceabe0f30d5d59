// @ts-check
/** The parts that can wait until the form can be filled in: one file for a visitor (scripts/toolkit/publish/bundle.py). */
/** @import {View} from "./route.js" */
import { earlier } from "./view/earlier.js";
import { paper } from "./view/paper.js";
import { planView } from "./view/plan.js";
import { result, shared } from "./view/result.js";

/** @type {Record<string, View>} */
export const rest = { result, shared, plan: planView, earlier, paper };
