// @ts-check
/** The conversation on a big screen: one statement at a time, who said what, a clock, the shared answer with one key, a note, and the agenda. */
/**
 * @import {Row} from "../merge.js"
 * @import {Answer} from "../model.js"
 * @import {Here} from "./invite.js"
 */
import { besideOf, choose, settled } from "../colleagues.js";
import { rewind, stop } from "../clock.js";
import { button, h } from "../../shared/dom.js";
import { ANSWERS, MOST_NOTE, clean } from "../model.js";
import { pointsOf } from "./agenda.js";
import { clock } from "./clock.js";
import { ended } from "./ended.js";
import { whoSaid } from "./signs.js";

const END = "end";

/** What the conversation can do. @param {Here} here @param {Row[]} points */
function moves(here, points) {
  const { router, screen, state } = here;
  const { t } = here.words;
  const { talk } = state;
  const place = points.findIndex(({ criterion }) => criterion.id === talk.at);
  const to = async (/** @type {number} */ n, said = "") => {
    const next = points[Math.max(0, n)];
    talk.at = next?.criterion.id ?? END;
    if (next) rewind(talk, next.minutes, Date.now());
    else stop(talk);
    await router.render("h2");
    const where = next ? t("talk_where", { number: Math.max(0, n) + 1, count: points.length }) : t("talk_end");
    screen.say(`${said} ${where}`.trim());
  };
  return {
    to,
    next: (said = "") => to(place + 1, said),
    back: () => to(place - 1),
    give: async (/** @type {Answer | ""} */ answer, focus = "") => {
      const { id } = points[place].criterion;
      choose(here, [[id, answer]]);
      await router.render(focus || ".talk__answers [aria-pressed=true], h2");
      screen.say(answer ? t("talk_given", { answer: t(answer) }) : t("talk_cleared"));
    },
  };
}

/** @typedef {ReturnType<typeof moves>} Moves */

const leaveFullScreen = () => void (document.fullscreenElement && document.exitFullscreen().catch(() => {}));

/** The keys; not while somebody types, and not if they are turned off. @param {Here} here @param {Moves} does @param {boolean} over */
function keys({ state: { talk } }, does, over) {
  return (/** @type {KeyboardEvent} */ event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    if (event.key === "Escape") {
      event.preventDefault();
      leaveFullScreen();
      location.hash = "#samen";
      return;
    }
    const { target } = event;
    const types =
      target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== "checkbox");
    if (!talk.keys || types || target instanceof HTMLSelectElement) return;
    const n = ["1", "2", "3", "4"].indexOf(event.key);
    const act =
      event.key === "ArrowLeft"
        ? () => does.back()
        : over
          ? null
          : n >= 0
            ? () => does.give(ANSWERS[n])
            : ["0", "ArrowRight"].includes(event.key)
              ? () => does.next()
              : null;
    if (!act) return;
    event.preventDefault();
    if (!event.repeat) act(); // a key that is held does one thing
  };
}

/** The shared answer. @param {Here} here @param {Row} row @param {Moves} does */
function answers(here, row, does) {
  const { t } = here.words;
  const now = settled(here.state.scan, row);
  const each = ANSWERS.map((answer, n) =>
    button(`${t(answer)}`, () => does.give(answer), {
      class: "talk__answer",
      "data-answer": answer,
      "data-key": n + 1,
      "aria-pressed": `${now === answer}`,
    }),
  );
  const title = h("h3", { id: "talk-answer" }, t("shared_answer"));
  const clear = now && button(t("talk_clear"), () => does.give("", "h2"));
  return h(
    "div",
    { class: "talk__choose" },
    title,
    h("div", { class: "talk__answers", role: "group", "aria-labelledby": "talk-answer" }, each),
    h(
      "p",
      { class: "app__buttons" },
      button(t("talk_back"), () => does.back()),
      button(t(now ? "talk_next" : "talk_skip"), () => does.next(), { class: "button" }),
      clear,
    ),
  );
}

/** The note of the question. @param {Here} here @param {Row} row */
function note({ keeper, form, state, words }, { question: { stem, number, label } }) {
  const oninput = (/** @type {any} */ { target }) => {
    state.scan.notes[stem] = clean(target.value, MOST_NOTE);
    keeper.changed(true);
  };
  const onchange = () => form.fill();
  return h(
    "div",
    { class: "talk__note" },
    h("label", { for: "talk-note" }, `${words.t("note")}: ${number}. ${label}`),
    h("textarea", { id: "talk-note", rows: 4, maxlength: MOST_NOTE, oninput, onchange }, state.scan.notes[stem] ?? ""),
  );
}

