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

/**
 * @param {{uid: string, day: string, title: string, text: string}[]} events @param {string} product @param {Date} now
 */
export function toCalendar(events, product, now = new Date()) {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, "");
  const lines = events.flatMap(({ uid, day, title, text }) => {
    const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    return [
      "BEGIN:VEVENT",
      `UID:${escapeText(uid)}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`,
      `DTEND;VALUE=DATE:${next.replaceAll("-", "")}`,
      `SUMMARY:${escapeText(title)}`,
      `DESCRIPTION:${escapeText(text)}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ];
  });
  return ["BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:-//${escapeText(product)}//scan//NL`, ...lines, "END:VCALENDAR"]
    .map((line) => `${fold(line)}\r\n`)
    .join("");
}
