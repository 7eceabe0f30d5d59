// @ts-check
/**
 * A programme: mornings with what is done in them, in order. Pure: a change gives a new programme and leaves the old one as it was, so
 * that undoing is going back to it. Times are minutes after midnight.
 *
 * @import {Plan} from "../planner/plan.js"
 * @import {Data} from "./data.js"
 *
 * @typedef {{id: string, minutes: number}} Slot
 * @typedef {{starts: number, day: string, slots: Slot[]}} Morning `day`: "2027-01-12", or "" as long as it is not known
 * @typedef {Omit<Plan, "chosen">} Group who come, and how their sheets are printed
 * @typedef {[number, number]} Place a morning, and a place in it; both from 0
 *
 * @typedef Programme
 * @property {string} standard      the programme that it began as
 * @property {Morning[]} mornings
 * @property {number | null} school when the schools end
 * @property {number} most          minutes that a morning may take
 * @property {boolean} beamer
 * @property {Group} group
 * @property {Set<string>} more     sheets that are printed, too
 * @property {Set<string>} less     sheets that belong to it, and are not printed
 */
import { newPlan } from "./core.js";
import { pieceOf } from "./data.js";

export const MOST_MORNINGS = 8,
  MOST_SLOTS = 24,
  MOST_MINUTES = 240,
  LATEST = 22 * 60; // a morning begins before that

/** The group that a programme begins with. @param {Data} data @returns {Group} */
export function newGroup(data) {
  const { chosen: _, ...group } = newPlan(data.planner);
  return group;
}

/**
 * A list with something else in it.
 * @template T @param {T[]} all @param {number} at @param {number} count so many go @param {...T} more
 */
const spliced = (all, at, count, ...more) => [...all.slice(0, at), ...more, ...all.slice(at + count)];

/** @param {string} id @param {Data} data @returns {Slot} */
const slotOf = (id, data) => ({ id, minutes: pieceOf(id, data).minutes });

/** A standard programme as it is; the first one when there is none with this id. @param {string} id @param {Data} data @returns {Programme} */
export function fromStandard(id, data) {
  const standard = data.programmes.find((one) => one.id === id) ?? data.programmes[0];
  return {
    standard: standard.id,
    mornings: standard.mornings.map((ids) => ({
      starts: data.starts,
      day: "",
      slots: ids.map((one) => slotOf(one, data)),
    })),
    school: null,
    most: standard.minutes,
    beamer: false,
    group: newGroup(data),
    more: new Set(),
    less: new Set(),
  };
}

/** Another standard programme for the same group. @param {Programme} programme @param {string} id @param {Data} data @returns {Programme} */
export function choose(programme, id, data) {
  const { mornings, most, standard } = fromStandard(id, data);
  return { ...programme, standard, mornings, most };
}

/** Every slot with the morning in which it stands. @param {Programme} programme */
export const slotsOf = ({ mornings }) =>
  mornings.flatMap(({ slots }, morning) => slots.map((slot) => ({ morning, ...slot })));

/** @param {Programme} programme */
export const idsOf = (programme) => slotsOf(programme).map(({ id }) => id);

/** @param {Morning} morning */
export const lengthOf = ({ slots }) => slots.reduce((sum, { minutes }) => sum + minutes, 0);

/** @param {Morning} morning */
export const endOf = (morning) => morning.starts + lengthOf(morning);

/** When each slot of a morning begins and ends. @param {Morning} morning */
export function timesOf({ starts, slots }) {
  let now = starts;
  return slots.map((slot) => ({ slot, starts: now, ends: (now += slot.minutes) }));
}

/** Minutes of exercises, and of everything else. @param {Morning} morning @param {Data} data */
export function sumsOf(morning, data) {
  const all = lengthOf(morning);
  const slots = morning.slots.filter(({ id }) => pieceOf(id, data).kind === "exercise");
  const exercises = lengthOf({ ...morning, slots });
  return { all, exercises, rest: all - exercises };
}

/** A morning that has the follow-up meeting has another heading. @param {Morning} morning @param {Data} data */
export const isFollowUp = ({ slots }, data) => slots.some(({ id }) => pieceOf(id, data).kind === "follow-up");

/** Exercises that are not planned, in the order of the site. @param {Programme} programme @param {Data} data */
export function unplanned(programme, data) {
  const there = new Set(idsOf(programme));
  return data.pieces.filter(({ id, kind }) => kind === "exercise" && !there.has(id));
}

/** @param {Programme} programme @param {number} number @param {Partial<Morning>} change @returns {Programme} */
export const changeMorning = (programme, number, change) => ({
  ...programme,
  mornings: programme.mornings.map((one, place) => (place === number ? { ...one, ...change } : one)),
});

/** The slots of one morning changed. @param {Programme} programme @param {number} number @param {(slots: Slot[]) => Slot[]} make */
const withSlots = (programme, number, make) =>
  changeMorning(programme, number, { slots: make(programme.mornings[number].slots) });

/** A piece more, before what stands at the place; null when the morning is full. @param {Programme} programme @param {string} id @param {Place} to @param {Data} data */
export function add(programme, id, [morning, place], data) {
  if (programme.mornings[morning].slots.length >= MOST_SLOTS) return null;
  return withSlots(programme, morning, (slots) => spliced(slots, place, 0, slotOf(id, data)));
}

/** @param {Programme} programme @param {Place} from */
export const leaveOut = (programme, [morning, place]) =>
  withSlots(programme, morning, (slots) => spliced(slots, place, 1));

/**
 * What stands at `from` comes to stand at `to`: its place once it has been taken out. Null when that morning is full.
 * @param {Programme} programme @param {Place} from @param {Place} to
 */
export function move(programme, [morning, place], [other, to]) {
  if (other !== morning && programme.mornings[other].slots.length >= MOST_SLOTS) return null;
  const slot = programme.mornings[morning].slots[place];
  const without = leaveOut(programme, [morning, place]);
  return withSlots(without, other, (slots) => spliced(slots, to, 0, slot));
}

/**
 * Where something goes by one step up or down: beyond the end of a morning is the next one. Null when there is nowhere to go.
 * @param {Programme} programme @param {Place} from @param {1 | -1} step @returns {Place | null}
 */
export function stepFrom({ mornings }, [morning, place], step) {
  const to = place + step;
  if (to >= 0 && to < mornings[morning].slots.length) return [morning, to];
  const other = mornings[morning + step];
  if (!other) return null;
  return [morning + step, step === 1 ? 0 : other.slots.length];
}

/** Other minutes for a slot, within bounds. @param {Programme} programme @param {Place} at @param {number} minutes */
export const setMinutes = (programme, [morning, place], minutes) =>
  withSlots(programme, morning, (slots) =>
    spliced(slots, place, 1, { ...slots[place], minutes: Math.min(Math.max(Math.round(minutes), 1), MOST_MINUTES) }),
  );

/** An empty morning at the end; null when there are enough. @param {Programme} programme @param {Data} data */
export const addMorning = (programme, data) =>
  programme.mornings.length < MOST_MORNINGS
    ? { ...programme, mornings: [...programme.mornings, { starts: data.starts, day: "", slots: [] }] }
    : null;

/** Without a morning; the last one stays. @param {Programme} programme @param {number} number */
export const dropMorning = (programme, number) =>
  programme.mornings.length > 1 ? { ...programme, mornings: spliced(programme.mornings, number, 1) } : programme;
