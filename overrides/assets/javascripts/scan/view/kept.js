// @ts-check
/** The scans that are kept here, and their names: open, begin, wipe. Folded as long as there is none. */
/**
 * @import {Scan} from "../model.js"
 * @import {Need} from "../root.js"
 * @import {Here} from "./begin.js"
 */
import { button, chooser, field, h, warn } from "../../shared/dom.js";
import { open } from "../files.js";
import { clean, create, isEmpty } from "../model.js";
import { nameOf } from "../told.js";
import { wipe } from "../wipe.js";
import { openInvited } from "./invited.js";
import { sure } from "./sure.js";

/** Open a saved file: as itself, or as a copy where another version of it is here already. @param {Need<"state" | "words" | "keeper" | "screen" | "router">} here */
function opener(here) {
  const { state, keeper, screen, router } = here;
  const { t } = here.words;
  return chooser("app-open", t("open_file"), async ([file]) => {
    const { scan, fault } = await open(file);
    if (fault) return screen.sayFault(fault, file.name);
    state.way = "";
    if (scan.invitation) return openInvited(here, scan, keeper.list().scans);
    const how = keeper.open(scan);
    if (!how) return;
    screen.say(t(`file_${how}`, { name: file.name }));
    router.takeFocus();
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
    const use = () => {
      here.state.way = "";
      if (here.keeper.use(one)) here.router.takeFocus();
    };
    return h(
      "li",
      { class: "app__kept-scan", "data-id": one.id },
      h("span", {}, h("strong", {}, name), saved, current && h("em", {}, t("this_one"))),
      h(
        "span",
        { class: "app__buttons" },
        !current && act("open_scan", use),
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
export function keptHere(here) {
  const { state, words, keeper, screen, router } = here;
  const { scan } = state;
  const { t } = words;
  const { scans, unreadable } = keeper.list();
  const [start, question] = wiper(here);
  const something = scans.length > 0 || unreadable > 0;
  if (!something) screen.onlyWhenFilled(start);
  const oninput = (/** @type {any} */ { target }) => {
    scan.name = clean(target.value); // limits.js keeps it short
    keeper.changed(true);
  };
  const fresh = button(t("new_scan"), () => {
    state.way = "";
    keeper.use(create(words.language));
    screen.say("");
    router.takeFocus();
  });
  const name = field(t("name"), { value: scan.name, oninput, onchange: () => keeper.flush() });
  return [
    unreadable > 0 ? warn(t("unreadable", { count: unreadable })) : "",
    h(
      "details",
      { class: "app__kept-here", open: something },
      h("summary", {}, t("scans")),
      name,
      h("ul", { class: "app__list" }, kept(here, scans)),
    ),
    h("div", { class: "app__buttons" }, opener(here), !isEmpty(scan) && fresh, start, question),
    h("p", { class: "small" }, t("privacy")),
  ];
}
