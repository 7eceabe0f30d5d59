// @ts-check
/** Dates of the plan as a calendar file (RFC 5545): whole days, texts escaped, lines folded at 75 bytes. */

/** @param {string} text */
export function escapeText(text) {
  return text
    .replace(/\\/g, "\\\\")
    .replace(/[;,]/g, "\\$&")
    .replace(/\r\n|\r|\n/g, "\\n");
}

/** A line of at most 75 bytes, continued on lines that begin with a space; no character is cut. @param {string} line */
export function fold(line) {
  const encoder = new TextEncoder();
  let out = "",
    room = 75;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (size > room) {
      out += "\r\n ";
      room = 74;
    }
    out += character;
    room -= size;
  }
  return out;
}

/** A week before, at nine in the morning: a whole day begins at midnight. @param {string} title */
const reminder = (title) => [
  "BEGIN:VALARM",
  "ACTION:DISPLAY",
  "TRIGGER;RELATED=START:-P6DT15H",
  `DESCRIPTION:${escapeText(title)}`,
  "END:VALARM",
];

/**
 * @typedef {{uid: string, day: string, title: string, text: string, sequence: number, remind: boolean}} Event `sequence` grows with
 *   each change: a calendar that has the event already then takes the newer one
 * @param {Event[]} events @param {string} product @param {string} language @param {Date} now
 */
export function toCalendar(events, product, language, now = new Date()) {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, "");
  const lines = events.flatMap(({ uid, day, title, text, sequence, remind }) => {
    const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    return [
      "BEGIN:VEVENT",
      `UID:${escapeText(uid)}`,
      `DTSTAMP:${stamp}`,
      `SEQUENCE:${sequence}`,
      `DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`,
      // After the last day that a date can be written there is no next one; without an end an event takes its day.
      ...(next.startsWith("+") ? [] : [`DTEND;VALUE=DATE:${next.replaceAll("-", "")}`]),
      `SUMMARY:${escapeText(title)}`,
      `DESCRIPTION:${escapeText(text)}`,
      "STATUS:CONFIRMED",
      "TRANSP:TRANSPARENT",
      ...(remind ? reminder(title) : []),
      "END:VEVENT",
    ];
  });
  const head = ["BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:-//${escapeText(product)}//scan//${language.toUpperCase()}`];
  return [...head, "CALSCALE:GREGORIAN", ...lines, "END:VCALENDAR"].map((line) => `${fold(line)}\r\n`).join("");
}

/** The time of the Netherlands. */
export const ZONE = "Europe/Amsterdam";

/** What the zone is, for a calendar that does not know it. */
export const TIMEZONE = [
  "BEGIN:VTIMEZONE",
  `TZID:${ZONE}`,
  "BEGIN:DAYLIGHT",
  "DTSTART:19810329T020000",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0200",
  "TZNAME:CEST",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "END:DAYLIGHT",
  "BEGIN:STANDARD",
  "DTSTART:19961027T030000",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0100",
  "TZNAME:CET",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "END:STANDARD",
  "END:VTIMEZONE",
];
