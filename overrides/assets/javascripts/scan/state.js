// @ts-check
/** All that changes in a window. What of it outlives the window is the scan, and the Keeper sees to that. */
/**
 * @import {Answer, Scan} from "./model.js"
 * @import {Person} from "./merge.js"
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
  /** How somebody chose to work, before beginning. @type {"" | "on" | "alone" | "together" | "paper"} */
  way = "";
  /** Scores that came in the address. Nothing of them is kept. @type {Received | null} */
  received = null;

  /** The action of the plan that is being dragged. */
  dragged = "";
  /** An earlier scan that is open beside this one. @type {Scan | null} */
  earlier = null;
  /** How many statements of a paper checklist have had their turn. */
  paper = 0;
  /** The files of colleagues that are open, and the scan that comes out of them. */
  together = {
    people: /** @type {Person[]} */ ([]),
    /** Shared answers that were chosen, by statement. */
    chosen: /** @type {Map<string, Answer>} */ (new Map()),
    /** The id of the shared scan: it is kept from the first shared answer on. */
    scan: "",
    /** That scan as it was joined last. */
    made: /** @type {Scan | null} */ (null),
    /** How long the conversation may take; 0: as long as it takes. */
    minutes: 0,
  };

  /** @param {Scan} scan */
  constructor(scan) {
    this.scan = scan;
  }
}
