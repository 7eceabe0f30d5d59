// @ts-check
/**
 * One file of it all: what the page prints (schedule and bag), then what the trainers use, then what the women get.
 *
 * @import {Data} from "./data.js"
 * @import {Fetcher} from "../planner/paper.js"
 * @import {Missing} from "../planner/start.js"
 * @import {Programme} from "./programme.js"
 * @import {T} from "../shared/words.js"
 */
import { Making, counts, loadPaper, nameOf } from "./core.js";
import { linesOf, planOf } from "./sheets.js";

/**
 * @param {HTMLFormElement} root @param {Data} data @param {T} t @param {T} tp words of the planner
 * @param {{fetcher: Fetcher, missing: Missing}} ways how PDFs come @param {() => Programme} now
 */
export function setUpPrinting(root, data, t, tp, ways, now) {
  const making = new Making(root, { ...ways, load }, tp, data.locale);

  /** What makes the PDF: what the page prints comes first in it. */
  async function load() {
    const { drawn, makePdf } = await loadPaper();
    const sections = [...root.querySelectorAll("[data-maker-paper] > *")];
    return {
      /** @type {typeof makePdf} */
      makePdf: (lines, about, how) => makePdf(lines, { ...about, before: drawn(sections, about.sides) }, how),
    };
  }

  making.make.addEventListener("click", () => {
    const plan = planOf(now(), data);
    const all = linesOf(now(), data);
    const ours = all.filter(({ item }) => item.audience !== "participant");
    if (!counts(plan, data.planner))
      return /** @type {HTMLElement | null} */ (root.querySelector("[name=women][aria-invalid]"))?.focus();
    making.start({
      lines: [...ours, ...all.filter((line) => !ours.includes(line))],
      title: t("paper_wall"),
      name: t("file_name"),
      language: data.language,
      named: (line) => nameOf(line, all, data.planner),
      sides: plan.sides,
      more: 2,
    });
  });
  return making;
}
