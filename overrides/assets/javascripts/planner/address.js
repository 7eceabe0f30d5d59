// @ts-check
/**
 * A plan in the address of the page, so that nothing is lost and a pair of trainers can share it:
 * "vrouwen=b1:6,a2:4&bladen=dagdeel-1,-stellingen,telblad&verhaal=rosa&taal=nl&kanten=2".
 *
 * @import {Data} from "./data.js"
 * @import {Plan} from "./plan.js"
 */
import { ALL, newPlan, presetOf } from "./plan.js";

const MOST_TYPED = 30; // characters of a number that was typed wrong: it comes back as it was
const MOST_READ = 4000;

/** Presets by the name that they have in an address. @type {Record<string, string>} */
const PRESETS = { "dagdeel-1": "1", "dagdeel-2": "2", alles: "alles" };

/** Short for people: only what would break the address is written as a code. @param {string} text */
const escaped = (text) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, "")).replace(/%20/g, "+");

/** @param {string} text */
const cut = (text) => [...text].slice(0, MOST_TYPED).join("");

/** What another program has written as a code, read once; a sum of codes that is none stays. @param {string} text */
export function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What we have written ourselves. @param {string} text */
const plain = (text) => decoded(text.replace(/\+/g, " "));

/**
 * The parts of a group. Programs that pass a link on may write ":" and "," as codes. In a number that was typed we do so ourselves:
 * a part with one ":" is ours, and stays as it is.
 * @param {string} value
 * @returns {string[]}
 */
function partsOf(value) {
  return value.split(",").flatMap((part) => {
    const signs = part.split(":").length - 1;
    if (signs === 1) return part;
    const again = signs ? part.replace(/%2c/gi, ",") : decoded(part);
    return again.includes(",") && again !== part ? partsOf(again) : again;
  });
}

/** The chosen slots, as the preset that is nearest to them and what differs. @param {Set<string>} chosen @param {Data} data */
function bladen(chosen, data) {
  const order = [...new Set(data.items.map(({ slot }) => slot))];
  const ways = [[], ...Object.keys(PRESETS).map((name) => [name]), ["dagdeel-1", "dagdeel-2"]].map((names) => {
    const preset = new Set(names.flatMap((name) => [...presetOf(PRESETS[name], data)]));
    const gone = order.filter((slot) => preset.has(slot) && !chosen.has(slot)).map((slot) => `-${slot}`);
    const more = order.filter((slot) => !preset.has(slot) && chosen.has(slot));
    return [...names, ...gone, ...more];
  });
  return ways.reduce((best, one) => (one.join().length < best.join().length ? one : best)).join(",");
}

/** The fragment of a plan; "" for one in which nothing was chosen or changed. @param {Plan} plan @param {Data} data */
export function write(plan, data) {
  const typed = Object.entries(plan.women).filter(([, text]) => text !== "0");
  const parts = [
    ["vrouwen", typed.map(([name, text]) => `${name}:${escaped(cut(text))}`).join(",")],
    ["bladen", bladen(plan.chosen, data)],
    ["verhaal", plan.story],
    ["taal", plan.language],
    ["kanten", plan.sides],
  ];
  return parts.map(([key, value]) => `${key}=${value}`).join("&");
}

/** The fragment, or "" for a plan in which nothing has been done yet. @param {Plan} plan @param {Data} data */
export function fragment(plan, data) {
  const text = write(plan, data);
  return text === write(newPlan(data), data) ? "" : text;
}

/**
 * The plan in a fragment, as far as it can be read, and what could not; null for a fragment that is no plan, such as "#printen".
 * @param {string} text with or without "#"
 * @param {Data} data
 * @returns {{plan: Plan, unread: string[]} | null}
 */
export function read(text, data) {
  const there = text.replace(/^#/, "");
  const whole = there.includes("=") ? there : decoded(there);
  if (!whole.includes("=")) return null;
  const plan = newPlan(data);
  /** @type {string[]} */
  const unread = whole.length > MOST_READ ? ["…"] : [];
  const seen = new Set();
  for (const part of whole.slice(0, MOST_READ).split("&")) {
    const [key, ...rest] = part.split("=");
    const value = rest.join("=");
    if (seen.has(key) || !take(plan, key, value, data, unread)) unread.push(plain(part));
    seen.add(key);
  }
  return { plan, unread: unread.filter(Boolean) };
}

/** True when the part is known and was read. @param {Plan} plan @param {string} key @param {string} value @param {Data} data @param {string[]} unread */
function take(plan, key, value, data, unread) {
  if (key === "vrouwen") return takeWomen(plan, value, data, unread);
  if (key === "bladen") return takeSlots(plan, value, data, unread);
  if (key === "verhaal") return known([ALL, ...data.stories.map(({ id }) => id)], value, () => (plan.story = value));
  if (key === "taal")
    return known(
      data.languages.map(({ code }) => code),
      value,
      () => (plan.language = value),
    );
  if (key === "kanten") return known(["1", "2"], value, () => (plan.sides = value === "1" ? "1" : "2"));
  return false;
}

/** @param {string[]} all @param {string} value @param {() => void} use */
function known(all, value, use) {
  if (!all.includes(value)) return false;
  use();
  return true;
}

/** @param {Plan} plan @param {string} value @param {Data} data @param {string[]} unread */
function takeWomen(plan, value, data, unread) {
  const names = new Set(data.versions.map(({ name }) => name));
  plan.women = Object.fromEntries([...names].map((name) => [name, "0"]));
  const seen = new Set();
  for (const part of partsOf(value).filter(Boolean)) {
    const [name, ...rest] = part.split(":");
    const typed = plain(rest.join(":"));
    const taken = names.has(name) && rest.length > 0 && !seen.has(name);
    if (taken) plan.women[name] = cut(typed);
    if (!taken || cut(typed) !== typed) unread.push(plain(part));
    seen.add(name);
  }
  return true;
}

/** @param {Plan} plan @param {string} value @param {Data} data @param {string[]} unread */
function takeSlots(plan, value, data, unread) {
  const slots = new Set(data.items.map(({ slot }) => slot));
  for (const part of plain(value).split(",").filter(Boolean)) {
    if (Object.hasOwn(PRESETS, part)) for (const slot of presetOf(PRESETS[part], data)) plan.chosen.add(slot);
    else if (slots.has(part)) plan.chosen.add(part);
    else if (part.startsWith("-") && slots.has(part.slice(1))) plan.chosen.delete(part.slice(1));
    else unread.push(part);
  }
  return true;
}
