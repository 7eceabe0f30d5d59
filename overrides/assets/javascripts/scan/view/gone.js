// @ts-check
/** What is no longer asked: since when, why, what is asked instead, and what the scan still holds of it. Nothing of it is carried over. */
/**
 * @import {Gone, Left} from "../data.js"
 * @import {Need} from "../root.js"
 */
import { h, list } from "../../shared/dom.js";

/** Since when, why, and what is asked instead. @param {Need<"words" | "statements">} root @param {Gone} gone */
function about({ words: { t, day }, statements }, { since, why, instead }) {
  const now = statements.find(instead);
  const link = now && h("a", { href: `#stelling-${instead}` }, `${now.place} ${now.statement}`);
  return h(
    "span",
    { class: "app__line" },
    `${t("gone_since", { day: day(since) })} ${why} `,
    ...(link ? [`${t("gone_instead")} `, link] : []),
  );
}

/**
 * One line for each statement that is gone, with what was filled in.
 * @param {Need<"words" | "statements">} root @param {Left[]} left @param {(one: Left) => string[]} told what was answered and planned
 */
export function goneList(root, left, told) {
  const { t } = root.words;
  return list(
    left.map((one) => {
      const words = one.about ? t("gone_was", one.about) : t("gone_unknown", { id: one.id });
      const lines = told(one).map((text) => h("strong", { class: "app__line" }, text));
      return h("span", {}, words, lines, one.about ? about(root, one.about) : "");
    }),
  );
}

/** What one scan holds of a statement that is gone. @param {Need<"words">} root @returns {(one: Left) => string[]} */
export function heldBy({ words: { t, day } }) {
  return ({ given, item }) => [
    ...(given ? [t("gone_answer", { answer: t(given.answer) })] : []),
    ...(item
      ? [t("gone_planned", { what: [item.owner, day(item.date), item.note].filter(Boolean).join(", ") || "–" })]
      : []),
  ];
}
