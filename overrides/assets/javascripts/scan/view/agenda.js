// @ts-check
/** What to talk about: the points with who said what and the shared answer, what most people say, and what nobody disagrees with. */
/**
 * @import {Beside, Row} from "../merge.js"
 * @import {Answer} from "../model.js"
 * @import {Here} from "./invite.js"
 */
import { choicesBack, choose, joinedOf, settled } from "../colleagues.js";
import { button, h, list, table } from "../../shared/dom.js";
import { agenda, fitting, mostSay } from "../merge.js";
import { ANSWERS } from "../model.js";
import { offerUndo } from "../undo.js";
import { whoSaid } from "./signs.js";

const BUDGETS = [30, 60, 90, 120]; // minutes

/** The points for now and those for later. @param {Pick<Here, "state">} here @param {Row[]} rows */
export const pointsOf = ({ state: { scan } }, rows) => fitting(agenda(rows), scan.group?.minutes ?? 0);

/** The answer to agree on. @param {Here} here @param {Row} row */
function sharedAnswer(here, row) {
  const { id, place } = row.criterion;
  const { t } = here.words;
  const now = settled(here.state.scan, row);
  const onchange = async (/** @type {any} */ { target }) => {
    choose(here, [[id, target.value]]);
    await here.router.render(`#samen-${id}`);
  };
  const options = ANSWERS.map((value) => h("option", { value, selected: now === value }, t(value)));
  const props = { id: `samen-${id}`, "aria-label": `${t("shared_answer")} ${place}`, onchange };
  return h("select", props, h("option", { value: "" }, "–"), options);
}

/** A line of the agenda. @param {Here} here @param {Row} row */
function point(here, row) {
  const { criterion, by, minutes, reason } = row;
  const { t } = here.words;
  return [
    h("span", {}, `${criterion.place} ${criterion.statement}`, h("em", { class: "app__line" }, t(`reason_${reason}`))),
    `${minutes}`,
    h("span", {}, whoSaid(here, by)),
    sharedAnswer(here, row),
  ];
}

/** How long the conversation may take. @param {Here} here */
function budget({ state, words: { t }, router, keeper }) {
  const most = state.scan.group?.minutes ?? 0;
  const onchange = (/** @type {any} */ { target }) => {
    const { group } = state.scan;
    if (group) group.minutes = Number(target.value);
    keeper.changed();
    router.render("#app-budget");
  };
  const values = [...new Set([...BUDGETS, ...(most ? [most] : [])])].sort((a, b) => a - b);
  const options = values.map((value) =>
    h("option", { value, selected: value === most }, t("minutes_at_most", { minutes: value })),
  );
  const choice = h("select", { id: "app-budget", onchange }, h("option", { value: 0 }, t("minutes_all")), options);
  return h("label", { class: "app__field app__edit" }, h("span", {}, t("budget")), choice);
}

/** Taking over what most people say, for the points that somebody chooses. @param {Here} here @param {Row[]} points @returns {HTMLElement | false} */
function majority(here, points) {
  const { router, screen, state } = here;
  const { t } = here.words;
  const open = points.filter((row) => !settled(state.scan, row));
  const most = open.flatMap((row) => {
    const found = mostSay(row);
    return found ? [{ row, found }] : [];
  });
  if (!open.length) return false;
  const left = open.filter((row) => !most.some((one) => one.row === row));
  const line = (/** @type {typeof most[number]} */ { row, found }) => {
    const others = found.others.map(({ who, answer }) => `${who} (${t(answer || "open")})`).join(", ");
    const said = t("most_line", { answer: t(found.answer), count: found.count, given: found.given, others });
    const { id, place, statement } = row.criterion;
    return h(
      "li",
      {},
      h(
        "label",
        { class: "app__choice" },
        h("input", { type: "checkbox", value: id, checked: true, name: "app-most" }),
        h("span", {}, `${place} ${statement} `, h("strong", { class: "app__line" }, said)),
      ),
    );
  };
  const box = h("ul", { class: "app__list" }, most.map(line));
  const take = async () => {
    const ids = [...box.querySelectorAll("input")].filter((one) => one.checked).map(({ value }) => value);
    const answers = most.flatMap(({ row, found }) =>
      ids.includes(row.criterion.id) ? [/** @type {[string, Answer]} */ ([row.criterion.id, found.answer])] : [],
    );
    if (!answers.length) return screen.say(t("most_none_chosen"));
    const back = choicesBack(here, ids);
    choose(here, answers);
    await router.render();
    const stay = open.filter((row) => !ids.includes(row.criterion.id)).map(({ criterion }) => criterion.place);
    const told = stay.length ? t("most_open", { places: stay.join(", ") }) : t("most_all");
    offerUndo(here, `${t("most_done", { count: answers.length })} ${told}`, () => {
      back();
      router.render();
    });
  };
  return h(
    "details",
    { class: "most app__edit" },
    h("summary", {}, t("most")),
    h("p", {}, t(most.length ? "most_about" : "most_nothing")),
    most.length > 0 && box,
    left.length > 0 && h("p", {}, t("most_open", { places: left.map(({ criterion }) => criterion.place).join(", ") })),
    most.length > 0 && h("p", { class: "app__buttons" }, button(t("most_take"), take, { class: "button" })),
  );
}

