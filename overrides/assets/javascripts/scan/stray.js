// @ts-check
/**
 * What stands in a scan and means nothing on this form, whoever wrote it: it is told, it counts nowhere, and it is kept until somebody
 * takes it away.
 */
/**
 * @import {Statements} from "./data.js"
 * @import {Scan} from "./model.js"
 * @typedef {{kind: "note" | "target" | "stem" | "who" | "date" | "due", id: string, text: string, drop: (scan: Scan) => void}} Stray
 *   a note or a target of a question that is not there, an own action for one, who would know what is known, a day that is far away, of
 *   the scan or of an action; `id`: of the question, or the place of the statement
 */
import { whoKnows } from "./answers.js";
import { OWN, isFar } from "./model.js";

/** @param {Pick<Statements, "full" | "find">} statements @param {Scan} scan @returns {Stray[]} */
export function straysIn(statements, scan) {
  const known = (/** @type {string} */ stem) => statements.full.some((question) => question.stem === stem);
  const notes = Object.entries(scan.notes)
    .filter(([stem, note]) => note && !known(stem))
    .map(([id, text]) => one("note", id, text, ({ notes }) => delete notes[id]));
  const targets = Object.entries(scan.targets)
    .filter(([stem]) => !known(stem))
    .map(([id, target]) => one("target", id, `${target}`, ({ targets }) => delete targets[id]));
  const who = Object.entries(scan.answers)
    .filter(([id, given]) => given.who && !whoKnows(scan, id) && statements.find(id))
    .map(([id, given]) =>
      one("who", statements.find(id)?.place ?? id, given.who, ({ answers }) => answers[id] && (answers[id].who = "")),
    );
  const change =
    (/** @type {string} */ id, /** @type {"stem" | "date"} */ key) =>
    (/** @type {Scan} */ { plan }) => {
      for (const item of plan) if (item.id === id) item[key] = "";
    };
  const stems = scan.plan
    .filter(({ id, stem }) => id.startsWith(OWN) && stem && !known(stem))
    .map(({ id, stem, text }) => one("stem", stem, text, change(id, "stem")));
  const due = scan.plan
    .filter(({ date }) => isFar(date))
    .map(({ id, date }) => one("due", statements.find(id)?.place ?? id, date, change(id, "date")));
  const day = isFar(scan.date) ? [one("date", "", scan.date, (from) => (from.date = ""))] : [];
  return [...day, ...who, ...notes, ...targets, ...stems, ...due];
}

/** @param {Stray["kind"]} kind @param {string} id @param {string} text @param {Stray["drop"]} drop @returns {Stray} */
const one = (kind, id, text, drop) => ({ kind, id, text, drop });
