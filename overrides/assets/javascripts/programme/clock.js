// @ts-check
/** Times of the day as minutes after midnight, and days as they are written. */

const DAY = 24 * 60;

/** "09:05"; what runs beyond midnight begins again. @param {number} minutes */
export function clock(minutes) {
  const whole = ((Math.floor(minutes) % DAY) + DAY) % DAY;
  return `${Math.floor(whole / 60)}`.padStart(2, "0") + ":" + `${whole % 60}`.padStart(2, "0");
}

/** What somebody typed: "9", "9.30", "09:30", "0930"; null for what is no time. @param {string} typed */
export function readClock(typed) {
  const text = typed.normalize("NFKC").trim();
  const match = /^(\d{1,2})(?:[:.h](\d{2}))?$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text);
  if (!match) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)];
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
}

/** True for a day that there is, such as "2027-02-28". @param {string} day */
export function isDay(day) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const moment = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day);
}

/** The moment as minutes after midnight, with a part for its seconds. @param {Date} moment */
export const minutesOf = (moment) => moment.getHours() * 60 + moment.getMinutes() + moment.getSeconds() / 60;
