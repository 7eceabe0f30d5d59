// @ts-check
/**
 * The mornings as they can be changed: by buttons, by dragging, by typing. Every control has a key, by which it is found again when all
 * is shown anew.
 *
 * @import {Data} from "./data.js"
 * @import {Place, Programme} from "./programme.js"
 * @import {T} from "../scan/words.js"
 * @typedef {object} Ways
 * @property {(next: Programme | null, said?: string, focus?: string) => void} change
 * @property {(number: number) => void} live
 */
import { button, h } from "../scan/dom.js";
import { say } from "../planner/form.js";
import { clock, isDay, readClock } from "./clock.js";
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

/** @param {HTMLElement} place @param {Programme} programme @param {Data} data @param {T} t @param {Ways} ways */
export function showMornings(place, programme, data, t, ways) {
  const shown = programme.mornings.map((_, number) => morningOf(number, programme, data, t, ways));
  place.replaceChildren(...shown);
}

/** @param {number} number @param {Programme} programme @param {Data} data @param {T} t @param {Ways} ways */
function morningOf(number, programme, data, t, ways) {
  const morning = programme.mornings[number];
  const title = titleOf(programme, number, data, t);
  const id = `ochtend-${number}`;
  const rows = timesOf(morning).map(({ starts }, place) => rowOf([number, place], starts, programme, data, t, ways));
  const list = h("ol", { class: "maker__slots" }, rows);
  dropping(list, number, programme, data, t, ways);
  return h(
    "section",
    { class: "maker__morning", "aria-labelledby": id },
    h(
      "h3",
      { id },
      title,
      " ",
      h("span", { class: "maker__hours" }, `${clock(morning.starts)}–${clock(endOf(morning))}`),
    ),
    fieldsOf(number, title, programme, t, ways),
    rows.length ? list : h("p", { class: "small" }, t("empty"), list),
    h("p", { class: "small" }, t("sum", sumsOf(morning, data))),
    addingOf(number, title, programme, data, t, ways),
  );
}

/** When it begins, and on which day. @param {number} number @param {string} title @param {Programme} programme @param {T} t @param {Ways} ways */
function fieldsOf(number, title, programme, t, ways) {
  const { starts, day } = programme.mornings[number];
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
      begins.toggleAttribute("aria-invalid", wrong);
      if (wrong) say(fault, t("bad_time"));
      else ways.change(changeMorning(programme, number, { starts: read }), "", focused());
    },
  });
  const date = h("input", {
    type: "date",
    value: day,
    "data-key": `${number}-day`,
    onchange: () => {
      const { value } = date;
      ways.change(changeMorning(programme, number, { day: isDay(value) ? value : "" }), "", focused());
    },
  });
  return h(
    "div",
    { class: "planner__fields" },
    h("p", { class: "planner__field" }, h("label", {}, t("starts"), away(title), begins), fault),
    h("p", { class: "planner__field" }, h("label", {}, t("day"), away(title), date)),
  );
}

/** What has the focus now, which may be somewhere else by the time a field is read. */
const focused = () => (document.activeElement instanceof HTMLElement ? (document.activeElement.dataset.key ?? "") : "");

/** @param {string} title */
const away = (title) => h("span", { class: "away" }, ` (${title})`);

/** @param {Place} at @param {number} starts @param {Programme} programme @param {Data} data @param {T} t @param {Ways} ways */
function rowOf(at, starts, programme, data, t, ways) {
  const [number, place] = at;
  const { id, minutes } = programme.mornings[number].slots[place];
  const { title, url, kind } = pieceOf(id, data);
  const key = (/** @type {string} */ name) => `${number}-${place}-${name}`;
  const step = (/** @type {1 | -1} */ way) => {
    const to = stepFrom(programme, at, way);
    if (to) moved(at, to, way === 1 ? "down" : "up", programme, data, t, ways);
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
      ways.change(setMinutes(programme, at, read > 0 ? read : minutes), "", focused());
    },
  });
  const act = (/** @type {string} */ sign, /** @type {string} */ name, /** @type {() => void} */ use, off = false) =>
    button(sign, use, {
      "aria-label": t(`act_${name}`, { item: title }),
      "data-key": key(name),
      "aria-disabled": off && "true",
      class: "button button--quiet maker__act",
    });
  return h(
    "li",
    {
      class: `maker__slot maker__slot--${kind === "exercise" ? "exercise" : "other"}`,
      draggable: "true",
      ondragstart: (/** @type {DragEvent} */ event) => event.dataTransfer?.setData("text/plain", at.join("-")),
    },
    h("span", { class: "maker__time" }, clock(starts)),
    h("span", { class: "maker__title" }, url ? h("a", { href: url, draggable: "false" }, title) : title),
    h("span", { class: "maker__minutes" }, typed, h("span", { "aria-hidden": "true" }, ` ${t("min")}`)),
    h(
      "span",
      { class: "maker__acts" },
      act("↑", "up", () => step(-1), !stepFrom(programme, at, -1)),
      act("↓", "down", () => step(1), !stepFrom(programme, at, 1)),
      act("×", "out", () => {
        const { length } = programme.mornings[number].slots;
        const focus = length > 1 ? `${number}-${Math.min(place, length - 2)}-out` : `${number}-what`;
        ways.change(leaveOut(programme, at), t("said_out", { item: title }), focus);
      }),
    ),
  );
}

