// @ts-check
/**
 * The groups of this device: which of them count, what is in them, and the ways to their papers.
 *
 * @import {When} from "./data.js"
 * @import {Group} from "./group.js"
 * @import {T} from "../shared/words.js"
 * @typedef {object} Ways
 * @property {(group: Group, when: When) => void} enter
 * @property {(group: Group, code: string, year: number) => void} rename
 * @property {(group: Group) => void} wipe
 * @property {(group: Group, on: boolean) => void} count
 */
import { button, field, fold, h } from "../shared/dom.js";
import { WHENS } from "./data.js";
import { MOST_CODE, isYear, papersOf } from "./group.js";

/** "groep 3 (2026)". @param {Group} group @param {T} t */
export const nameOf = ({ code, year }, t) => `${code || t("no_code")} (${year})`;

/** @param {Group} group @param {T} t */
function papersTold(group, t) {
  const counts = WHENS.map((when) => papersOf(group, when).filter(({ done }) => done).length);
  const busy = group.papers.filter(({ done, gone }) => !done && !gone).length;
  const told = t("group_papers", { before: counts[0], after: counts[1] });
  return busy ? `${told} ${t(busy === 1 ? "group_busy_1" : "group_busy", { count: busy })}` : told;
}

/** @param {Group} group @param {boolean} on does it count? @param {boolean} kept @param {T} t @param {Ways} ways */
function one(group, on, kept, t, ways) {
  const name = nameOf(group, t);
  const id = `ev-on-${group.id}`;
  const tick = h("input", { type: "checkbox", id, checked: on });
  tick.addEventListener("change", () => ways.count(group, tick.checked));
  const code = field(t("code"), { value: group.code, maxlength: MOST_CODE, autocomplete: "off" });
  const year = field(t("year"), { value: group.year, inputmode: "numeric", maxlength: 4, autocomplete: "off" });
  const value = (/** @type {HTMLElement} */ label) => label.querySelector("input")?.value.trim() ?? "";
  const rename = () => ways.rename(group, value(code), Number(value(year)));
  return h(
    "li",
    { class: "ev__group", "data-id": group.id },
    h("p", { class: "ev__tick" }, tick, h("label", { for: id }, h("strong", {}, name), ` ${t("counts")}`)),
    h("p", {}, papersTold(group, t)),
    !kept && h("p", { class: "ev__few" }, t("not_kept")),
    h(
      "p",
      { class: "planner__do" },
      WHENS.map((when) =>
        button(t(`enter_${when}`), () => ways.enter(group, when), {
          class: "button",
          "aria-label": t("enter_of", { when: t(when), name }),
          "data-key": `${when}-${group.id}`,
        }),
      ),
    ),
    fold(
      t("change"),
      h("div", { class: "planner__fields" }, code, year),
      h(
        "p",
        { class: "planner__do" },
        button(t("rename"), rename, { "aria-label": t("rename_of", { name }) }),
        button(t("wipe_one"), () => ways.wipe(group), { "aria-label": t("wipe_of", { name }) }),
      ),
    ),
  );
}

/**
 * @param {HTMLElement} box @param {Group[]} groups @param {Set<string>} off the ids of those that do not count
 * @param {Set<string>} unsaved @param {T} t @param {Ways} ways
 */
export function showGroups(box, groups, off, unsaved, t, ways) {
  const rows = groups.map((group) => one(group, !off.has(group.id), !unsaved.has(group.id), t, ways));
  box.replaceChildren(...(rows.length ? [h("ul", { class: "ev__groups" }, rows)] : []));
}

/** A year as somebody typed it; 0 for none. @param {string} typed */
export const readYear = (typed) => (isYear(Number(typed.trim())) ? Number(typed.trim()) : 0);
