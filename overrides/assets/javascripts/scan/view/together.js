// @ts-check
/** Files of colleagues beside each other, an agenda to talk about them, and one scan out of it. */
/**
 * @import {Left} from "../data.js"
 * @import {Row} from "../merge.js"
 * @import {Criterion} from "../model.js"
 * @import {Need} from "../root.js"
 */
import { addFiles, keepTogether, rowsOf } from "../colleagues.js";
import { button, chooser, field, h, list, table, warn } from "../dom.js";
import { FEWEST, MOST, agenda, fitting } from "../merge.js";
import { ANSWERS, SHORT, clean } from "../model.js";
import { goneList } from "./gone.js";

const BUDGETS = [30, 60, 90, 120]; // minutes

/** @typedef {Need<"state" | "words" | "statements" | "keeper" | "screen" | "form" | "router">} Here */

/** The files that are open, each with a job title. @param {Need<"state" | "words" | "router">} here */
function opened({ state: { together }, words: { t }, router }) {
  const items = together.people.map((one, n) => {
    const onchange = (/** @type {any} */ { target }) => {
      one.who = clean(target.value, SHORT);
      router.render();
    };
    const remove = () => {
      together.people.splice(n, 1);
      router.render("#app-files");
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

/** The answer to agree on. @param {Here} here @param {Criterion} criterion */
function sharedAnswer(here, { id, place }) {
  const { chosen } = here.state.together;
  const { t } = here.words;
  const onchange = (/** @type {any} */ { target }) => {
    if (target.value) chosen.set(id, target.value);
    else chosen.delete(id);
    keepTogether(here);
    here.screen.focusOn(`#samen-${id}`);
  };
  const options = ANSWERS.map((value) => h("option", { value, selected: chosen.get(id) === value }, t(value)));
  const props = { id: `samen-${id}`, "aria-label": `${t("shared_answer")} ${place}`, onchange };
  return h("select", props, h("option", { value: "" }, "–"), options);
}

/** A line of the agenda. @param {Here} here @param {Row} row */
function point(here, { criterion, by, minutes, reason }) {
  const { t } = here.words;
  const answers = ANSWERS.flatMap((answer) => {
    const who = by.filter((one) => one.answer === answer).map((one) => one.who);
    return who.length ? [h("span", { class: "app__line" }, h("strong", {}, t(answer)), `: ${who.join(", ")}`)] : [];
  });
  return [
    h("span", {}, `${criterion.place} ${criterion.statement}`, h("em", { class: "app__line" }, t(`reason_${reason}`))),
    `${minutes}`,
    h("span", {}, answers),
    sharedAnswer(here, criterion),
  ];
}

/** How long the conversation may take. @param {Need<"state" | "words" | "router">} here */
function budget({ state: { together }, words: { t }, router }) {
  const onchange = (/** @type {any} */ { target }) => {
    together.minutes = Number(target.value);
    router.render("#app-budget");
  };
  const options = BUDGETS.map((value) =>
    h("option", { value, selected: value === together.minutes }, t("minutes_at_most", { minutes: value })),
  );
  const choice = h("select", { id: "app-budget", onchange }, h("option", { value: 0 }, t("minutes_all")), options);
  return h("label", { class: "app__field app__edit" }, h("span", {}, t("budget")), choice);
}

/** What colleagues answered that is no longer asked. It is not in the shared scan, and stays in their own files. @param {Here} here */
function gone(here) {
  const { people } = here.state.together;
  const { t } = here.words;
  const left = here.statements.goneIn({
    answers: Object.assign({}, ...people.map(({ scan }) => scan.answers)),
    plan: [],
  });
  if (!left.length) return [];
  const told = (/** @type {Left} */ { id }) =>
    people.flatMap(({ who, scan }) => (scan.answers[id] ? [`${who}: ${t(scan.answers[id].answer)}`] : []));
  return [h("h3", {}, t("gone_title")), h("p", {}, t("gone_together")), goneList(here, left, told)];
}

/** @param {Here} here */
function conversation(here) {
  const { people, minutes: most } = here.state.together;
  const { t, day } = here.words;
  const rows = rowsOf(here);
  const { now, later } = fitting(agenda(rows), most);
  const minutes = now.reduce((sum, one) => sum + one.minutes, 0);
  const agreed = rows.filter((row) => row.agreed);
  const short = people.filter(({ scan }) => scan.kind === "short");
  const goOn = () => {
    keepTogether(here);
    location.hash = "#resultaat";
  };
  return [
    h("p", { class: "app__head" }, [day(new Date().toISOString()), ...people.map(({ who }) => who)].join(" · ")),
    short.length > 0 &&
      short.length < people.length &&
      warn(t("short_left_out", { who: short.map(({ who }) => who).join(", ") })),
    h("h3", {}, t("agenda")),
    budget(here),
    h("p", {}, t("agenda_about", { count: now.length, minutes })),
    table(
      t("agenda"),
      [t("statement"), t("minutes"), t("answers"), t("shared_answer")],
      now.map((row) => point(here, row)),
    ),
    later.length > 0 &&
      h("p", {}, t("agenda_later", { places: later.map(({ criterion }) => criterion.place).join(", ") })),
    agreed.length > 0 && h("h3", {}, t("agreed")),
    list(agreed.map((row) => `${row.criterion.place} ${row.criterion.statement} (${t(row.agreed)})`)),
    ...gone(here),
    h(
      "div",
      { class: "app__buttons" },
      button(t("print"), () => window.print()),
      button(t("go_on_together"), goOn, { class: "button" }),
    ),
  ];
}

/** @param {Here} here */
export function together(here) {
  const { state, router, screen } = here;
  const { t } = here.words;
  const add = async (/** @type {File[]} */ files) => {
    const said = await addFiles(here, files);
    router.render();
    screen.say(said);
  };
  const drop = {
    ondragover: (/** @type {Event} */ event) => event.preventDefault(),
    ondrop: (/** @type {DragEvent} */ event) => {
      event.preventDefault();
      add([...(event.dataTransfer?.files ?? [])]);
    },
  };
  const choose = chooser("app-files", t("choose_files"), add, { multiple: true });
  return [
    h("h2", {}, t("nav_together")),
    h("p", { class: "app__edit" }, t("together_about", { most: MOST })),
    h("div", { class: "app__drop app__edit", ...drop }, choose, " ", t("or_drop")),
    opened(here),
    ...(state.together.people.length < FEWEST ? [] : conversation(here)),
  ];
}
