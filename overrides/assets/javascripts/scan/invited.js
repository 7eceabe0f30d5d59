// @ts-check
/** A file for colleagues: an empty scan to send round. Who opens it begins a scan of their own, which remembers where it came from. */
/** @import {Scan} from "./model.js" */
import { create, localDay, newId } from "./model.js";

/**
 * An empty scan for colleagues. All that are made from one scan have its id, so that what comes back is known by it.
 * @param {Scan} leader the scan of who asks @param {Pick<Scan, "name" | "municipality" | "kind">} more @param {string} language
 * @returns {Scan}
 */
export function invitation(leader, { name, municipality, kind }, language) {
  const id = (leader.group && leader.origin) || leader.id;
  return { ...create(language, kind), id, name, municipality, date: localDay(), invitation: true };
}

/** A file that is opened to go on with: an invitation as a new scan of one's own, anything else as it is. @param {Scan} scan @returns {Scan} */
export function asInvited(scan, now = new Date()) {
  if (!scan.invitation) return scan;
  const made = now.toISOString();
  return {
    ...scan,
    id: newId(now),
    made,
    saved: made,
    rev: 0,
    date: localDay(made),
    origin: scan.id,
    invitation: false,
  };
}

/** The scan with which somebody answers this invitation already. @param {Scan} scan @param {Scan[]} kept */
export const answerHere = (scan, kept) =>
  scan.invitation ? kept.find(({ origin, group }) => origin === scan.id && !group) : undefined;
