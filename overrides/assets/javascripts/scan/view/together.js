// @ts-check
/** Files of colleagues beside each other, an agenda to talk about them, and one scan out of it. */
/** @import {App} from "../main.js" */
/** @import {Answer, Criterion, Scan} from "../model.js" */
/** @import {Person, Row} from "../merge.js" */
import { button, chooser, field, h, list, table, warn } from "../dom.js";
import { open } from "../files.js";
import { FEWEST, MOST, agenda, fitting, merge, renew, together as join } from "../merge.js";
import { ANSWERS, SHORT, clean } from "../model.js";
import { changed } from "../score.js";

const BUDGETS = [30, 60, 90, 120]; // minutes

/** What is open in this window. The shared scan is kept from the first shared answer on. */
const state = {
  people: /** @type {Person[]} */ ([]),
  chosen: /** @type {Map<string, Answer>} */ (new Map()),
  scan: "",
  made: /** @type {Scan | null} */ (null), // as it was joined last
  minutes: 0,
};

/** The statements of the files beside each other: of the short scan if that is all there is. @param {App} app */
function rowsOf({ page }) {
  const { people } = state;
  return merge(people.every(({ scan }) => scan.kind === "short") ? page.short : page.full, people);
}

/** Make the shared scan, or bring it up to date with what was chosen. What was filled in elsewhere stays. @param {App} app */
function keep(app) {
  const make = () => join(rowsOf(app), state.chosen, state.people, app.language);
  const made = make();
  const { scan } = app;
  if (scan.id === state.scan && state.made) {
    renew(scan, made, state.made);
    app.form.fill();
    app.changed();
  } else {
    if (!app.use({ ...make(), name: app.t("together_name") })) return;
    state.scan = app.scan.id;
  }
  state.made = made;
}

/** @param {App} app @param {File[]} files */
async function add(app, files) {
  const { people } = state;
  const { t, page } = app;
  const said = /** @type {string[]} */ ([]);
  for (const file of files) {
    const { scan, fault } = await open(file);
    const tell = (/** @type {string} */ key, values = {}) => said.push(`${file.name}: ${t(key, values)}`);
    if (fault) tell(`fault_${fault}`);
    else if (people.length >= MOST) tell("too_many", { most: MOST });
    else if (people.some((one) => one.scan.id === scan.id)) tell("twice");
    else {
      people.push({ who: scan.names || scan.name || file.name.replace(/\.json$/, ""), scan });
      const { reworded, gone } = changed([...page.full, ...page.short], scan.answers);
      const count = reworded.length + gone.length;
      if (count) tell("old_answers", { count });
    }
  }
  app.render();
  app.say([t("files_open", { count: people.length }), ...said].join(" "));
}

/** The files that are open, each with a job title. @param {App} app */
function opened(app) {
  const { t } = app;
  const items = state.people.map((one, n) => {
    const onchange = (/** @type {any} */ { target }) => {
      one.who = clean(target.value, SHORT);
      app.render();
    };
    const remove = () => {
      state.people.splice(n, 1);
      app.render("#app-files");
    };
    return h(
      "li",
      { class: "app__buttons" },
      field(t("function_of", { number: n + 1 }), { value: one.who, onchange }),
      button(t("remove"), remove, { "aria-label": `${t("remove")}: ${one.who}` }),
    );
  });
  return h("ul", { class: "app__list app__edit" }, items);
}

/** The answer to agree on. @param {App} app @param {Criterion} criterion */
function sharedAnswer(app, { id, place }) {
  const { t } = app;
  const onchange = (/** @type {any} */ { target }) => {
    if (target.value) state.chosen.set(id, target.value);
    else state.chosen.delete(id);
    keep(app);
    app.root.querySelector(`#samen-${id}`)?.focus();
  };
  const options = ANSWERS.map((value) => h("option", { value, selected: state.chosen.get(id) === value }, t(value)));
  const props = { id: `samen-${id}`, "aria-label": `${t("shared_answer")} ${place}`, onchange };
  return h("select", props, h("option", { value: "" }, "–"), options);
}

/** A line of the agenda. @param {App} app @param {Row} row */
function point(app, { criterion, by, minutes, reason }) {
  const { t } = app;
  const answers = ANSWERS.flatMap((answer) => {
    const who = by.filter((one) => one.answer === answer).map((one) => one.who);
    return who.length ? [h("span", { class: "app__line" }, h("strong", {}, t(answer)), `: ${who.join(", ")}`)] : [];
  });
  return [
    h("span", {}, `${criterion.place} ${criterion.statement}`, h("em", { class: "app__line" }, t(`reason_${reason}`))),
    `${minutes}`,
    h("span", {}, answers),
    sharedAnswer(app, criterion),
  ];
}

/** How long the conversation may take. @param {App} app */
function budget(app) {
  const { t } = app;
  const onchange = (/** @type {any} */ { target }) => {
    state.minutes = Number(target.value);
    app.render("#app-budget");
  };
  const options = BUDGETS.map((value) =>
    h("option", { value, selected: value === state.minutes }, t("minutes_at_most", { minutes: value })),
  );
  const choice = h("select", { id: "app-budget", onchange }, h("option", { value: 0 }, t("minutes_all")), options);
  return h("label", { class: "app__field app__edit" }, h("span", {}, t("budget")), choice);
}

/** @param {App} app */
function conversation(app) {
  const { t } = app;
  const rows = rowsOf(app);
  const { now, later } = fitting(agenda(rows), state.minutes);
  const minutes = now.reduce((sum, one) => sum + one.minutes, 0);
  const agreed = rows.filter((row) => row.agreed);
  const short = state.people.filter(({ scan }) => scan.kind === "short");
  const goOn = () => {
    keep(app);
    location.hash = "#resultaat";
  };
  return [
    h(
      "p",
      { class: "app__head" },
      [app.day(new Date().toISOString()), ...state.people.map(({ who }) => who)].join(" · "),
    ),
    short.length > 0 &&
      short.length < state.people.length &&
      warn(t("short_left_out", { who: short.map(({ who }) => who).join(", ") })),
    h("h3", {}, t("agenda")),
    budget(app),
    h("p", {}, t("agenda_about", { count: now.length, minutes })),
    table(
      t("agenda"),
      [t("statement"), t("minutes"), t("answers"), t("shared_answer")],
      now.map((row) => point(app, row)),
    ),
    later.length > 0 &&
      h("p", {}, t("agenda_later", { places: later.map(({ criterion }) => criterion.place).join(", ") })),
    agreed.length > 0 && h("h3", {}, t("agreed")),
    list(agreed.map((row) => `${row.criterion.place} ${row.criterion.statement} (${app.t(row.agreed)})`)),
    h(
      "div",
      { class: "app__buttons" },
      button(t("print"), () => window.print()),
      button(t("go_on_together"), goOn, { class: "button" }),
    ),
  ];
}

/** @param {App} app */
export function together(app) {
  const { t } = app;
  const drop = {
    ondragover: (/** @type {Event} */ event) => event.preventDefault(),
    ondrop: (/** @type {DragEvent} */ event) => {
      event.preventDefault();
      add(app, [...(event.dataTransfer?.files ?? [])]);
    },
  };
  const choose = chooser("app-files", t("choose_files"), (files) => add(app, files), { multiple: true });
  return [
    h("h2", {}, t("nav_together")),
    h("p", { class: "app__edit" }, t("together_about", { most: MOST })),
    h("div", { class: "app__drop app__edit", ...drop }, choose, " ", t("or_drop")),
    opened(app),
    ...(state.people.length < FEWEST ? [] : conversation(app)),
  ];
}
