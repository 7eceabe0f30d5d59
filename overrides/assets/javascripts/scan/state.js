// @ts-check
/** All that changes in a window. What of it outlives the window is the scan, and the Keeper sees to that. */
/**
 * @import {Asked} from "./colleagues.js"
 * @import {Scan} from "./model.js"
 * @import {Taken} from "./planned.js"
 * @import {Received} from "./share.js"
 */

export class State {
  /** The scan that is worked on. @type {Scan} */
  scan;
  /** Is all of it kept? */
  saved = true;
  /** The save that waits for the rest of what is typed; 0: none does. @type {ReturnType<typeof setTimeout> | 0} */
  timer = 0;
  /** The save that comes in time, even if the typing goes on. @type {ReturnType<typeof setTimeout> | 0} */
  latest = 0;
  /** Puts back all that was wiped, and forgets it, while either can be done. @type {{back: () => void, forget: () => void} | null} */
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
  /** How the plan is shown. */
  plan = {
    /** All advice, or the first few pieces of it. */
    all: false,
    /** Per question. */
    grouped: false,
    /** The one question that is shown; "": all of them. */
    only: "",
    /** An action of one's own that is being written, and for which scan. */
    draft: { text: "", stem: "", scan: /** @type {Scan | null} */ (null) },
    /** What was taken out and may come back. */
    taken: /** @type {Taken[]} */ ([]),
  };
  /** An earlier scan that is open beside this one. @type {Scan | null} */
  earlier = null;
  /** The statement of a paper checklist whose turn it is; "": the first that is open. */
  paper = "";
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

  /**
   * Forget all that is open in this window beside the scan, how it is kept, and the part that is shown.
   * @returns {() => void} puts it back
   */
  forget() {
    const { scan, saved, timer, latest, undo, view, stem, ...rest } = new State(this.scan);
    const before = Object.fromEntries(Object.keys(rest).map((key) => [key, this[/** @type {keyof State} */ (key)]]));
    const shared = this.view === "shared"; // it shows only what is forgotten
    Object.assign(this, rest, shared ? { view: "begin" } : {});
    return () => Object.assign(this, before, shared ? { view: "shared" } : {});
  }
}