/** What all who answered agree on. @param {Here} here @param {Row[]} rows */
function agreed(here, rows) {
  const { t } = here.words;
  const found = rows.filter((row) => row.agreed);
  const line = (/** @type {Row} */ { criterion, agreed: answer, given, open }) => {
    const who = open.length ? ` ${t("left_open", { who: open.join(", ") })}` : "";
    const said = `${t(answer || "open")}, ${t("of_who_answered", { count: given, given })}`;
    return h("span", {}, `${criterion.place} ${criterion.statement} `, h("strong", {}, `(${said})`), who);
  };
  return found.length ? [h("h3", {}, t("agreed")), list(found.map(line))] : [];
}

/** Where people want another score in a year: nothing is chosen for them. @param {Here} here */
function targets(here) {
  const { words, state, statements } = here;
  const { group } = state.scan;
  const { t, percent } = words;
  const differ = group
    ? joinedOf(here, group).targets.filter(({ stem }) => state.scan.targets[stem] === undefined)
    : [];
  const line = (/** @type {typeof differ[number]} */ { stem, by }) => {
    const question = statements.full.find((one) => one.stem === stem);
    const name = question ? `${question.number}. ${question.label}` : stem;
    return `${name}: ${by.map(({ who, target }) => `${who} ${percent(target)}`).join(", ")}`;
  };
  return differ.length
    ? [h("h3", {}, t("targets_differ")), h("p", {}, t("targets_differ_about")), list(differ.map(line))]
    : [];
}

/** What was answered to the six questions themselves, where others did the whole scan. @param {Here} here @param {Row[]} rows @param {{who: string}[]} brief */
function six(here, rows, brief) {
  const { t } = here.words;
  if (!brief.length) return [];
  const said = rows.filter(({ given }) => given);
  const cells = said.map(({ criterion, by }) => [
    `${criterion.place} ${criterion.statement}`,
    h(
      "span",
      {},
      whoSaid(
        here,
        by.filter(({ answer }) => answer),
      ),
    ),
  ]);
  return [
    h("h3", {}, t("six")),
    h("p", {}, t("six_about", { who: brief.map(({ who }) => who).join(", ") })),
    cells.length > 0 && table(t("six"), [t("question"), t("answers")], cells),
  ];
}

/** @param {Here} here @param {Beside} found @returns {(HTMLElement | false)[]} */
export function agendaView(here, { rows, six: questions, brief }) {
  const { t } = here.words;
  const { now, later } = pointsOf(here, rows);
  const minutes = now.reduce((sum, one) => sum + one.minutes, 0);
  const places = (/** @type {Row[]} */ all) => all.map(({ criterion }) => criterion.place).join(", ");
  const talk = h("a", { class: "button", href: "#gesprek" }, t("to_talk"));
  return [
    h("h3", { id: "app-agenda" }, t("agenda")),
    budget(here),
    h("p", {}, now.length ? t("agenda_about", { count: now.length, minutes }) : t("agenda_empty")),
    now.length > 0 && h("p", { class: "app__buttons app__edit" }, talk, " ", h("span", {}, t("to_talk_about"))),
    now.length > 0 &&
      table(
        t("agenda"),
        [t("statement"), t("minutes"), t("answers"), t("shared_answer")],
        now.map((row) => point(here, row)),
        "agenda",
      ),
    later.length > 0 && h("p", {}, t("agenda_later", { places: places(later) })),
    majority(here, [...now, ...later]),
    ...targets(here),
    ...agreed(here, rows),
    ...six(here, questions, brief),
  ];
}
