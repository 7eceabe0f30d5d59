// @ts-check
/** Three actions to begin with, and why: what somebody who has one minute takes along. */
/**
 * @import {Need} from "../root.js"
 * @import {Advice} from "../score.js"
 */
import { h } from "../../shared/dom.js";
import { first, isQuick, proposed, weightOf } from "../priority.js";
import { advise } from "../score.js";
import { actionFor } from "../told.js";

const MOST = 3;

/** @param {Need<"state" | "words" | "statements">} root @param {Advice} advice */
function one(root, { criterion, question, answer }) {
  const { t, day } = root.words;
  const { place, statement, id } = criterion;
  const item = root.state.scan.plan.find((one) => one.id === id);
  const weight = weightOf(item ?? { effect: 0, effort: 0 }, proposed(criterion, answer));
  const why = t("begin_because", { place, question: question.label, statement, answer: t(answer) });
  const planned = item && [item.owner, day(item.date)].filter(Boolean).join(", ");
  return h(
    "li",
    {},
    h("strong", {}, actionFor(root, criterion)),
    h(
      "span",
      { class: "app__line" },
      why,
      isQuick(weight) ? ` ${t("begin_quick")}` : "",
      item ? ` ${planned ? t("begin_planned_by", { who: planned }) : t("begin_planned")}` : "",
    ),
  );
}

/** @param {Need<"state" | "words" | "statements">} root */
export function toBegin(root) {
  const { scan } = root.state;
  const found = first(advise(root.statements.of(scan), scan.answers), MOST, scan.plan);
  return (
    found.length > 0 &&
    h(
      "section",
      { class: "app__first", "aria-labelledby": "app-first" },
      h("h3", { id: "app-first" }, root.words.t("begin_with")),
      h("p", { class: "small app__edit" }, root.words.t("begin_about")),
      h(
        "ol",
        {},
        found.map((advice) => one(root, advice)),
      ),
    )
  );
}
