// @ts-check
/** The other parts that can wait until the form can be filled in: one file for a visitor (scripts/toolkit/publish/bundle.py). */
/** @import {View} from "./route.js" */
import { keptHere } from "./view/kept.js";
import { overview } from "./view/overview.js";
import { paper } from "./view/paper.js";
import { together } from "./view/together.js";

/** @type {Record<string, View>} */
export const parts = { overview, together, paper, kept: keptHere };
