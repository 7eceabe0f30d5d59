// @ts-check
/** Files of colleagues beside each other, an agenda to talk about them, and one scan out of it. */
/** @import {App} from "../main.js" */
/** @import {Scan, Answer} from "../model.js" */
import { button, field, h, table } from "../dom.js";
import { open } from "../files.js";
import { agenda, FEWEST, merge, MOST, together as join } from "../merge.js";
import { ANSWERS, SHORT, clean } from "../model.js";

/** @type {{who: string, scan: Scan}[]} */
const people = [];
/** @type {Map<string, Answer>} */
const chosen = new Map();

/** @param {App} app */
export function together(app) {
  const { t } = app;
  /** @param {Iterable<File>} files */
  const add = async (files) => {
    const said = [];
    for (const file of files) {
      const { scan, fault } = await open(file);
      if (fault) said.push(`${file.name}: ${t(`fault_${fault}`)}`);
      else if (people.length >= MOST) said.push(`${file.name}: ${t("too_many", { most: MOST })}`);
      else if (people.some((one) => one.scan.id === scan.id)) said.push(`${file.name}: ${t("twice")}`);
      else people.push({ who: scan.names || scan.name || file.name.replace(/\.json$/, ""), scan });
    }
    app.render();
    app.say([t("files_open", { count: people.length }), ...said].join(" "));
  };
  const file = h("input", {
    type: "file",
    multiple: true,
    accept: ".json,application/json",
    id: "app-files",
    class: "away",
    onchange: () => add([...file.files]),
  });
  const rows = merge(app.page.full, people),
    points = agenda(rows);
  const minutes = points.reduce((sum, one) => sum + one.minutes, 0);
  return [
    h("h2", {}, t("nav_together")),
    h("p", { class: "app__edit" }, t("together_about", { most: MOST })),
    h(
      "div",
      {
        class: "app__drop app__edit",
        ondragover: (/** @type {Event} */ event) => event.preventDefault(),
        ondrop: (/** @type {DragEvent} */ event) => {
          event.preventDefault();
          add(event.dataTransfer?.files ?? []);
        },
      },
      file,
      h("label", { for: "app-files", class: "button" }, t("choose_files")),
      " ",
      t("or_drop"),
    ),
    h(
      "ul",
      { class: "app__list app__edit" },
      people.map((one, n) =>
        h(
          "li",
          { class: "app__buttons" },
          field(t("function_of", { number: n + 1 }), {
            value: one.who,
            onchange: (/** @type {any} */ event) => {
              one.who = clean(event.target.value, SHORT);
              app.render();
            },
          }),
          button(
            t("remove"),
            () => {
              people.splice(n, 1);
              app.render("#app-files");
            },
            { "aria-label": `${t("remove")}: ${one.who}` },
          ),
        ),
      ),
    ),
    ...(people.length < FEWEST
      ? []
      : [
          h("h3", {}, t("agenda")),
          h("p", {}, t("agenda_about", { count: points.length, minutes })),
          table(
            t("agenda"),
            [t("statement"), t("minutes"), t("answers"), t("shared_answer")],
            points.map(({ criterion, by, minutes: length }) => [
              `${criterion.place} ${criterion.statement}`,
              `${length}`,
              h(
                "span",
                {},
                ...ANSWERS.flatMap((answer) => {
                  const who = by.filter((one) => one.answer === answer).map((one) => one.who);
                  return who.length
                    ? [h("span", { class: "app__line" }, h("strong", {}, t(answer)), `: ${who.join(", ")}`)]
                    : [];
                }),
              ),
              h(
                "select",
                {
                  "aria-label": `${t("shared_answer")} ${criterion.place}`,
                  onchange: (/** @type {any} */ event) => chosen.set(criterion.id, event.target.value),
                },
                h("option", { value: "" }, "–"),
                ANSWERS.map((answer) =>
                  h("option", { value: answer, selected: chosen.get(criterion.id) === answer }, t(answer)),
                ),
              ),
            ]),
          ),
          h("h3", {}, t("agreed")),
          h(
            "ul",
            {},
            rows
              .filter(({ agreed }) => agreed)
              .map(({ criterion, agreed }) =>
                h("li", {}, `${criterion.place} ${criterion.statement} `, h("strong", {}, t(agreed))),
              ),
          ),
          h(
            "div",
            { class: "app__buttons" },
            button(t("print"), () => window.print()),
            button(
              t("go_on_together"),
              () => {
                app.use({ ...join(rows, chosen, people, app.language), name: t("together_name") });
                location.hash = "#resultaat";
              },
              { class: "button" },
            ),
          ),
        ]),
  ];
}
