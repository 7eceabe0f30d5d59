// @ts-check
/** Asking colleagues in three steps: make a file, send it round, open what comes back. */
/** @import {Need} from "../root.js" */
import { addFiles } from "../adding.js";
import { button, chooser, field, h } from "../../shared/dom.js";
import { fileName } from "../exports.js";
import { download } from "../files.js";
import { invitation } from "../invited.js";
import { SHORT, clean, write } from "../model.js";
import { addressFor } from "../share.js";

/** @typedef {Need<"state" | "words" | "statements" | "keeper" | "screen" | "form" | "router">} Here */

/** @param {Here} here */
function maker(here) {
  const { screen, state, statements, words } = here;
  const { scan } = state;
  const { t } = words;
  const total = statements.criteriaOf({ kind: "full" }).length;
  const name = field(t("invite_name"), { value: t("invite_for"), maxlength: SHORT, id: "app-invite-name" });
  const place = field(t("invite_municipality"), { value: scan.municipality, maxlength: SHORT });
  const kind = (/** @type {"full" | "short"} */ value) =>
    h(
      "label",
      { class: "app__choice" },
      h("input", { type: "radio", name: "app-invite-kind", value, checked: scan.kind === value }),
      h("span", {}, t(`kind_${value}`, { total })),
    );
  const kinds = h("fieldset", { class: "app__box" }, h("legend", {}, t("invite_kind")), kind("full"), kind("short"));
  const valueOf = (/** @type {HTMLElement} */ box) => clean(box.querySelector("input")?.value ?? "", SHORT).trim();
  const make = () => {
    const short = kinds.querySelector("input[value=short]:checked") !== null;
    const made = invitation(
      scan,
      { name: valueOf(name), municipality: valueOf(place), kind: short ? "short" : "full" },
      words.language,
    );
    const file = `${t("invite_file")}-${fileName({ state: { scan: made } })}.json`;
    download(file, "application/json", write(made));
    screen.say(t("invite_made", { file }));
  };
  return [
    h("div", { class: "app__fields" }, name, place),
    kinds,
    h("p", { class: "app__buttons" }, button(t("invite_make"), make, { class: "button" })),
  ];
}

/** A text to send with the file. @param {Here} here */
function letter({ screen, words: { t } }) {
  const text = h("textarea", { readonly: true, rows: 7, hidden: true, "aria-label": t("invite_mail") });
  const copy = async () => {
    text.hidden = false;
    text.value = t("invite_letter", { address: addressFor(document) });
    text.select();
    const done = await navigator.clipboard?.writeText(text.value).then(
      () => true,
      () => false,
    );
    screen.say(t(done ? "copied" : "copy_yourself"));
  };
  return [h("p", { class: "app__buttons" }, button(t("invite_copy"), copy)), text];
}

/** The way in for the files that come back. @param {Here} here */
function adder(here) {
  const { router, screen } = here;
  const { t } = here.words;
  const add = async (/** @type {File[]} */ files) => {
    const { said, fault } = await addFiles(here, files);
    await router.render();
    screen.say(said, fault ? "fault" : "");
    screen.focusOn(".asked button");
  };
  const drop = {
    ondragover: (/** @type {Event} */ event) => event.preventDefault(),
    ondrop: (/** @type {DragEvent} */ event) => {
      event.preventDefault();
      add([...(event.dataTransfer?.files ?? [])]);
    },
  };
  const choose = chooser("app-files", t("choose_files"), add, { multiple: true });
  return h("div", { class: "app__drop", ...drop }, choose, " ", t("or_drop"));
}

/** @param {Here} here */
export function inviting(here) {
  const { t } = here.words;
  const going = here.state.scan.group !== null;
  const step = (/** @type {number} */ number, /** @type {string} */ key, /** @type {(Node | string)[]} */ what) =>
    h(
      "section",
      { class: "step", "aria-labelledby": `app-step-${number}` },
      h("h3", { id: `app-step-${number}` }, h("span", { class: "step__number" }, `${number}`), ` ${t(key)}`),
      what,
    );
  const first = [
    step(1, "invite_one", [h("p", {}, t("invite_one_about")), ...maker(here)]),
    step(2, "invite_two", [h("p", {}, t("invite_two_about")), ...letter(here)]),
  ];
  return h(
    "div",
    { class: "steps app__edit" },
    going ? h("details", { class: "step__more" }, h("summary", {}, t("invite_more")), first) : first,
    step(3, "invite_three", [h("p", {}, t("invite_three_about")), adder(here)]),
  );
}
