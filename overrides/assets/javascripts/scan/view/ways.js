// @ts-check
/** The ways from part to part: the links above, the list beside the form, and the buttons below. */
/**
 * @import {Need} from "../root.js"
 * @import {State} from "../state.js"
 */
import { h } from "../../shared/dom.js";
import { closesByItself } from "../../fold.js";
import { score } from "../score.js";
import { beginButton } from "./begin.js";

/** The parts in the order of the work, with their fragment; a question has one of its own. @type {[string, string][]} */
export const PARTS = [
  ["begin", "begin"],
  ["question", ""],
  ["result", "resultaat"],
  ["plan", "plan"],
  ["overview", "overzicht"],
  ["together", "samen"],
  ["earlier", "eerder"],
  ["paper", "papier"],
];

const FIRST = 4; // the parts that always stand in the row of links; the others fold open
/** Parts that have no link of their own above the form. @type {[string, string][]} */
export const HIDDEN = [["meeting", "gesprek"]];

/** The id of the section of the form that is shown. @param {Pick<State, "scan" | "stem">} state */
export const sectionId = ({ scan, stem }) => (scan.kind === "short" ? "kort" : `vraag-${stem}`);

/**
 * The links to the parts. The list beside the form tells how many statements of each question have an answer.
 * @param {Need<"state" | "words" | "statements">} root
 */
export function links({ state: { scan, stem, view }, words: { t }, statements: { full } }) {
  for (const { stem: one, criteria } of full) {
    const link = document.querySelector(`.toc--scan a[href="#vraag-${one}"]`);
    const { total, open } = score(criteria, scan.answers);
    if (link instanceof HTMLElement) link.dataset.count = `${total - open}/${total}`;
    link?.toggleAttribute("data-here", view === "question" && one === stem);
  }
  const items = PARTS.map(([name, fragment]) => {
    const href = `#${fragment || `vraag-${stem || full[0].stem}`}`;
    return h("li", {}, h("a", { href, "aria-current": name === view && "page" }, t(`nav_${name}`)));
  });
  const within = PARTS.findIndex(([name]) => name === view) >= FIRST;
  const summary = h("summary", { "aria-current": within && "true" }, t("more"));
  const more = h("details", { class: "app__others" }, summary, h("ul", {}, items.slice(FIRST)));
  closesByItself(more);
  return h("ul", {}, items.slice(0, FIRST), h("li", {}, more));
}

/** Where to go from here. @param {Need<"state" | "words" | "statements">} root */
export function pager(root) {
  const { state, statements, words } = root;
  const { scan, stem, view } = state;
  const stems = scan.kind === "short" ? [] : statements.full.map((question) => question.stem);
  const place = stems.indexOf(stem);
  const to = (/** @type {string} */ fragment, /** @type {string} */ label, quiet = "") =>
    h("a", { class: `button ${quiet}`, href: `#${fragment}` }, label);
  if (view === "begin") return beginButton(root);
  if (view !== "question") return [];
  const last = place < 0 || place === stems.length - 1;
  return [
    ...(place > 0 ? [to(`vraag-${stems[place - 1]}`, words.t("previous"), "button--quiet")] : []),
    last ? to("resultaat", words.t("to_result")) : to(`vraag-${stems[place + 1]}`, words.t("next")),
  ];
}
