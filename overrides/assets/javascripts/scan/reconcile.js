// @ts-check
/**
 * Two windows changed one scan: what each of them changed since they were the same, put together field by field. An answer, a note, a
 * target, and each field of an action is a field. Only where both changed the same one to something else, there is no putting together.
 *
 * @import {Scan} from "./model.js"
 * @typedef {Record<string, any>} Fields
 */

/** What belongs to the keeping itself, and to no visitor. */
const KEEPING = ["schema", "version", "id", "rev", "made", "saved", "language"];
/** What is looked at by its keys: each of these holds fields that two people can fill in at the same time. */
const INSIDE = ["answers", "notes", "targets", "group", "chosen"];
/** Lists of things with an id, in an order. */
const LISTS = ["plan", "people"];

const same = (/** @type {unknown} */ a, /** @type {unknown} */ b) => JSON.stringify(a) === JSON.stringify(b);
const isMap = (/** @type {unknown} */ one) => typeof one === "object" && one !== null && !Array.isArray(one);
const idOf = (/** @type {any} */ one) => one.id ?? one.scan.id;

/** Both changed it. */
class Clash extends Error {}

/**
 * @param {Scan} base as both had it @param {Scan} mine @param {Scan} theirs as it is kept now
 * @returns {Scan | null} with what either changed; null: both changed the same field
 */
export function reconcile(base, mine, theirs) {
  try {
    return scanOf(base, mine, theirs);
  } catch (error) {
    if (error instanceof Clash) return null;
    throw error;
  }
}

/** Make a scan what was found, with the actions that it has: somebody may be typing into one. @param {Scan} scan @param {Scan} found */
export function adopt(scan, found) {
  const before = new Map(scan.plan.map((item) => [item.id, item]));
  Object.assign(scan, found, { plan: found.plan.map((item) => Object.assign(before.get(item.id) ?? {}, item)) });
}

/**
 * Undo a change, and nothing of what was done since.
 * @param {Scan} before as it was before the change @param {Scan} after as it was after it @param {Scan} now
 */
export const undone = (before, after, now) => scanOf(after, before, now, true);

/** @param {Scan} base @param {Scan} mine @param {Scan} theirs @param {boolean} [first] mine goes first where both changed a field @returns {Scan} */
function scanOf(base, mine, theirs, first = false) {
  const kept = Object.fromEntries(KEEPING.map((key) => [key, theirs[/** @type {keyof Scan} */ (key)]]));
  return /** @type {Scan} */ ({ ...fields(base, mine, theirs, first, KEEPING), ...kept });
}

/** One value that is changed as a whole. @template T @param {T} base @param {T} mine @param {T} theirs @param {boolean} first @returns {T} */
function whole(base, mine, theirs, first) {
  if (same(mine, theirs) || same(mine, base)) return theirs;
  if (first || same(theirs, base)) return mine;
  throw new Clash();
}

/** @param {string} key @param {any} base @param {any} mine @param {any} theirs @param {boolean} first */
function field(key, base, mine, theirs, first) {
  if (INSIDE.includes(key) && [mine, theirs].every(isMap)) return fields(isMap(base) ? base : {}, mine, theirs, first);
  if (LISTS.includes(key)) return list(base ?? [], mine, theirs, first);
  return whole(base, mine, theirs, first);
}

/** @param {Fields} base @param {Fields} mine @param {Fields} theirs @param {boolean} first @param {string[]} [but] keys that are left out @returns {Fields} */
function fields(base, mine, theirs, first, but = []) {
  const found = Object.create(null);
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    if (but.includes(key)) continue;
    const value = field(key, base[key], mine[key], theirs[key], first);
    if (value !== undefined) found[key] = value;
  }
  return found;
}

/** Things with an id: each put together by itself, in the order of whoever changed the order. @param {any[]} base @param {any[]} mine @param {any[]} theirs @param {boolean} first */
function list(base, mine, theirs, first) {
  const [before, here, there] = [base, mine, theirs].map((all) => new Map(all.map((one) => [idOf(one), one])));
  const ids = [...new Set([...there.keys(), ...here.keys()])];
  const found = new Map();
  for (const id of ids) {
    const [b, m, t] = [before.get(id), here.get(id), there.get(id)];
    const one = b && m && t && !t.scan ? fields(b, m, t, first) : whole(b, m, t, first);
    if (one) found.set(id, one);
  }
  const common = (/** @type {Map<string, any>} */ all) =>
    [...all.keys()].filter((id) => [before, here, there].every((one) => one.has(id)));
  const order = whole(common(before), common(here), common(there), first);
  const leader = same(order, common(there)) ? there : here;
  return [...new Set([...leader.keys(), ...ids])].flatMap((id) => found.get(id) ?? []);
}
