// @ts-check
/** One action of the plan: what it is, why, how it stands, who does it and when; moving it and taking it out. */
/**
 * @import {Line} from "../lines.js"
 * @import {Planned} from "../model.js"
 * @import {Need} from "../root.js"
 * @typedef {Need<"state" | "words" | "statements" | "keeper" | "screen" | "router">} Here
 */
import { button, field, h } from "../../shared/dom.js";
import { linesOf, weightTold } from "../lines.js";
import { LAST_DAY, LONG, SHORT, STATUSES, clean, isDay } from "../model.js";
import { isFilled, moveBeside, takeOut } from "../planned.js";
import { LEVELS } from "../priority.js";
import { offerUndo } from "../undo.js";
import { refreshPaper } from "./plan-paper.js";

/**
 * A choice from a list.
 * @param {string} label @param {string} value @param {[value: string, text: string][]} options
 * @param {(value: string) => void} use @param {Record<string, any>} more
 */
export function choice(label, value, options, use, more = {}) {
  const items = options.map(([one, text]) => h("option", { value: one, selected: one === value }, text));
  const onchange = (/** @type {any} */ { target }) => use(target.value);
  return h("label", { class: "app__field" }, h("span", {}, label), h("select", { onchange, ...more }, items));
}

/** What is told in a word: much for little, due, done. @param {Need<"words">} root @param {Line} line */
function marks({ words: { t } }, { quick, due, item }) {
  const mark = (/** @type {string} */ key, /** @type {string} */ kind) =>
    h("span", { class: `app__mark app__mark--${kind}` }, t(key));
  return [
    quick && item.status !== "done" && mark("quick", "quick"),
    due && mark(`due_${due}`, due),
    item.status !== "todo" && mark(`status_${item.status}`, item.status),
  ].filter((one) => one !== false && one !== "");
}

/** The statement with its answer, and what the action brings and takes. @param {Here} here @param {Line} line */
function why(here, line) {
  const { statement, answer, kind, criterion, question } = line;
  const { t } = here.words;
  const own = () => [t("own_action"), question?.label].filter(Boolean).join(": ");
  const about = kind === "own" ? own() : kind === "gone" ? t("gone_title") : statement;
  const asked = here.statements.criteriaOf(here.state.scan).some(({ id }) => id === criterion?.id);
  const href = asked ? `#stelling-${criterion?.id}` : `#vraag-${question?.stem}`; // a statement of the other kind of scan
  return [
    answer && h("span", { class: "app__answer" }, answer),
    answer && " ",
    criterion ? h("a", { href }, about) : about,
    " ",
    h("span", { class: "app__weight" }, weightTold(here, line.weight)),
  ].filter(Boolean);
}

/** Show what follows from what was typed or chosen, and leave the fields alone. @param {Here} here @param {string} id */
function refresh(here, id) {
  refreshPaper(here);
  const line = linesOf(here).find(({ item }) => item.id === id);
  const shown = here.screen.box.querySelector(`.app__item[data-id="${CSS.escape(id)}"]`);
  if (!line || !shown) return;
  shown.querySelector(".app__marks")?.replaceChildren(...marks(here, line));
  shown.querySelector(".app__behind")?.replaceChildren(...why(here, line));
  const what = shown.querySelector(".app__what");
  if (what) what.textContent = line.action;
}

/** Take an action out of the plan, with a way back to exactly what it was. @param {Here} here @param {string} id @param {string} focus what has the focus if nothing can be lost */
export function remove(here, id, focus) {
  const { state, keeper, router } = here;
  const { scan } = state;
  const line = linesOf(here).find(({ item }) => item.id === id);
  const last = scan.plan.at(-1)?.id === id;
  const back = takeOut(scan.plan, id, state.plan.taken);
  if (!line || !back) return;
  keeper.changed();
  router.render(focus);
  if (last && !isFilled(line.item)) return;
  offerUndo(here, here.words.t("action_removed", { action: line.action }), () => {
    const same = state.scan === scan || state.scan.id === scan.id;
    const kept = same ? state.scan : keeper.list().scans.find((one) => one.id === scan.id);
    if (!kept || (!same && !keeper.use(kept))) return; // that scan is no longer here
    if (back(state.scan.plan)) keeper.changed();
    if (state.view !== "plan") location.hash = "#plan";
    router.render(`#plan-owner-${id}`);
  });
}

