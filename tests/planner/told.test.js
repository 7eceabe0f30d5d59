/** A plan in words: what its lines are called, and what is told of the copies that the whole group gets. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { lines, newPlan } from "../../overrides/assets/javascripts/planner/plan.js";
import { adviceOf, nameOf, tableOf } from "../../overrides/assets/javascripts/planner/told.js";
import { data } from "./helpers.js";

/** @param {Record<string, string>} women */
const names = (women) => {
  const plan = { ...newPlan(data), women, chosen: new Set(["oefening", "twee"]) };
  const all = lines(plan, data);
  return all.map((line) => nameOf(line, all, data));
};

test("several versions of a sheet are told apart, one is only its title", () => {
  assert.deepEqual(names({ b1: "6" }), ["Blad oefening", "Blad twee"]);
  assert.deepEqual(names({ b1: "6", a2: "4" }), ["Blad oefening", "Blad twee (b1)", "Blad twee (a2)"]);
});

/** An element of a page, as far as its text goes. */
class Part {
  /** @param {string} tag */
  constructor(tag) {
    this.tag = tag;
    /** @type {(Part | string)[]} */
    this.parts = [];
  }
  setAttribute() {}
  /** @param {(Part | string)[]} parts */
  append(...parts) {
    this.parts.push(...parts);
  }
  /** @returns {string} */
  get text() {
    return this.parts.map((part) => (part instanceof Part ? part.text : part)).join("");
  }
}

test("more copies are to cut up only where the sheet is cut up", () => {
  Object.assign(globalThis, { document: { createElement: (/** @type {string} */ tag) => new Part(tag) } });
  const items = data.items.map((item) => (item.id === "twee" ? { ...item, extra: 2 } : item));
  const some = { ...data, items };
  const plan = { ...newPlan(some), women: { b1: "6" }, chosen: new Set(["twee", "kaart"]) };
  const all = lines(plan, some);
  /** @param {string} key @param {Record<string, unknown>} [values] */
  const t = (key, values) => (values ? `${key} ${Object.values(values).join("+")}` : key);
  const text = (/** @type {unknown} */ part) => /** @type {Part} */ (part).text;
  assert.match(text(tableOf(all, plan, some, t)), /Blad twee.*extra_more 6\+2.*Blad kaart.*extra 6\+3/);
  const told = adviceOf(all, plan, t).map(text);
  assert.ok(told.includes("cut Blad kaart"));
  assert.ok(told.includes("cut_extra Blad kaart"));
});
