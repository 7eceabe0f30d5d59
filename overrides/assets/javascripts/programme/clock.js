// @ts-check
/** Times of the day as minutes after midnight. */

/** "09:05"; what runs beyond midnight begins again. @param {number} minutes */
export const clock = (minutes) => new Date(Math.floor(minutes) * 60_000).toISOString().slice(11, 16);

/** What somebody typed: "9", "9.30", "09:30", "0930"; null for what is no time. @param {string} typed */
export function readClock(typed) {
  const text = typed.normalize("NFKC").trim();
  const match = /^(\d{1,2})(?:[:.h](\d{2}))?$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text);
  if (!match) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)];
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
}

/** The moment as minutes after midnight, with a part for its seconds. @param {Date} moment */
export const minutesOf = (moment) => moment.getHours() * 60 + moment.getMinutes() + moment.getSeconds() / 60;
