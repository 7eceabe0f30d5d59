// @ts-check
/** Begin or go on: which scan, how long, on whose computer; open, keep and wipe. */
/** @import {App} from "../main.js" */
/** @import {Scan} from "../model.js" */
import { button, chooser, field, h, list, warn } from "../dom.js";
import { open } from "../files.js";
import { SHORT, asCopy, clean, create, isEmpty } from "../model.js";
import { changed } from "../score.js";
import { wipe } from "../wipe.js";

/** What was reworded or taken away since it was answered. @param {App} app */
export function changes(app) {
  const { reworded, gone } = changed([...app.page.full, ...app.page.short], app.scan.answers);
  const link = (/** @type {string} */ id) => h("a", { href: `#stelling-${id}` }, app.criterion(id)?.statement ?? id);
  return [
    reworded.length > 0 && h("div", { class: "notice" }, h("p", {}, app.t("reworded")), list(reworded.map(link))),
    gone.length > 0 && warn(app.t("gone", { count: gone.length })),
  ];
}

/** The whole scan or the short one. @param {App} app */
function kinds(app) {
  const { scan, t } = app;
  const total = app.page.full.flatMap(({ criteria }) => criteria).length;
  const choice = (/** @type {"full" | "short"} */ kind) => {
    const onchange = () => {
      scan.kind = kind;
      app.changed();
      app.render(`input[value=${kind}]`);
    };
    const input = h("input", { type: "radio", name: "app-kind", checked: scan.kind === kind, value: kind, onchange });
    return h("label", { class: "app__choice" }, input, h("span", {}, t(`kind_${kind}`, { total })));
  };
  return h("fieldset", { class: "app__box" }, h("legend", {}, t("which")), choice("full"), choice("short"));
}

/** Keep only until this window closes. @param {App} app */
function sharedComputer(app) {
  const { scan, store, t } = app;
  const onchange = (/** @type {any} */ { target }) => {
    if (!store.share(target.checked, scan.id)) {
      target.checked = store.inWindow(scan.id);
      app.say(t("kept_blocked"));
    } else app.showKept(isEmpty(scan) ? "kept_not_yet" : "kept");
  };
  const input = h("input", { type: "checkbox", id: "app-shared", checked: store.inWindow(scan.id), onchange });
  return h("label", { class: "app__choice" }, input, h("span", {}, t("shared_computer")));
}

/** Open a saved file: as itself, or as a copy where the same scan is here already. @param {App} app @param {Scan[]} scans */
function opener(app, scans) {
  return chooser("app-open", app.t("open_file"), async ([file]) => {
    const { scan, fault } = await open(file);
    if (fault) return app.sayFault(fault, file.name);
    if (scans.some(({ id }) => id === scan.id)) asCopy(scan, app.t("copy"));
    if (app.use({ ...scan, rev: 0 })) app.say(app.t("opened", { name: file.name }));
  });
}

/** The scans that are kept here. @param {App} app @param {Scan[]} scans */
function kept(app, scans) {
  const { t } = app;
  return scans.map((one) => {
    const name = app.nameOf(one);
    const saved = ` ${t("saved_on", { day: app.day(one.saved), count: Object.keys(one.answers).length })} `;
    const label = `${name}, ${app.day(one.saved)}`;
    const act = (/** @type {string} */ key, /** @type {() => void} */ does) =>
      button(t(key), does, { "aria-label": `${t(key)}: ${label}` });
    const here = one.id === app.scan.id;
    return h(
      "li",
      { class: "app__kept-scan" },
      h("span", {}, h("strong", {}, name), saved, here && h("em", {}, t("this_one"))),
      h(
        "span",
        { class: "app__buttons" },
        !here && act("open_scan", () => app.use(one)),
        act("wipe_one", () => wipe(app, true, one.id)),
      ),
    );
  });
}

/** Wiping everything, with a question first. @param {App} app */
function wiper(app) {
  const { t } = app;
  const start = button(t("wipe"), () => {
    sure.hidden = false;
    sure.querySelector("button").focus();
  });
  const keep = button(t("cancel"), () => {
    sure.hidden = true;
    start.focus();
  });
  const yes = button(t("wipe_yes"), () => wipe(app, true));
  const sure = h("p", { hidden: true, class: "notice" }, `${t("wipe_sure")} `, yes, " ", keep);
  return [start, sure];
}

/** @param {App} app */
export function begin(app) {
  const { t, scan } = app;
  const { scans, unreadable } = app.store.list();
  const oninput = (/** @type {any} */ { target }) => {
    scan.name = clean(target.value, SHORT);
    app.changed(true);
  };
  const fresh = button(t("new_scan"), () => {
    app.use(create(app.language));
    app.say("");
    app.focus();
  });
  return [
    h("h2", {}, t(isEmpty(scan) ? "nav_begin" : "go_on")),
    ...changes(app),
    kinds(app),
    sharedComputer(app),
    h("p", { class: "app__buttons" }, app.startLink()),
    h("h3", {}, t("scans")),
    field(t("name"), { value: scan.name, oninput }),
    unreadable > 0 && warn(t("unreadable", { count: unreadable })),
    h("ul", { class: "app__list" }, kept(app, scans)),
    h("div", { class: "app__buttons" }, !isEmpty(scan) && fresh, opener(app, scans), wiper(app)),
    h("p", { class: "small" }, t("privacy")),
  ];
}
