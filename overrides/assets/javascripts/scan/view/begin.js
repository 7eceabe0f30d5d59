// @ts-check
/** Begin or go on: which scan, how long, on whose computer; open, keep and wipe. */
/** @import {App} from "../main.js" */
import { button, field, h } from "../dom.js";
import { open } from "../files.js";
import { create, isEmpty, SHORT, clean } from "../model.js";
import { changed } from "../score.js";
import { wipe } from "../wipe.js";

/** What was reworded or taken away since it was answered. @param {App} app */
export function changes(app) {
  const { reworded, gone } = changed([...app.page.full, ...app.page.short], app.scan.answers);
  return [
    reworded.length > 0 &&
      h(
        "div",
        { class: "notice" },
        h("p", {}, app.t("reworded")),
        h(
          "ul",
          {},
          reworded.map((id) => h("li", {}, h("a", { href: `#stelling-${id}` }, app.criterion(id)?.statement ?? id))),
        ),
      ),
    gone.length > 0 && h("p", { class: "notice" }, app.t("gone", { count: gone.length })),
  ];
}

/** @param {App} app */
export function begin(app) {
  const { t, scan, store } = app;
  const { scans, unreadable } = store.list();
  const next = app.questions.find(({ criteria }) => criteria.some(({ id }) => !scan.answers[id]));
  const kinds = /** @type {const} */ (["full", "short"]).map((kind) =>
    h(
      "label",
      { class: "app__choice" },
      h("input", {
        type: "radio",
        name: "app-kind",
        checked: scan.kind === kind,
        onchange: () => {
          scan.kind = kind;
          app.changed();
          app.render(`input[value=${kind}]`);
        },
        value: kind,
      }),
      h("span", {}, t(`kind_${kind}`, { total: app.page.full.flatMap(({ criteria }) => criteria).length })),
    ),
  );
  const file = h("input", {
    type: "file",
    accept: ".json,application/json",
    id: "app-open",
    class: "away",
    onchange: async () => {
      const [chosen] = file.files ?? [];
      if (!chosen) return;
      const { scan: found, fault } = await open(chosen);
      file.value = "";
      if (fault) return app.sayFault(fault, chosen.name);
      const there = scans.find(({ id }) => id === found.id);
      app.use(
        there
          ? {
              ...found,
              ...create(app.language),
              ...{
                answers: found.answers,
                notes: found.notes,
                plan: found.plan,
                kind: found.kind,
                municipality: found.municipality,
                date: found.date,
                names: found.names,
                name: `${found.name} ${t("copy")}`.trim().slice(0, SHORT),
              },
            }
          : { ...found, rev: 0 },
      );
      app.say(t("opened", { name: chosen.name }));
    },
  });
  const sure = h(
    "p",
    { hidden: true, class: "notice" },
    `${t("wipe_sure")} `,
    button(t("wipe_yes"), () => wipe(app, true)),
    " ",
    button(t("cancel"), () => {
      sure.hidden = true;
      app.root.querySelector("#app-wipe")?.focus();
    }),
  );
  return [
    h("h2", {}, t(isEmpty(scan) ? "nav_begin" : "go_on")),
    ...changes(app),
    h("fieldset", { class: "app__box" }, h("legend", {}, t("which")), kinds),
    h(
      "label",
      { class: "app__choice" },
      h("input", {
        type: "checkbox",
        id: "app-shared",
        checked: store.shared,
        onchange: (/** @type {any} */ event) => {
          if (!store.share(event.target.checked, scan.id)) {
            event.target.checked = store.shared;
            app.say(t("kept_blocked"));
          } else app.showKept(isEmpty(scan) ? "kept_not_yet" : "kept");
        },
      }),
      h("span", {}, t("shared_computer")),
    ),
    h(
      "p",
      { class: "app__buttons" },
      h(
        "a",
        { class: "button", href: next ? `#vraag-${next.stem}` : "#resultaat" },
        t(!next ? "to_result" : isEmpty(scan) ? "start" : "resume", { number: next?.number ?? "" }),
      ),
    ),
    h("h3", {}, t("scans")),
    field(t("name"), {
      value: scan.name,
      oninput: (/** @type {any} */ event) => {
        scan.name = clean(event.target.value, SHORT);
        app.changed(true);
      },
    }),
    unreadable > 0 && h("p", { class: "notice" }, t("unreadable", { count: unreadable })),
    h(
      "ul",
      { class: "app__list" },
      scans.map((one) =>
        h(
          "li",
          {},
          h("strong", {}, one.name || one.municipality || t("unnamed")),
          ` ${t("saved_on", { day: app.day(one.saved), count: Object.keys(one.answers).length })} `,
          one.id === scan.id
            ? h("em", {}, t("this_one"))
            : button(t("open_scan"), () => app.use(one), {
                "aria-label": `${t("open_scan")}: ${one.name || app.day(one.saved)}`,
              }),
        ),
      ),
    ),
    h(
      "div",
      { class: "app__buttons" },
      !isEmpty(scan) &&
        button(t("new_scan"), () => {
          app.use(create(app.language));
          app.focus();
        }),
      file,
      h("label", { for: "app-open", class: "button button--quiet" }, t("open_file")),
      button(
        t("wipe"),
        () => {
          sure.hidden = false;
          sure.querySelector("button").focus();
        },
        { id: "app-wipe" },
      ),
    ),
    sure,
    h("p", { class: "small" }, t("privacy")),
  ];
}