/** @param {Place} from @param {Place} to @param {string} name of the control that keeps the focus @param {Programme} programme @param {Data} data @param {T} t @param {Ways} ways */
function moved(from, to, name, programme, data, t, ways) {
  const next = move(programme, from, to);
  const { id } = programme.mornings[from[0]].slots[from[1]];
  if (!next) return ways.change(null);
  const { starts } = timesOf(next.mornings[to[0]])[to[1]];
  const values = { item: pieceOf(id, data).title, morning: titleOf(next, to[0], data, t), time: clock(starts) };
  ways.change(next, t("said_moved", values), `${to[0]}-${to[1]}-${name}`);
}

/** Something dragged comes before what it is dropped on; below all of it, at the end. @param {HTMLElement} list @param {number} number @param {Programme} programme @param {Data} data @param {T} t @param {Ways} ways */
function dropping(list, number, programme, data, t, ways) {
  list.addEventListener("dragover", (event) => event.preventDefault());
  list.addEventListener("drop", (event) => {
    event.preventDefault();
    const from = /^(\d+)-(\d+)$/.exec(event.dataTransfer?.getData("text/plain") ?? "");
    if (!from || !programme.mornings[Number(from[1])]?.slots[Number(from[2])]) return; // dragged from somewhere else
    const rows = [...list.children];
    const below = rows.findIndex((row) => event.clientY < row.getBoundingClientRect().top + row.clientHeight / 2);
    const before = below < 0 ? rows.length : below;
    const [morning, place] = [Number(from[1]), Number(from[2])];
    const to = morning === number && place < before ? before - 1 : before;
    if (morning !== number || to !== place) moved([morning, place], [number, to], "up", programme, data, t, ways);
  });
}

/** What can come into a morning; and the morning away, or lived. @param {number} number @param {string} title @param {Programme} programme @param {Data} data @param {T} t @param {Ways} ways */
function addingOf(number, title, programme, data, t, ways) {
  const option = (/** @type {Data["pieces"][number]} */ one) =>
    h("option", { value: one.id }, t("option", { item: one.title, minutes: one.minutes }));
  const left = unplanned(programme, data);
  const parts = data.pieces.filter(({ kind }) => kind !== "exercise");
  const what = h(
    "select",
    { "data-key": `${number}-what` },
    left.length ? h("optgroup", { label: t("group_exercises") }, left.map(option)) : "",
    h("optgroup", { label: t("group_parts") }, parts.map(option)),
  );
  const end = programme.mornings[number].slots.length;
  return h(
    "p",
    { class: "planner__do" },
    h("label", {}, t("what"), away(title), " ", what),
    button(
      t("add"),
      () => {
        const item = pieceOf(what.value, data).title;
        ways.change(
          add(programme, what.value, [number, end], data),
          t("said_added", { item, morning: title }),
          `${number}-what`,
        );
      },
      { "aria-label": t("add_to", { morning: title }) },
    ),
    button(t("live"), () => ways.live(number), {
      "data-key": `${number}-live`,
      "aria-label": t("live_of", { morning: title }),
      disabled: !end,
    }),
    programme.mornings.length > 1 &&
      button(
        t("drop"),
        () =>
          ways.change(
            dropMorning(programme, number),
            t("said_out", { item: title }),
            `${Math.max(number - 1, 0)}-start`,
          ),
        {
          "aria-label": t("drop_of", { morning: title }),
        },
      ),
  );
}
