// @ts-check
/** The way in: go on, alone, with colleagues or from paper; the whole scan or the short one; and one button to begin. */
/**
 * @import {Scan} from "../model.js"
 * @import {Need} from "../root.js"
 * @import {State} from "../state.js"
 */
import { button, h } from "../../shared/dom.js";
import { create, isEmpty } from "../model.js";
import { answered, nameOf } from "../told.js";
import { nextQuestion } from "./questions.js";

/**
 * @typedef {Need<"state" | "words" | "statements" | "keeper" | "screen" | "router" | "form" | "rest">} Here
 * @typedef {Exclude<State["way"], "">} Way
 */

const FORM = "app-way";

/** How somebody works, as long as nothing was chosen: going on if there is something to go on with. @param {Need<"state">} here @returns {Way} */
export const wayOf = ({ state: { scan, way } }) => way || (isEmpty(scan) ? "alone" : "on");

/** Does this way begin a scan, so that the one that is here stays as it is? @param {string} way */
const isNew = (way) => way === "alone" || way === "paper";

/** The scan to go on with: this one, unless it was begun just now. @param {Need<"state" | "keeper">} here @returns {Scan | undefined} */
function before({ state: { scan, way }, keeper }) {
  return isNew(way) || isEmpty(scan) ? keeper.list().scans.find(({ id }) => id !== scan.id) : scan;
}

/** Choose a way. What is begun is a scan of its own; the one that was here stays kept. @param {Here} here @param {Way} way */
function choose(here, way) {
  const { state, words, keeper, screen, router } = here;
  const last = before(here);
  const old = state.way;
  if (way === "on" && last && last !== state.scan) keeper.use(last);
  const fresh = isNew(way) && !isNew(old) && !isEmpty(state.scan);
  if (fresh && !keeper.use(create(words.language))) way = "on"; // what is here would have been lost
  state.way = way;
  screen.say("");
  router.render(`#way-${way}`);
}

/** One of a row of choices. @param {Record<string, any>} props of its radio button @param {string} text @param {string} [about] */
function option(props, text, about = "") {
  const label = h("span", {}, h("strong", {}, text), about && ` ${about}`);
  return h("label", { class: "app__option" }, h("input", { type: "radio", ...props }), label);
}

/** How to work. @param {Here} here */
function ways(here) {
  const { t } = here.words;
  const last = before(here);
  const chosen = wayOf(here);
  const one = (/** @type {Way} */ way, text = t(`way_${way}`), about = t(`way_${way}_about`)) =>
    option({ name: FORM, id: `way-${way}`, checked: way === chosen, onchange: () => choose(here, way) }, text, about);
  const on = last && one("on", t("way_on"), nameOf(here, last));
  const all = [one("alone"), one("together"), one("paper")];
  return h("fieldset", { class: "app__row" }, h("legend", {}, t("ways")), on || "", all);
}

/** The whole scan or the short one. @param {Need<"state" | "words" | "statements" | "keeper" | "router">} here */
function kinds({ state: { scan }, words: { t }, statements, keeper, router }) {
  const total = statements.criteriaOf({ kind: "full" }).length;
  const one = (/** @type {"full" | "short"} */ kind) => {
    const onchange = () => {
      scan.kind = kind;
      keeper.changed();
      router.render(`input[value=${kind}]`);
    };
    const props = { name: "app-kind", checked: scan.kind === kind, value: kind, onchange };
    return option(props, t(`kind_${kind}`), t(`kind_${kind}_about`, { total }));
  };
  return h("fieldset", { class: "app__row" }, h("legend", {}, t("which")), one("full"), one("short"));
}

/** What to do with colleagues: who leads makes a file for them, each fills in a scan, and all of them are laid side by side. @param {Here} here */
function colleagues({ words: { t }, screen }) {
  const open = () => {
    const chooser = document.getElementById("app-open");
    if (chooser) chooser.click();
    else screen.say(t("offline"), "fault"); // it stands with the scans that are kept here, which have not come yet
  };
  const lay = () => (location.hash = "#samen");
  const one = (/** @type {string} */ text, /** @type {string} */ about, /** @type {() => void} */ act) =>
    h("li", {}, button(text, act), h("span", { class: "small" }, about));
  return h(
    "ul",
    { class: "app__row app__actions" },
    one(t("invite"), t("invite_about"), lay),
    one(t("got_file"), t("got_file_about"), open),
    one(t("lay_beside"), t("lay_beside_about"), lay),
  );
}

/** Keep only until this window closes. @param {Need<"words" | "keeper" | "screen">} here */
function sharedComputer({ words: { t }, keeper, screen }) {
  const onchange = (/** @type {any} */ { target }) => {
    if (keeper.keepInWindow(target.checked)) return;
    target.checked = keeper.inWindow;
    screen.say(t("kept_blocked"), "fault");
  };
  const input = h("input", { type: "checkbox", id: "app-shared", checked: keeper.inWindow, onchange });
  return h("label", { class: "app__choice" }, input, h("span", {}, t("shared_computer")));
}

/** Go to where the work is. @param {Need<"state" | "statements">} here */
function start(here) {
  const way = wayOf(here);
  const next = nextQuestion(here);
  location.hash = way === "paper" ? "#papier" : next ? `#vraag-${next.stem}` : "#resultaat";
}

/** The one button to begin: it stands below what the form asks about this scan. @param {Need<"state" | "words" | "statements">} here */
export function beginButton(here) {
  const { t } = here.words;
  const way = wayOf(here);
  if (way === "together") return [];
  const next = nextQuestion(here);
  const text =
    way === "paper"
      ? t("nav_paper")
      : way === "alone"
        ? t("start")
        : next
          ? t("resume", { number: next.number })
          : t("to_result");
  return [h("button", { class: "button", form: FORM }, text)];
}

/** @param {Here} here */
export function begin(here) {
  const { t } = here.words;
  const way = wayOf(here);
  const onsubmit = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (way !== "together") start(here);
  };
  const total = here.statements.criteriaOf(here.state.scan).length;
  return [
    h("h2", {}, t(way === "on" ? "go_on" : "nav_begin")),
    ...(here.rest?.changes(here) ?? []),
    way === "on" && h("p", { class: "app__progress" }, t("progress_short", { answered: answered(here), total })),
    h(
      "form",
      { id: FORM, "data-way": way, onsubmit },
      ways(here),
      way === "together" ? colleagues(here) : [kinds(here), sharedComputer(here)],
    ),
  ];
}
