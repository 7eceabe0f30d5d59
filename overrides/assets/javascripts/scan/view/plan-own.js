// @ts-check
/** An action of one's own, beside those that the scan advises. */
/** @import {Here} from "./plan-item.js" */
import { button, field, h } from "../../shared/dom.js";
import { LONG, OWN, clean, action as newAction, newId } from "../model.js";
import { hasRoom } from "../planned.js";
import { choice, questionsOf } from "./plan-item.js";

/** @param {Here} here */
export function ownAction(here) {
  const { state, keeper, screen, router } = here;
  const { t } = here.words;
  const { draft, only } = state.plan;
  const { scan } = state;
  if (draft.scan !== scan && draft.scan?.id !== scan.id) Object.assign(draft, { text: "", stem: "" }); // it was of another scan
  draft.scan = scan;
  const add = () => {
    const text = clean(draft.text, LONG).trim();
    if (!text) return screen.focusOn("#own-text");
    if (!hasRoom(state.scan.plan)) return screen.say(t("plan_full"));
    state.scan.plan.push(newAction(OWN + newId(), { text, stem: draft.stem || only }));
    draft.text = "";
    keeper.changed();
    router.render("#own-text");
    screen.say(t("own_added"));
  };
  const onsubmit = (/** @type {Event} */ event) => {
    event.preventDefault();
    add();
  };
  const oninput = (/** @type {any} */ { target }) => (draft.text = target.value);
  const set = (/** @type {string} */ stem) => (draft.stem = stem);
  return h(
    "form",
    { class: "app__own", onsubmit, "aria-labelledby": "own-title" },
    h("h4", { id: "own-title" }, t("own_title")),
    h(
      "div",
      { class: "app__fields" },
      field(t("own_text"), { id: "own-text", value: draft.text, maxlength: LONG, oninput, autocomplete: "off" }),
      choice(t("own_question"), draft.stem || only, questionsOf(here), set, { id: "own-stem" }),
      button(t("own_add"), add),
    ),
  );
}
