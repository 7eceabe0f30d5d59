// @ts-check
/** Giving an answer and taking it back, wherever that is done: what belongs to an answer comes and goes with it. */
/** @import {Answer, Scan} from "./model.js" */
import { localDay } from "../shared/read.js";

/**
 * Answer a statement. A scan begins with its first answer: today is proposed as its date. Who would know stays only with "don't know".
 * @param {Scan} scan @param {{id: string, hash: string}} to the statement, and its wording @param {Answer} answer @param {string} [who]
 */
export function give(scan, { id, hash }, answer, who = "") {
  const first = !Object.keys(scan.answers).length;
  scan.answers[id] = { answer, hash, who: answer === "unknown" ? who : "" };
  if (first) proposeDate(scan);
}

/** Propose today as the date of a scan that begins; one that was begun on another day keeps what it has. @param {Scan} scan */
export function proposeDate(scan) {
  const day = localDay();
  if (!scan.date && (!scan.rev || localDay(scan.made) === day)) scan.date = day;
}

/** Who would know a statement: that counts only where the answer is "don't know". @param {Scan} scan @param {string} id */
export const whoKnows = ({ answers }, id) => (answers[id]?.answer === "unknown" ? answers[id].who : "");
