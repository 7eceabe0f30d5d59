// @ts-check
/**
 * Where scans are kept: see ../kept/store.js.
 *
 * @import {Scan} from "./model.js"
 * @typedef {import("../kept/store.js").Texts} Texts
 * @typedef {import("../kept/store.js").Saved} Saved
 */
import { Store as Kept } from "../kept/store.js";
import { parse, write } from "./model.js";

export const PREFIX = "toolkit-scan:";

/** @type {import("../kept/store.js").Format<Scan>} */
const FORMAT = {
  prefix: PREFIX,
  here: "toolkit-scan-here",
  shared: "toolkit-scan-shared",
  parse: (text) => parse(text).scan ?? null,
  write,
};

/** @extends {Kept<Scan>} */
export class Store extends Kept {
  /** @param {() => Storage} local @param {() => Storage} session the getters throw where storage is blocked */
  constructor(local, session) {
    super(FORMAT, local, session);
  }

  /** The scans that are kept, last saved first, and how many there are that this page cannot read. */
  list() {
    const { kept: scans, unreadable } = this.all();
    return { scans, unreadable };
  }
}
