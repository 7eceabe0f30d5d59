// @ts-check
/**
 * The mornings as they can be changed: by buttons, by dragging, by typing. Every control has a key, by which it is found again when all
 * is shown anew. What is typed changes only the times that stand there, so that nothing goes from under the hand of who goes on.
 *
 * @import {Data} from "./data.js"
 * @import {Place, Programme} from "./programme.js"
 * @import {T} from "../shared/words.js"
 * @typedef {object} Here
 * @property {Data} data
 * @property {T} t
 * @property {() => Programme} now the programme as it is by then
 * @property {(next: Programme | null, said?: string, focus?: string) => void} change and show all anew
 * @property {(next: Programme) => void} typed and tell what comes of it
 * @property {(number: number) => void} live
 */
import { button, h, say, isDay } from "./core.js";
import { dropping } from "./dropping.js";
import { clock, readClock } from "./clock.js";
import { pieceOf } from "./data.js";
import {
  LATEST,
  MOST_MINUTES,
  add,
  changeMorning,
  dropMorning,
  endOf,
  leaveOut,
  move,
  setMinutes,
  stepFrom,
  sumsOf,
  timesOf,
  unplanned,
} from "./programme.js";
import { titleOf } from "./told.js";

/** @param {HTMLElement} place @param {Here} here */
export function showMornings(place, here) {
  place.replaceChildren(...here.now().mornings.map((_, number) => morningOf(number, here)));
  tellTimes(place, here);
}

/** The times and sums of all mornings, in what stands there. @param {HTMLElement} root @param {Here} here */
export function tellTimes(root, { now, data, t }) {
  now().mornings.forEach((morning, number) => {
    const section = root.children[number];
    const times = timesOf(morning);
    section.querySelectorAll(".maker__time").forEach((cell, place) => say(cell, clock(times[place].starts)));
    say(section.querySelector(".maker__hours"), `${clock(morning.starts)}–${clock(endOf(morning))}`);
    say(section.querySelector(".maker__sum"), t("sum", sumsOf(morning, data)));
  });
}

/** @param {number} number @param {Here} here */
function morningOf(number, here) {
  const { data, t, now } = here;
  const { slots } = now().mornings[number];
  const title = titleOf(now(), number, data, t);
  const id = `ochtend-${number}`;
  const list = h(
    "ol",
    { class: "maker__slots" },
    slots.map((_, place) => rowOf([number, place], here)),
  );
  dropping(list, number, (from, to) => moved(from, to, "up", here));
  return h(
    "section",
    { class: "maker__morning", "aria-labelledby": id },
    h("h3", { id }, title, " ", h("span", { class: "maker__hours" })),
    fieldsOf(number, title, here),
    !slots.length && h("p", { class: "small" }, t("empty")),
    list,
    h("p", { class: "small maker__sum" }),
    addingOf(number, title, here),
  );
}

/** Tell at a field whether what is typed there is a time. @param {Element} field @param {Element | null} fault @param {boolean} wrong @param {T} t */
export function tellTime(field, fault, wrong, t) {
  if (wrong) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
  say(fault, wrong ? t("bad_time") : "");
}

/** When it begins, and on which day. @param {number} number @param {string} title @param {Here} here */
function fieldsOf(number, title, { t, now, typed }) {
  const { starts, day } = now().mornings[number];
  const fault = h("span", { class: "planner__fault planner__fault--wrong", id: `${number}-fout` });
  const begins = h("input", {
    type: "text",
    inputmode: "numeric",
    autocomplete: "off",
    maxlength: 5,
    value: clock(starts),
    "data-key": `${number}-start`,
    "aria-describedby": fault.id,
    onchange: () => {
      const read = readClock(begins.value);
      const wrong = read === null || read > LATEST;
      tellTime(begins, fault, wrong, t);
      if (!wrong) typed(changeMorning(now(), number, { starts: read }));
    },
  });
  const date = h("input", {
    type: "date",
    value: day,
    "data-key": `${number}-day`,
    onchange: () => typed(changeMorning(now(), number, { day: isDay(date.value) ? date.value : "" })),
  });
  return h(
    "div",
    { class: "planner__fields" },
    h("p", { class: "planner__field" }, h("label", {}, t("starts"), away(title), begins), fault),
    h("p", { class: "planner__field" }, h("label", {}, t("day"), away(title), date)),
  );
}

/** @param {string} title */
const away = (title) => h("span", { class: "away" }, ` (${title})`);

