// @ts-check
/**
 * The planner of sheets: who comes, what is printed, and at once how much paper it takes. The plan lives in the address and nowhere else.
 *
 * @import {Data} from "./data.js"
 * @import {Fetcher} from "./paper.js"
 * @import {Line, Plan} from "./plan.js"
 * @typedef {{fetcher: Fetcher, load: () => Promise<typeof import("./paper.js")>}} Ways how PDFs come, and what makes one of them
 */
import { h } from "../scan/dom.js";
import { Words } from "../scan/words.js";
import { fragment, read, write } from "./address.js";
import { dataOf } from "./data.js";
import { Form, say } from "./form.js";
import { Making } from "./making.js";
import { counts, lines, newPlan, paper, presetOf } from "./plan.js";
import { setUpSharing } from "./sharing.js";
import { adviceOf, groupOf, tableOf } from "./told.js";

/** @param {Ways} ways */
export function setUpPlanner(ways) {
  const root = document.querySelector("[data-planner]");
  const data = dataOf(document);
  if (root instanceof HTMLFormElement && data) setUp(root, data, ways);
}

/** @param {HTMLFormElement} root @param {Data} data @param {Ways} ways */
function setUp(root, data, ways) {
  const { t } = new Words(data);
  const part = (/** @type {string} */ name) =>
    /** @type {HTMLElement} */ (root.querySelector(`[data-planner-${name}]`));
  const form = new Form(root, data, t);
  const making = new Making(root, ways, t, data.locale);
  const switches = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll("a.tools__language")]);
  const [status, shown, unread] = [part("status"), part("plan"), part("unread")];

  /** What is in the form: told, shown, and in the address. */
  function update() {
    const plan = form.plan();
    const all = lines(plan, data);
    const whole = counts(plan, data);
    form.tell(plan);
    making.forget();
    root.dataset.plan = whole && all.length ? "whole" : "";
    if (!whole) say(status, t("wrong"));
    else if (!plan.chosen.size) say(status, t("none"));
    else if (!all.length) say(status, t("nobody"));
    else say(status, t(plan.sides === "2" ? "total_2" : "total_1", { paper: paper(all, plan.sides) }));
    shown.replaceChildren(...(root.dataset.plan ? planShown(plan, all) : []));
    const text = fragment(plan, data);
    history.replaceState(history.state, "", text ? `#${text}` : location.pathname + location.search);
    for (const link of switches) link.hash = text;
  }

  /** @param {Plan} plan @param {Line[]} all */
  function planShown(plan, all) {
    const group = groupOf(plan, data, t);
    return [
      h("p", {}, group ? t("for", { group }) : t("for_nobody")),
      tableOf(all, plan, data, t),
      ...adviceOf(all, plan, t),
    ];
  }

  /** The plan of the address, with what could not be read. An address that leads to a heading leaves the plan as it is. */
  function fromAddress() {
    const found = read(location.hash, data);
    if (!found && location.hash) return update();
    form.show(found?.plan ?? newPlan(data));
    unread.hidden = !found?.unread.length;
    say(unread, found?.unread.length ? t("unread", { parts: found.unread.join(", ").slice(0, 200) }) : "");
    update();
  }

  root.addEventListener("input", update);
  root.addEventListener("click", (event) => {
    const preset = event.target instanceof HTMLElement ? event.target.dataset.preset : undefined;
    if (preset === undefined) return;
    form.choose(presetOf(preset, data));
    update();
  });
  root.addEventListener("submit", (event) => {
    event.preventDefault();
    const plan = form.plan();
    const all = lines(plan, data);
    if (!counts(plan, data)) return form.correct();
    if (!all.length) return;
    const group = groupOf(plan, data, t) || t("whole_group");
    making.start({
      lines: all,
      title: t("pdf_title", { group }),
      name: t("file_name", { group })
        .replaceAll("×", "x")
        .replace(/[\\/:*?"<>|]/g, ""),
      language: data.language,
      sides: plan.sides,
    });
  });
  setUpSharing(part("link"), part("said"), part("files"), () => address(), t);
  /** Of this plan; of a copy on disk, its address on the site. */
  function address() {
    const base =
      location.protocol === "file:" ? document.querySelector("link[rel=canonical]")?.getAttribute("href") : null;
    return `${base ?? location.href.replace(/#.*/, "")}#${write(form.plan(), data)}`;
  }
  window.addEventListener("hashchange", fromAddress);
  root.hidden = false;
  fromAddress();
}
