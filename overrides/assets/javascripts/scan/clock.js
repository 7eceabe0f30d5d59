// @ts-check
/** A clock that counts down for one point of a conversation: it runs, stands still or is stopped, and never does anything by itself. */
/** @typedef {{left: number | null, until: number}} Clock milliseconds that are left while it stands still, or when the time is up while it runs */

const MINUTE = 60_000;

/** What is left, in milliseconds. @param {Clock} clock @param {number} minutes for the point @param {number} now */
export const remaining = ({ left, until }, minutes, now) =>
  until ? Math.max(0, until - now) : (left ?? minutes * MINUTE);

/** @param {Clock} clock @param {number} minutes @param {number} now */
export function start(clock, minutes, now) {
  clock.until = now + (remaining(clock, minutes, now) || minutes * MINUTE);
  clock.left = null;
}

/** @param {Clock} clock @param {number} minutes @param {number} now */
export function pause(clock, minutes, now) {
  clock.left = remaining(clock, minutes, now);
  clock.until = 0;
}

/** Back to the whole time, standing still. @param {Clock} clock */
export function stop(clock) {
  clock.left = null;
  clock.until = 0;
}

/** Another point: its own time, and running if it ran. @param {Clock} clock @param {number} minutes @param {number} now */
export function rewind(clock, minutes, now) {
  const ran = clock.until > 0;
  stop(clock);
  if (ran) start(clock, minutes, now);
}

/** As it is read: "7:05". @param {number} milliseconds */
export function asTime(milliseconds) {
  const seconds = Math.ceil(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${`${seconds % 60}`.padStart(2, "0")}`;
}
