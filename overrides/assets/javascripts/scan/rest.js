// @ts-check
/** The other parts that can wait until the form can be filled in: one file for a visitor (scripts/toolkit/publish/bundle.py). */
/**
 * @import {Root} from "./root.js"
 * @import {View} from "./route.js"
 * @typedef {{changes: typeof changes}} Rest what other parts ask for besides a part to show
 */
import { watchSizes } from "../shared/sizes.js";
import { steadily } from "./steady.js";
import { changes } from "./view/changes.js";
import { keptHere } from "./view/kept.js";
import { overview } from "./view/overview.js";
import { paper } from "./view/paper.js";

/** @type {Record<string, View>} */
export const parts = { overview, paper, kept: keptHere };

/** What goes on from here by itself. @param {Pick<Root, "screen" | "router" | "state" | "rest"> & Parameters<typeof changes>[0]} root */
export function wake(root) {
  root.rest = { changes };
  root.screen.steadily = steadily;
  watchSizes();
  if (root.state.view === "begin" && changes(root).some(Boolean)) root.screen.renew(() => root.router.render());
}
