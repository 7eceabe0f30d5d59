// @ts-check
/** The colleagues whose scans are beside each other, what has to be asked about a file, and the scans of this device that can come in. */
/**
 * @import {Asked, How} from "../colleagues.js"
 * @import {Person, Scan} from "../model.js"
 * @import {Here} from "./invite.js"
 */
import { waiting } from "../adding.js";
import { addScan, openTold, setPeople } from "../colleagues.js";
import { button, field, h } from "../../shared/dom.js";
import { SHORT, asCopy, clean } from "../model.js";
import { labelOf, named } from "../people.js";
import { nameOf } from "../told.js";
import { offerUndo } from "../undo.js";

/** A colleague: the name can be changed, and the file taken out. @param {Here} here @param {Person} person @param {number} n @param {string} shown */
function line(here, person, n, shown) {
  const { router, screen, state } = here;
  const { t, day } = here.words;
  const { scan } = person;
  const people = () => state.scan.group?.people ?? [];
  const onchange = async (/** @type {any} */ { target }) => {
    const who = clean(target.value, SHORT).trim() || labelOf(scan, t("colleague", { number: n + 1 }));
    const left = setPeople(
      here,
      people().map((one) => (one.scan.id === scan.id ? { ...one, who } : one)),
    );
    await router.render(`#app-who-${n}`);
    if (left) screen.say(left, "fault");
  };
  const remove = async () => {
    setPeople(
      here,
      people().filter((one) => one.scan.id !== scan.id),
    );
    await router.render();
    offerUndo(here, t("colleague_removed", { who: shown }), () => {
      if (people().some((one) => one.scan.id === scan.id)) return;
      setPeople(here, [...people().slice(0, n), person, ...people().slice(n)]);
      router.render(`#app-who-${n}`);
    });
  };
  const count = Object.keys(scan.answers).length;
  const about = t("colleague_about", { kind: t(`colleague_${scan.kind}`), count, day: day(scan.date || scan.saved) });
  return h(
    "li",
    { class: "person" },
    field(t("function_of", { number: n + 1 }), { value: person.who, id: `app-who-${n}`, maxlength: SHORT, onchange }),
    h("span", { class: "small" }, about),
    button(t("remove"), remove, { "aria-label": `${t("remove")}: ${shown}` }),
  );
}

/** A file that waits for an answer. @param {Here} here @param {Asked} asked */
function question(here, asked) {
  const { keeper, router, screen, state } = here;
  const { t, day } = here.words;
  const { found, file, about, like, told } = asked;
  const done = async (/** @type {() => Asked | string} */ act) => {
    state.asking = state.asking.filter((one) => one !== asked);
    const more = act();
    if (typeof more !== "string") state.asking.push({ ...more, scan: state.scan });
    await router.render();
    screen.say([openTold(here), typeof more === "string" ? more : ""].join(" ").trim());
    screen.focusOn(waiting(here).length ? ".asked button" : "#app-files");
  };
  const add = (/** @type {How} */ how) => () => addScan(here, found, file, how);
  const open = () => {
    const mine = { ...found, rev: 0 };
    if (keeper.list().scans.some(({ id }) => id === found.id)) asCopy(mine, t("copy"));
    keeper.use(mine);
    return "";
  };
  const act = (/** @type {string} */ label, /** @type {() => Asked | string} */ does) =>
    button(label, () => done(does));
  const saved = { file, day: day(found.saved) };
  const ways = {
    same: () => [
      h("p", {}, t("ask_same", { ...saved, who: like.map(({ who }) => who).join(", ") })),
      ...like.map((one) => act(t("ask_newer", { who: one.who }), add({ replace: one }))),
      act(t("ask_other"), add({ own: true })),
    ],
    shared: () => [
      h("p", {}, t("ask_shared", { ...saved, count: found.group?.people.length ?? 0 })),
      act(t("ask_open"), open),
      act(t("ask_one_voice"), add({})),
    ],
    room: () => [
      h("p", {}, `${file}: ${told}`),
      act(t("ask_whole"), add({ replace: like[0], own: true, whole: true })),
    ],
  };
  return h(
    "div",
    { class: "notice asked" },
    ways[about](),
    act(t("ask_leave"), () => ""),
  );
}

/** Scans that are kept here and can come in, and shared scans to go on with. @param {Here} here @returns {HTMLElement | false} */
function fromHere(here) {
  const { keeper, router, screen, state } = here;
  const { t, day } = here.words;
  const { group } = state.scan;
  const others = keeper
    .list()
    .scans.filter(({ id }) => id !== state.scan.id && !group?.people.some(({ scan }) => scan.id === id));
  const called = (/** @type {Scan} */ one) => `${nameOf(here, one)}, ${day(one.date || one.saved)}`;
  const add = async (/** @type {Scan} */ one) => {
    const more = addScan(here, one, nameOf(here, one));
    if (typeof more !== "string") state.asking.push({ ...more, scan: state.scan });
    await router.render();
    screen.say([openTold(here), typeof more === "string" ? more : ""].join(" ").trim());
    screen.focusOn(".asked button, #app-files");
  };
  const shared = others.filter((one) => one.group && !group);
  const own = [...(group ? [] : [state.scan]), ...others].filter(
    (one) => !one.group && !one.invitation && Object.keys(one.answers).length,
  );
  const buttons = [
    ...shared.map((one) => button(t("go_on_with", { name: called(one) }), () => void keeper.use(one))),
    ...own.map((one) => button(t("add_own", { name: called(one) }), () => add(one))),
  ];
  return buttons.length > 0 && h("div", { class: "app__buttons app__edit" }, buttons);
}

/** @param {Here} here @returns {(HTMLElement | false)[]} */
export function people(here) {
  const { t } = here.words;
  const all = here.state.scan.group?.people ?? [];
  const shown = named(all);
  const places = [...new Set(all.map(({ scan }) => scan.municipality.trim()).filter(Boolean))];
  return [
    fromHere(here),
    ...waiting(here).map((one) => question(here, one)),
    all.length > 0 &&
      h(
        "ul",
        { class: "app__list app__edit people", "aria-label": t("colleagues") },
        all.map((one, n) => line(here, one, n, shown[n].who)),
      ),
    places.length > 1 && h("p", { class: "notice" }, t("places_differ", { places: places.join(", ") })),
  ];
}
