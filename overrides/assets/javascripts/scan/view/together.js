// @ts-check
/** Colleagues: asking them, their files beside each other, an agenda to talk about them, and one scan out of it. */
/**
 * @import {Left} from "../data.js"
 * @import {Here} from "./invite.js"
 */
import { besideOf } from "../colleagues.js";
import { button, h } from "../../shared/dom.js";
import { FEWEST } from "../merge.js";
import { MOST_PEOPLE } from "../model.js";
import { named } from "../people.js";
import { agendaView } from "./agenda.js";
import { goneList } from "./gone.js";
import { inviting } from "./invite.js";
import { map } from "./map.js";
import { people } from "./people.js";

/** What colleagues answered that is no longer asked. It is not in the shared scan, and stays in their own files. @param {Here} here */
function gone(here) {
  const all = named(here.state.scan.group?.people ?? []);
  const { t } = here.words;
  const left = here.statements.goneIn({
    answers: Object.assign({}, ...all.map(({ scan }) => scan.answers)),
    plan: [],
  });
  if (!left.length) return [];
  const told = (/** @type {Left} */ { id }) =>
    all.flatMap(({ who, scan }) => (scan.answers[id] ? [`${who}: ${t(scan.answers[id].answer)}`] : []));
  return [h("h3", {}, t("gone_title")), h("p", {}, t("gone_together")), goneList(here, left, told)];
}

/** @param {Here} here */
function conversation(here) {
  const { t, day } = here.words;
  const { scan } = here.state;
  const found = besideOf(here);
  const who = named(scan.group?.people ?? []).map((one) => one.who);
  return [
    h(
      "p",
      { class: "app__head" },
      [scan.municipality, day(scan.date || scan.saved), ...who].filter(Boolean).join(" · "),
    ),
    ...agendaView(here, found),
    ...map(here, found.rows),
    ...gone(here),
    h(
      "div",
      { class: "app__buttons" },
      button(t("print"), () => window.print()),
      h("a", { class: "button", href: "#resultaat" }, t("go_on_together")),
    ),
  ];
}

/** @param {Here} here */
export function together(here) {
  const { t } = here.words;
  const { group } = here.state.scan;
  const count = group?.people.length ?? 0;
  return [
    h("h2", {}, t("nav_together")),
    h("p", { class: "app__edit" }, t("together_about", { most: MOST_PEOPLE })),
    inviting(here),
    ...people(here),
    group && count < FEWEST && h("p", { class: "app__edit" }, t("one_more")),
    ...(count < FEWEST ? [] : conversation(here)),
  ];
}
