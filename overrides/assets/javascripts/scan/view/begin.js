// @ts-check
/** Begin or go on: which scan, how long, on whose computer; open, keep and wipe. */
/**
 * @import {Scan} from "../model.js"
 * @import {Need} from "../root.js"
 */
import { button, chooser, field, h, warn } from "../dom.js";
import { open } from "../files.js";
import { SHORT, asCopy, clean, create, isEmpty } from "../model.js";
import { nameOf } from "../told.js";
import { wipe } from "../wipe.js";
import { changes } from "./changes.js";
import { openInvited } from "./invited.js";
import { sure } from "./sure.js";
import { startLink } from "./ways.js";

/** @typedef {Need<"state" | "words" | "statements" | "keeper" | "screen" | "router">} Here */

/** The whole scan or the short one. @param {Need<"state" | "words" | "statements" | "keeper" | "router">} here */
function kinds({ state: { scan }, words: { t }, statements, keeper, router }) {
  const total = statements.criteriaOf({ kind: "full" }).length;
  const choice = (/** @type {"full" | "short"} */ kind) => {
    const onchange = () => {
      scan.kind = kind;
      keeper.changed();
      router.render(`input[value=${kind}]`);
    };
    const input = h("input", { type: "radio", name: "app-kind", checked: scan.kind === kind, value: kind, onchange });
    return h("label", { class: "app__choice" }, input, h("span", {}, t(`kind_${kind}`, { total })));
  };
  return h("fieldset", { class: "app__box" }, h("legend", {}, t("which")), choice("full"), choice("short"));
}

/** Keep only until this window closes. @param {Need<"words" | "keeper" | "screen">} here */
function sharedComputer({ words: { t }, keeper, screen }) {
  const onchange = (/** @type {any} */ { target }) => {
    if (keeper.keepInWindow(target.checked)) return;
    target.checked = keeper.inWindow;
    screen.say(t("kept_blocked"));
  };
  const input = h("input", { type: "checkbox", id: "app-shared", checked: keeper.inWindow, onchange });
  return h("label", { class: "app__choice" }, input, h("span", {}, t("shared_computer")));
}

/** Open a saved file: as itself, or as a copy where the same scan is here already. @param {Need<"words" | "keeper" | "screen">} here @param {Scan[]} scans */
function opener(here, scans) {
  const { keeper, screen } = here;
  const { t } = here.words;
  return chooser("app-open", t("open_file"), async ([file]) => {
    const { scan, fault } = await open(file);
    if (fault) return screen.sayFault(fault, file.name);
    if (scan.invitation) return openInvited(here, scan, scans);
    if (scans.some(({ id }) => id === scan.id)) asCopy(scan, t("copy"));
    if (keeper.use({ ...scan, rev: 0 })) screen.say(t("opened", { name: file.name }));
  });
}

/** The scans that are kept here. @param {Here} here @param {Scan[]} scans */
function kept(here, scans) {
  const { t, day } = here.words;
  return scans.map((one) => {
    const name = nameOf(here, one);
    const saved = ` ${t("saved_on", { day: day(one.saved), count: Object.keys(one.answers).length })} `;
    const label = `${name}, ${day(one.saved)}`;
    const act = (/** @type {string} */ key, /** @type {() => void} */ does) =>
      button(t(key), does, { "aria-label": `${t(key)}: ${label}` });
    const current = one.id === here.state.scan.id;
    return h(
      "li",
      { class: "app__kept-scan" },
      h("span", {}, h("strong", {}, name), saved, current && h("em", {}, t("this_one"))),
      h(
        "span",
        { class: "app__buttons" },
        !current && act("open_scan", () => here.keeper.use(one)),
        act("wipe_one", () => wipe(here, true, one.id)),
      ),
    );
  });
}

/** Wiping everything, with a question first. @param {Here} here */
function wiper(here) {
  const { t } = here.words;
  const words = { start: t("wipe"), ask: t("wipe_sure"), yes: t("wipe_yes"), no: t("cancel") };
  const [start, question] = sure(words, () => wipe(here, true));
  question.className = "notice";
  return [start, question];
}

/** @param {Here} here */
export function begin(here) {
  const { words, keeper, screen, router } = here;
  const { scan } = here.state;
  const { t } = words;
  const { scans, unreadable } = keeper.list();
  const oninput = (/** @type {any} */ { target }) => {
    scan.name = clean(target.value, SHORT);
    keeper.changed(true);
  };
  const fresh = button(t("new_scan"), () => {
    keeper.use(create(words.language));
    screen.say("");
    router.takeFocus();
  });
  return [
    h("h2", {}, t(isEmpty(scan) ? "nav_begin" : "go_on")),
    ...changes(here),
    kinds(here),
    sharedComputer(here),
    h("p", { class: "app__buttons" }, startLink(here)),
    h("h3", {}, t("scans")),
    field(t("name"), { value: scan.name, oninput }),
    unreadable > 0 && warn(t("unreadable", { count: unreadable })),
    h("ul", { class: "app__list" }, kept(here, scans)),
    h("div", { class: "app__buttons" }, !isEmpty(scan) && fresh, opener(here, scans), wiper(here)),
    h("p", { class: "small" }, t("privacy")),
  ];
}
