// @ts-check
/** The shared scan after its people changed: what came in comes in, what went goes, and what somebody changed in it meanwhile stays. */
/**
 * @import {Joined, Left} from "./join.js"
 * @import {Planned, Scan} from "./model.js"
 */
import { fit, rejoin } from "./blocks.js";
import { ENTRIES } from "./model.js";

const NONE = { blocks: [], between: "", most: Infinity };
const HEAD = /** @type {const} */ (["municipality", "names", "summary"]);

/**
 * @param {Scan} scan the shared scan, which is changed @param {Joined} made as it comes out of the people now @param {Joined} last as it came out before
 * @returns {Left[]} what finds no room now, and did before
 */
export function renew(scan, made, last) {
  /** @type {Left[]} */
  const left = [];
  const text = (/** @type {string} */ key, /** @type {string} */ now) => {
    const [what, about = ""] = key.split(":");
    const before = last.parts.get(key) ?? NONE,
      after = made.parts.get(key) ?? { ...NONE, between: before.between };
    const found = rejoin(now, before, after);
    left.push(...found.left.map((one) => ({ what, about, ...one })));
    return found.text;
  };
  if (scan.kind === last.scan.kind) scan.kind = made.scan.kind;
  for (const name of HEAD) scan[name] = text(name, scan[name]);
  answers(scan, made.scan, last.scan);
  for (const stem of new Set([...Object.keys(made.scan.notes), ...Object.keys(last.scan.notes)])) {
    const note = text(`note:${stem}`, scan.notes[stem] ?? "");
    if (note || stem in made.scan.notes) scan.notes[stem] = note;
    else delete scan.notes[stem];
  }
  for (const stem of new Set([...Object.keys(made.scan.targets), ...Object.keys(last.scan.targets)])) {
    if (scan.targets[stem] !== last.scan.targets[stem]) continue;
    if (made.scan.targets[stem] === undefined) delete scan.targets[stem];
    else scan.targets[stem] = made.scan.targets[stem];
  }
  scan.plan = plan(scan.plan, made.scan.plan, last.scan.plan, text);
  const over = scan.plan.splice(ENTRIES).map(({ id }) => ({ what: "plan", about: id, who: "", count: 0 }));
  const old = last.full.map(({ about, who }) => `${about} ${who}`);
  for (const [key, part] of made.parts) {
    const [what, about] = key.split(":");
    const before = fit(last.parts.get(key) ?? NONE).left.length;
    if (what === "who")
      left.push(
        ...fit(part)
          .left.slice(before)
          .map((one) => ({ what, about, ...one })),
      );
  }
  return [...left, ...made.full.filter(({ about, who }) => !old.includes(`${about} ${who}`)), ...over];
}

const same = (/** @type {unknown} */ a, /** @type {unknown} */ b) => JSON.stringify(a) === JSON.stringify(b);

/** @param {Scan} scan @param {Scan} made @param {Scan} last */
function answers(scan, made, last) {
  for (const id of new Set([...Object.keys(made.answers), ...Object.keys(last.answers)])) {
    if (same(made.answers[id], last.answers[id]) || !same(scan.answers[id], last.answers[id])) continue;
    if (made.answers[id]) scan.answers[id] = { ...made.answers[id] };
    else delete scan.answers[id];
  }
}

/**
 * @param {Planned[]} now @param {Planned[]} made @param {Planned[]} last @param {(key: string, now: string) => string} text
 * @returns {Planned[]}
 */
function plan(now, made, last, text) {
  const find = (/** @type {Planned[]} */ all, /** @type {string} */ id) => all.find((one) => one.id === id);
  const kept = now.flatMap((item) => {
    const before = find(last, item.id),
      after = find(made, item.id);
    if (!before) return item;
    if (!after) return same(item, before) ? [] : item;
    const fields = Object.fromEntries(
      Object.entries(after).map(([name, value]) => [
        name,
        /** @type {any} */ (item)[name] === /** @type {any} */ (before)[name] ? value : /** @type {any} */ (item)[name],
      ]),
    );
    const owner = text(`owner:${item.id}`, item.owner);
    return { .../** @type {Planned} */ (fields), owner, note: text(`item:${item.id}`, item.note) };
  });
  const known = new Set([...now, ...last].map(({ id }) => id));
  return [...kept, ...made.filter(({ id }) => !known.has(id)).map((one) => ({ ...one }))];
}