/** The fields of an action. @param {Here} here @param {Line} line */
function fields(here, { item, kind }) {
  const { state, keeper, router } = here;
  const { t } = here.words;
  const { id } = item;
  /** The action as it is now: another window may have made it anew. */
  const now = () => state.scan.plan.find((one) => one.id === id) ?? item;
  const set = (/** @type {"owner" | "note" | "text"} */ name, most = SHORT) => ({
    id: `plan-${name}-${id}`,
    maxlength: most,
    oninput: (/** @type {any} */ { target }) => {
      now()[name] = clean(target.value, most);
      keeper.changed(true);
      refresh(here, id);
    },
  });
  /** A text of more lines, as a file can bring it. @param {"note" | "text"} name @param {string} key */
  const lines = (name, key) =>
    h(
      "label",
      { class: "app__field" },
      h("span", {}, t(key)),
      h("textarea", { rows: 1, ...set(name, LONG) }, item[name]),
    );
  const setDate = (/** @type {any} */ { target }) => {
    now().date = isDay(target.value) ? target.value : "";
    keeper.changed(true);
    refresh(here, id);
  };
  const date = {
    type: "date",
    id: `plan-date-${id}`,
    value: item.date,
    max: LAST_DAY,
    maxlength: false,
    oninput: setDate,
  };
  const setStatus = (/** @type {string} */ value) => {
    now().status = /** @type {Planned["status"]} */ (value);
    keeper.changed();
    router.render(`#plan-status-${id}`);
  };
  const setStem = (/** @type {string} */ value) => {
    now().stem = value;
    keeper.changed();
    router.render(`#plan-stem-${id}`);
  };
  const statuses = STATUSES.map((one) => /** @type {[string, string]} */ ([one, t(`status_${one}`)]));
  return [
    kind === "own" &&
      h(
        "div",
        { class: "app__fields" },
        lines("text", "action"),
        choice(t("own_question"), item.stem, questionsOf(here), setStem, { id: `plan-stem-${id}` }),
      ),
    h(
      "div",
      { class: "app__fields" },
      choice(t("status"), item.status, statuses, setStatus, { id: `plan-status-${id}` }),
      field(t("when"), date),
      field(t("owner_about"), { value: item.owner, ...set("owner") }),
      lines("note", "note_about"),
    ),
  ];
}

/** Effect and effort: as proposed, or as somebody weighs them here. @param {Here} here @param {Line} line */
function weights(here, { item, proposal }) {
  const { state, keeper } = here;
  const { t } = here.words;
  const { id } = item;
  const level = (/** @type {"effect" | "effort"} */ name) => {
    const as = proposal[name] ? t("as_proposed", { level: t(`level_${proposal[name]}`) }) : t("not_said");
    const set = (/** @type {string} */ value) => {
      (state.scan.plan.find((one) => one.id === id) ?? item)[name] = Number(value);
      keeper.changed();
      refresh(here, id);
    };
    const levels = LEVELS.map((one) => /** @type {[string, string]} */ ([`${one}`, t(`level_${one}`)]));
    return choice(t(name), `${item[name]}`, [["0", as], ...levels], set, { id: `plan-${name}-${id}` });
  };
  return h(
    "details",
    { class: "app__weights" },
    h("summary", {}, t("weights")),
    h("div", { class: "app__fields" }, level("effect"), level("effort")),
    h("p", { class: "small" }, t("weights_about")),
  );
}

/** The questions to choose from, and none of them. @param {Need<"words" | "statements">} root @returns {[string, string][]} */
export const questionsOf = ({ words: { t }, statements }) => [
  ["", t("own_no_question")],
  ...statements.full.map(({ stem, number, label }) => /** @type {[string, string]} */ ([stem, `${number}. ${label}`])),
];

/** One action of the plan. @param {Here} here @param {Line} line @param {Line[]} among the actions that are shown with it */
export function planned(here, line, among) {
  const { state, keeper, screen, router } = here;
  const { t } = here.words;
  const { item, action, number } = line;
  const { id } = item;
  const done = (/** @type {Line} */ one) => one.item.status === "done";
  const alike = among.filter((one) => done(one) === done(line)); // what is done stays at the end
  const place = alike.indexOf(line);
  const move = (/** @type {string} */ moved, /** @type {string} */ other, /** @type {boolean} */ after, focus = "") => {
    const to = moveBeside(state.scan.plan, moved, other, after);
    if (!to) return;
    keeper.changed();
    router.render(focus);
    screen.say(t("moved", { place: to }));
  };
  const told = (/** @type {string} */ key) => ({ "aria-label": `${t(key)}: ${action}` });
  const arrow = (/** @type {string} */ name, /** @type {string} */ other, /** @type {Line | undefined} */ beside) => {
    const focus = `#${name}-${id}:enabled, #${other}-${id}`;
    const act = () => beside && move(id, beside.item.id, name === "down", focus);
    return button(t(name), act, { id: `${name}-${id}`, disabled: !beside, ...told(name) });
  };
  const ondrop = (/** @type {Event} */ event) => {
    event.preventDefault();
    const { dragged } = state;
    state.dragged = "";
    const from = state.scan.plan.findIndex((one) => one.id === dragged);
    const to = state.scan.plan.findIndex((one) => one.id === id);
    if (from >= 0) move(dragged, id, from < to);
  };
  const drag = {
    ondragstart: () => (state.dragged = id),
    ondragover: (/** @type {Event} */ event) => state.dragged && event.preventDefault(),
    ondrop,
  };
  return h(
    "li",
    { class: "app__item", "data-id": id, "data-status": item.status, ...drag },
    h(
      "p",
      {},
      h("span", { class: "app__handle", draggable: "true", "aria-hidden": "true" }, `${number}`),
      h("strong", { class: "app__what" }, action),
      h("span", { class: "app__marks" }, marks(here, line)),
    ),
    h("p", { class: "app__behind small" }, why(here, line)),
    fields(here, line).filter((one) => one !== false),
    h(
      "div",
      { class: "app__item-foot" },
      h(
        "div",
        { class: "app__buttons" },
        arrow("up", "down", alike[place - 1]),
        arrow("down", "up", alike[place + 1]),
        button(t("remove"), () => remove(here, id, "#app-plan"), told("remove")),
      ),
      weights(here, line),
    ),
  );
}