/** @param {Place} at @param {Here} here */
function rowOf(at, here) {
  const { data, t, now, change } = here;
  const [number, place] = at;
  const { id, minutes } = now().mornings[number].slots[place];
  const { title, url, kind } = pieceOf(id, data);
  const key = (/** @type {string} */ name) => `${number}-${place}-${name}`;
  const step = (/** @type {1 | -1} */ way) => {
    const to = stepFrom(now(), at, way);
    if (to) moved(at, to, way === 1 ? "down" : "up", here);
  };
  const typed = h("input", {
    type: "number",
    min: 1,
    max: MOST_MINUTES,
    value: minutes,
    "data-key": key("minutes"),
    "aria-label": t("minutes_of", { item: title }),
    onchange: () => {
      const read = Number(typed.value);
      const next = read > 0 ? setMinutes(now(), at, read) : now();
      typed.value = `${next.mornings[number].slots[place].minutes}`; // what it is read as, or what it was
      here.typed(next);
    },
  });
  const act = (/** @type {string} */ sign, /** @type {string} */ name, /** @type {() => void} */ use, off = false) =>
    button(sign, use, {
      "aria-label": t(`act_${name}`, { item: title }),
      "data-key": key(name),
      "aria-disabled": off && "true",
      class: "button button--quiet maker__act",
    });
  const out = () => {
    const { length } = now().mornings[number].slots;
    const focus = length > 1 ? `${number}-${Math.min(place, length - 2)}-out` : `${number}-what`;
    change(leaveOut(now(), at), t("said_out", { item: title }), focus);
  };
  return h(
    "li",
    {
      class: `maker__slot maker__slot--${kind === "exercise" ? "exercise" : "other"}`,
      draggable: "true",
      "data-at": at.join("-"),
    },
    h("span", { class: "maker__time" }),
    h("span", { class: "maker__title" }, url ? h("a", { href: url, draggable: "false" }, title) : title),
    h("span", { class: "maker__minutes" }, typed, h("span", { "aria-hidden": "true" }, ` ${t("min")}`)),
    h(
      "span",
      { class: "maker__acts" },
      act("↑", "up", () => step(-1), !stepFrom(now(), at, -1)),
      act("↓", "down", () => step(1), !stepFrom(now(), at, 1)),
      act("×", "out", out),
    ),
  );
}

/** @param {Place} from @param {Place} to @param {string} name of the control that keeps the focus @param {Here} here */
function moved(from, to, name, { data, t, now, change }) {
  const slot = now().mornings[from[0]]?.slots[from[1]];
  if (!slot) return; // dragged from somewhere else
  const next = move(now(), from, to);
  if (!next) return change(null);
  const { starts } = timesOf(next.mornings[to[0]])[to[1]];
  const values = { item: pieceOf(slot.id, data).title, morning: titleOf(next, to[0], data, t), time: clock(starts) };
  change(next, t("said_moved", values), `${to[0]}-${to[1]}-${name}`);
}

/** What can come into a morning; and the morning away, or lived. @param {number} number @param {string} title @param {Here} here */
function addingOf(number, title, { data, t, now, change, live }) {
  const option = (/** @type {Data["pieces"][number]} */ one) =>
    h("option", { value: one.id }, t("option", { item: one.title, minutes: one.minutes }));
  const left = unplanned(now(), data);
  const parts = data.pieces.filter(({ kind }) => kind !== "exercise");
  const key = `${number}-what`;
  const what = h(
    "select",
    { "data-key": key },
    left.length ? h("optgroup", { label: t("group_exercises") }, left.map(option)) : "",
    h("optgroup", { label: t("group_parts") }, parts.map(option)),
  );
  const put = () => {
    const values = { item: pieceOf(what.value, data).title, morning: title };
    const end = now().mornings[number].slots.length;
    change(add(now(), what.value, [number, end], data), t("said_added", values), key);
  };
  const drop = () =>
    change(dropMorning(now(), number), t("said_out", { item: title }), `${Math.max(number - 1, 0)}-start`);
  return h(
    "p",
    { class: "planner__do" },
    h("label", {}, t("what"), away(title), " ", what),
    button(t("add"), put, { "aria-label": t("add_to", { morning: title }) }),
    button(t("live"), () => live(number), {
      "data-key": `${number}-live`,
      "aria-label": t("live_of", { morning: title }),
      disabled: !now().mornings[number].slots.length,
    }),
    now().mornings.length > 1 && button(t("drop"), drop, { "aria-label": t("drop_of", { morning: title }) }),
  );
}
