// @ts-check
/**
 * A programme in the address of the page, so that a pair of trainers can share it:
 * "programma=drie-dagdelen&school=1200&vrouwen=b1:6,a2:4", or with what was changed
 * "d1=0900-20270112,inloop,kennismaking.25&d2=0930,terugblik&hoogstens=180". Names of people or places are never in it.
 *
 * @import {Data} from "./data.js"
 * @import {Morning, Programme} from "./programme.js"
 */
import { decoded, readGroup, writeGroup, isDay } from "./core.js";
import { clock, readClock } from "./clock.js";
import { fromStandard, LATEST, MOST_MINUTES, MOST_MORNINGS, MOST_SLOTS } from "./programme.js";

const MOST_READ = 8000;
const GROUP = ["vrouwen", "verhaal", "taal", "kanten"]; // keys of the planner of sheets, written and read by its own code
const MORNING = /^d[1-9]$/; // keys of mornings
const LEAST = 30; // minutes that a morning may be limited to

/** @param {number} minutes */
const time = (minutes) => clock(minutes).replace(":", "");

/** @param {Morning} morning @param {Data} data */
function morningText({ starts, day, slots }, data) {
  const own = new Map(data.pieces.map(({ id, minutes }) => [id, minutes]));
  const told = slots.map(({ id, minutes }) => (own.get(id) === minutes ? id : `${id}.${minutes}`));
  return [time(starts) + (day ? `-${day.replaceAll("-", "")}` : ""), ...told].join(",");
}

/** The fragment of a programme. @param {Programme} programme @param {Data} data */
export function write(programme, data) {
  const fresh = fromStandard(programme.standard, data);
  const text = (/** @type {Programme} */ one) => one.mornings.map((morning) => morningText(morning, data));
  const mine = text(programme);
  const same = mine.join("&") === text(fresh).join("&");
  const parts = [
    ["programma", programme.standard],
    ...(same ? [] : mine.map((one, place) => [`d${place + 1}`, one])),
    ["school", programme.school === null ? "" : time(programme.school)],
    ["hoogstens", programme.most === fresh.most ? "" : `${programme.most}`],
    ["beamer", programme.beamer ? "ja" : ""],
    ["bij", [...programme.more].join(",")],
    ["zonder", [...programme.less].join(",")],
  ];
  const group = writeGroup({ ...programme.group, chosen: new Set() }, data.planner)
    .split("&")
    .filter((part) => GROUP.includes(part.split("=")[0]) && !part.endsWith("="));
  return [...parts.filter(([, value]) => value).map((part) => part.join("=")), ...group].join("&");
}

/**
 * The programme in a fragment, as far as it can be read, and what could not; null for a fragment that is none, such as "#volgorde".
 * @param {string} text with or without "#"
 * @param {Data} data
 * @returns {{programme: Programme, unread: string[]} | null}
 */
export function read(text, data) {
  const there = text.replace(/^#/, "");
  const whole = there.includes("=") ? there : decoded(there);
  if (!whole.includes("=")) return null;
  /** @type {string[]} */
  const unread = whole.length > MOST_READ ? ["…"] : [];
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const part of whole.slice(0, MOST_READ).split("&").filter(Boolean)) {
    const [key, ...rest] = part.split("=");
    if (!rest.length || found.has(key)) unread.push(decoded(part));
    else found.set(key, rest.join("="));
  }
  const standard = found.get("programma") ?? "";
  if (standard && !data.programmes.some(({ id }) => id === standard)) unread.push(`programma=${decoded(standard)}`);
  const programme = fromStandard(standard, data);
  const group = [...found].filter(([key]) => GROUP.includes(key)).map((part) => part.join("="));
  const taken = group.length ? readGroup(group.join("&"), data.planner) : null;
  if (taken) {
    const { chosen: _, ...rest } = taken.plan;
    programme.group = rest;
    unread.push(...taken.unread);
  }
  takeMornings(programme, found, data, unread);
  for (const [key, value] of found) {
    if (key === "programma" || GROUP.includes(key) || MORNING.test(key)) continue;
    if (!take(programme, key, decoded(value), data, unread)) unread.push(`${key}=${decoded(value)}`);
  }
  return { programme, unread: unread.filter(Boolean) };
}

/** @param {Programme} programme @param {Map<string, string>} found @param {Data} data @param {string[]} unread */
function takeMornings(programme, found, data, unread) {
  const parts = [...found].filter(([key]) => MORNING.test(key)).sort();
  const mornings = parts.flatMap(([key, value]) => {
    const made = morningOf(decoded(value), data, unread);
    if (!made) unread.push(`${key}=${decoded(value)}`);
    return made ? [made] : [];
  });
  if (mornings.length > MOST_MORNINGS) unread.push("…");
  if (mornings.length) programme.mornings = mornings.slice(0, MOST_MORNINGS);
}

/** @param {string} text @param {Data} data @param {string[]} unread @returns {Morning | null} null when it does not begin with a time */
function morningOf(text, data, unread) {
  const [head, ...rest] = text.split(",");
  const match = /^(\d{4})(?:-(\d{4})(\d{2})(\d{2}))?$/.exec(head);
  const starts = match && readClock(match[1]);
  if (!match || starts === null || starts > LATEST) return null;
  const day = match[2] ? `${match[2]}-${match[3]}-${match[4]}` : "";
  if (day && !isDay(day)) unread.push(head);
  const slots = rest.filter(Boolean).flatMap((one) => {
    const [id, typed, ...more] = one.split(".");
    const piece = data.pieces.find((each) => each.id === id);
    const minutes = typed === undefined ? piece?.minutes : /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
    const good = piece && !more.length && minutes && minutes <= MOST_MINUTES;
    if (!good) unread.push(one);
    return piece ? [{ id, minutes: good ? minutes : piece.minutes }] : [];
  });
  if (slots.length > MOST_SLOTS) unread.push("…");
  return { starts, day: isDay(day) ? day : "", slots: slots.slice(0, MOST_SLOTS) };
}

/** True when the part is known and was read. @param {Programme} programme @param {string} key @param {string} value @param {Data} data @param {string[]} unread */
function take(programme, key, value, data, unread) {
  if (key === "school") {
    programme.school = /^\d{4}$/.test(value) ? readClock(value) : null;
    return programme.school !== null;
  }
  if (key === "hoogstens") {
    const most = /^\d{1,3}$/.test(value) ? Number(value) : 0;
    if (most < LEAST) return false;
    programme.most = most;
    return true;
  }
  if (key === "beamer") {
    programme.beamer = value === "ja";
    return programme.beamer;
  }
  if (key !== "bij" && key !== "zonder") return false;
  const slots = new Set(data.planner.items.map(({ slot }) => slot));
  for (const one of value.split(",").filter(Boolean)) {
    if (slots.has(one)) (key === "bij" ? programme.more : programme.less).add(one);
    else unread.push(one);
  }
  return true;
}
