// @ts-check
/** All that changes in a window. What of it outlives the window is the scan, and the Keeper sees to that. */
/**
 * @import {Asked} from "./colleagues.js"
 * @import {Scan} from "./model.js"
 * @import {Received} from "./share.js"
 */

export class State {
  /** The scan that is worked on. @type {Scan} */
  scan;
  /** Is all of it kept? */
  saved = true;
  /** The save that waits for the rest of what is typed; 0: none does. @type {ReturnType<typeof setTimeout> | 0} */
  timer = 0;
  /** Puts back all that was wiped, while that can be done. @type {(() => void) | null} */
  undo = null;

  /** The part that is shown; "" as long as none is. */
  view = "";
  /** The question that is shown, or was shown last. */
  stem = "";
  /** Scores that came in the address. Nothing of them is kept. @type {Received | null} */
  received = null;

  /** The action of the plan that is being dragged. */
  dragged = "";
  /** An earlier scan that is open beside this one. @type {Scan | null} */
  earlier = null;
  /** How many statements of a paper checklist have had their turn. */
  paper = 0;
  /** Files of colleagues that wait for an answer. @type {Asked[]} */
  asking = [];
  /** The conversation about what colleagues answered, as far as it need not be kept. */
  talk = {
    /** The statement that is talked about; "": the first that is open. "end": all have had their turn. */
    at: "",
    /** Milliseconds that are left for it, as long as the clock stands still; null: it has not been wound. */
    left: /** @type {number | null} */ (null),
    /** When the time is up, as long as the clock runs; 0: it stands still. */
    until: 0,
    /** Do keys give answers? */
    keys: true,
    /** How the map is ordered. */
    by: /** @type {"form" | "spread"} */ ("form"),
  };

  /** @param {Scan} scan */
  constructor(scan) {
    this.scan = scan;
  }
}
