// @ts-check
/**
 * A morning while it goes on: what is now, how long it still has, what comes when, and what to shorten when it runs late. Pure: the
 * clock is given to it. A trainer says when the next part begins; by itself nothing moves on.
 *
 * @import {Data} from "./data.js"
 * @import {Morning, Slot} from "./programme.js"
 *
 * @typedef {{at: number, since: number}} Run which slot is on, and when it began, in minutes after midnight
 * @typedef {{slot: Slot, place: number, starts: number, ends: number, planned: number}} Coming `planned`: when it would have begun
 * @typedef {{way: "shorten" | "leave", places: number[], wins: number}} Proposal
 */
import { pieceOf } from "./data.js";
import { endOf, timesOf } from "./programme.js";

export const SHORTEST_LUNCH = 20,
  MOST_PROPOSALS = 3;
const FAR = 60; // minutes

/** What is on by the clock; null before the beginning and after the end. @param {Morning} morning @param {number} now @returns {Run | null} */
export function byClock(morning, now) {
  const at = timesOf(morning).findIndex(({ starts, ends }) => now >= starts && now < ends);
  return at < 0 ? null : { at, since: timesOf(morning)[at].starts };
}

/**
 * How a morning begins: with what is on by the clock, else with its first part, now. Who begins at quite another time, to practise for
 * instance, has the whole morning moved to then.
 * @param {Morning} morning @param {number} now @returns {{morning: Morning, run: Run}}
 */
export function begin(morning, now) {
  const run = byClock(morning, now) ?? { at: 0, since: now };
  const far = run.since === now && Math.abs(now - morning.starts) > FAR;
  return { morning: far ? { ...morning, starts: Math.floor(now) } : morning, run };
}

/**
 * Where a morning goes on after a reload: undefined when what is remembered is of another programme, null when it is of another day, is
 * over, or is none.
 * @param {string} text what `Live` remembers @param {string} address of the programme @param {Morning[]} mornings
 * @param {string} day @param {number} now
 */
export function resumed(text, address, mornings, day, now) {
  try {
    const [then, where, ...numbers] = JSON.parse(text);
    const [number, starts, at, since, due] = numbers;
    const morning = { ...mornings[number], starts };
    if (where !== address) return;
    const run = { at, since };
    // each a number, and of less than a week: a clock must be able to show it
    const goesOn =
      then === day &&
      now < standing(morning, run, since).end + FAR &&
      numbers.every((/** @type {any} */ one) => one === one % 1e4);
    return goesOn ? { number, morning, run, due } : null;
  } catch {
    return null;
  }
}

/** The next part begins now; null after the last one. @param {Run} run @param {Morning} morning @param {number} now @returns {Run | null} */
export const next = ({ at }, { slots }, now) => (at + 1 < slots.length ? { at: at + 1, since: now } : null);

/** One part back: it goes on from when it would have begun to end now. @param {Run} run @param {Morning} morning @returns {Run} */
export const back = ({ at, since }, { slots }) =>
  at > 0 ? { at: at - 1, since: since - slots[at - 1].minutes } : { at, since };

/**
 * How the morning stands. `left` is below 0 when the part takes longer than planned: the rest then moves along with the clock.
 * @param {Morning} morning @param {Run} run @param {number} now @param {number} [due] when it was to end before anything was shortened
 */
export function standing(morning, { at, since }, now, due = endOf(morning)) {
  const times = timesOf(morning);
  const ends = Math.max(since + morning.slots[at].minutes, now);
  let moment = ends;
  /** @type {Coming[]} */
  const coming = times.slice(at + 1).map(({ slot, starts: planned }, index) => {
    const starts = moment;
    return { slot, place: at + 1 + index, starts, ends: (moment += slot.minutes), planned };
  });
  const late = Math.ceil(moment - due - 1e-6) || 0; // never minus 0
  return { slot: morning.slots[at], left: since + morning.slots[at].minutes - now, ends, coming, end: moment, late };
}

/**
 * What would win back the minutes that a morning is late: a shorter lunch when it is little; else to leave out an exercise rather than
 * to make all of them shorter. What another one needs stays, and what the data say to keep.
 * @param {Morning} morning @param {Run} run @param {number} late @param {Data} data @param {string[]} rest ids of what still comes on other days
 * @returns {Proposal[]} the smallest that is enough first; when none is, as many as it takes
 */
export function proposals(morning, { at }, late, data, rest = []) {
  if (late <= 0) return [];
  const coming = morning.slots.map((slot, place) => ({ ...slot, place })).slice(at + 1);
  const still = new Set([
    ...coming.map(({ id }) => id),
    ...rest,
    ...morning.slots.slice(0, at + 1).map(({ id }) => id),
  ]);
  const needed = new Set(data.rules.flatMap(({ items, needs }) => (items.some((id) => still.has(id)) ? needs : [])));
  const lunch = coming.find(
    ({ id, minutes }) => pieceOf(id, data).kind === "lunch" && minutes - late >= SHORTEST_LUNCH,
  );
  const may = coming
    .filter(({ id }) => pieceOf(id, data).kind === "exercise" && !data.keep.includes(id) && !needed.has(id))
    .sort((a, b) => a.minutes - b.minutes);
  /** @type {Proposal[]} */
  const found = lunch ? [{ way: "shorten", places: [lunch.place], wins: late }] : [];
  const enough = may.filter(({ minutes }) => minutes >= late);
  found.push(
    ...enough.map(({ place, minutes }) => ({ way: /** @type {const} */ ("leave"), places: [place], wins: minutes })),
  );
  if (!found.length && may.length) {
    /** @type {number[]} */
    const most = [];
    let wins = 0;
    for (const one of [...may].reverse()) {
      if (wins >= late) break;
      most.push(one.place);
      wins += one.minutes;
    }
    found.push({ way: "leave", places: most.sort((a, b) => a - b), wins });
  }
  return found.slice(0, MOST_PROPOSALS);
}

/** The morning as a proposal makes it. @param {Morning} morning @param {Proposal} proposal @returns {Morning} */
export function carryOut(morning, { way, places, wins }) {
  const slots =
    way === "leave"
      ? morning.slots.filter((_, place) => !places.includes(place))
      : morning.slots.map((slot, place) => (places.includes(place) ? { ...slot, minutes: slot.minutes - wins } : slot));
  return { ...morning, slots };
}
