// @ts-check
/** All statements at a glance, each with its answer. */
/**
 * @import {Criterion} from "../model.js"
 * @import {Need} from "../root.js"
 */
import { h } from "../../shared/dom.js";
import { answerTo, answered } from "../told.js";

/** @param {Need<"state" | "words" | "statements">} root */
export function overview(root) {
  const { statements, words } = root;
  const { scan } = root.state;
  const item = (/** @type {Criterion} */ { id, place, statement }) =>
    h(
      "li",
      { "data-answer": scan.answers[id]?.answer ?? "open" },
      h("a", { href: `#stelling-${id}` }, `${place} ${statement}`),
      " ",
      h("strong", { class: "app__answer" }, answerTo(root, id)),
    );
  const total = statements.criteriaOf(scan).length;
  return [
    h("h2", {}, words.t("nav_overview")),
    h("p", {}, words.t("progress_short", { answered: answered(root), total })),
    ...statements
      .of(scan)
      .map(({ stem, number, label, criteria }) =>
        h(
          "section",
          {},
          h("h3", {}, h("a", { href: `#vraag-${stem}` }, `${number}. ${label}`)),
          h("ul", { class: "app__list" }, criteria.map(item)),
        ),
      ),
  ];
}