/** Where everything stands, for who leads. @param {Here} here @param {Row[]} points @param {Moves} does */
function leader(here, points, does) {
  const { state, words } = here;
  const { t } = words;
  const items = points.map((row, n) => {
    const { id, place, statement } = row.criterion;
    const answer = settled(state.scan, row);
    const said = answer ? t("talk_given", { answer: t(answer) }) : t("talk_open");
    const current = id === state.talk.at;
    return h(
      "li",
      { "data-state": current ? "now" : answer ? "done" : "open" },
      h(
        "button",
        { type: "button", class: "talk__point", "aria-current": current && "step", onclick: () => does.to(n) },
        h("strong", {}, place),
        ` ${statement} `,
        h("span", { class: "talk__state" }, `${answer ? "✓ " : ""}${said}`),
      ),
    );
  });
  return h(
    "section",
    { class: "talk__agenda", "aria-labelledby": "talk-agenda" },
    h("h3", { id: "talk-agenda" }, t("agenda")),
    h("ol", {}, items),
  );
}

/** What stands above it all. @param {Here} here @param {Row[]} points @param {number} place */
function bar({ screen, state: { talk }, words: { t } }, points, place) {
  const sum = (/** @type {Row[]} */ rows) => rows.reduce((total, { minutes }) => total + minutes, 0);
  const text =
    place < points.length
      ? `${t("talk_where", { number: place + 1, count: points.length })} · ${t("talk_left", { left: sum(points.slice(place)), total: sum(points) })}`
      : t("talk_end");
  const whole = async () => {
    try {
      await (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());
    } catch {
      screen.say(t("talk_full_not"));
    }
  };
  const turn = (/** @type {any} */ { target }) => (talk.keys = target.checked);
  const box = h("input", { type: "checkbox", checked: talk.keys, onchange: turn });
  return h(
    "div",
    { class: "talk__bar" },
    h("p", { class: "talk__where" }, text),
    h("label", { class: "app__choice talk__keys" }, box, h("span", {}, t("talk_keys"))),
    document.fullscreenEnabled && button(t("talk_full"), whole),
    h("a", { class: "button button--quiet", href: "#samen", onclick: leaveFullScreen }, t("talk_leave")),
  );
}

/**
 * The point of now comes into sight in the agenda, and the keys work at once: whatever had the focus may be gone, as after a reload.
 * @param {HTMLElement} section
 */
function settle(section) {
  const now = section.querySelector("[data-state=now]");
  const all = now?.parentElement;
  if (all && now instanceof HTMLElement) all.scrollTop = now.offsetTop - all.clientHeight / 3;
  const heading = section.querySelector("h2");
  if (section.isConnected && document.activeElement === document.body) heading?.focus({ preventScroll: true });
}

/** @param {Here} here */
export function meeting(here) {
  const { state, words } = here;
  const { t } = words;
  const { talk } = state;
  const { rows } = besideOf(here);
  const { now: points, later } = pointsOf(here, rows);
  if (!points.length)
    return [
      h("h2", {}, t("nav_meeting")),
      h("p", {}, t("agenda_empty")),
      h("p", {}, h("a", { class: "button", href: "#samen" }, t("talk_leave"))),
    ];
  if (talk.at !== END && !points.some(({ criterion }) => criterion.id === talk.at))
    talk.at = (points.find((row) => !settled(state.scan, row)) ?? points[0]).criterion.id;
  const place = talk.at === END ? points.length : points.findIndex(({ criterion }) => criterion.id === talk.at);
  const does = moves(here, points);
  const over = place === points.length;
  const back = () => does.to(points.length - 1);
  const row = points[place];
  const one = row && [
    h(
      "div",
      { class: "talk__now" },
      h(
        "h2",
        { class: "talk__statement", tabindex: -1 },
        h("span", { class: "talk__place" }, row.criterion.place),
        ` ${row.criterion.statement}`,
      ),
      h("p", { class: "talk__reason" }, t(`reason_${row.reason}`)),
      h("div", { class: "talk__said", role: "group", "aria-label": t("talk_said") }, whoSaid(here, row.by)),
      answers(here, row, does),
    ),
    h("div", { class: "talk__side" }, clock(here, row), note(here, row), leader(here, points, does)),
  ];
  const keydown = keys(here, over ? { ...does, back } : does, over);
  const section = h(
    "section",
    { class: "talk", tabindex: -1, "aria-label": t("nav_meeting"), onkeydown: keydown },
    bar(here, points, place),
    h("div", { class: over ? "talk__over" : "talk__parts" }, one || ended(here, points, later, (n) => does.to(n))),
  );
  setTimeout(() => settle(section)); // once it is on the page
  return [section];
}
