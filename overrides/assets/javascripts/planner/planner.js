// @ts-check
/**
 * The planner of sheets: who comes, what is printed, and at once how much paper it takes. The plan lives in the address and nowhere else.
 *
 * @import {Data} from "./data.js"
 * @import {Line, Plan} from "./plan.js"
 * @import {T} from "../shared/words.js"
 * @import {Ways} from "./start.js"
 */
import { tellOfDetails } from "../local/planner.js";
import { fragment, read, write } from "./address.js";
import { Form, say } from "./form.js";
import { Making } from "./making.js";
import { counts, lines, newPlan, paper, presetOf, together } from "./plan.js";
import { setUpSharing, shareable } from "./sharing.js";
import { adviceOf, groupOf, nameOf, tableOf } from "./told.js";

/** @param {HTMLFormElement} root @param {Data} data @param {T} t @param {Ways} ways */
export function setUpPlanner(root, data, t, ways) {
  const part = (/** @type {string} */ name) =>
    /** @type {HTMLElement} */ (root.querySelector(`[data-planner-${name}]`));
  const form = new Form(root, data, t);
  const making = new Making(root, ways, t, data.locale);
  const sharing = setUpSharing(
    part("link"),
    part("shared"),
    part("address"),
    () => shareable(write(form.plan(), data)),
    t,
  );
  const switches = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll("a.tools__language")]);
  const [status, place, unread] = [part("status"), part("plan"), part("unread")];

  /** What is in the form: told, shown, and in the address. */
  function update() {
    const plan = form.plan();
    const all = lines(plan, data);
    const whole = counts(plan, data);
    form.tell(plan);
    root.dataset.plan = whole && all.length ? "whole" : "";
    if (!whole) say(status, t("wrong"));
    else if (!plan.chosen.size) say(status, t("none"));
    else if (!all.length) say(status, t("nobody"));
    else say(status, t(plan.sides === "2" ? "total_2" : "total_1", { paper: paper(all, plan.sides) }));
    show(plan, root.dataset.plan ? all : []);
    const text = fragment(plan, data);
    history.replaceState(history.state, "", text ? `#${text}` : location.pathname + location.search);
    for (const link of switches) link.hash = text;
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

  /** @param {Plan} plan @param {Line[]} all */
  function show(plan, all) {
    making.forget();
    sharing.forget();
    const group = document.createElement("p");
    group.textContent = together(plan, data) ? t("for", { group: groupOf(plan, data, t) }) : t("for_nobody");
    place.replaceChildren(...(all.length ? [group, tableOf(all, plan, data, t), ...adviceOf(all, plan, t)] : []));
  }

  /** @param {Plan} plan @param {Line[]} all */
  function make(plan, all) {
    const group = groupOf(plan, data, t) || t("whole_group");
    const name = t("file_name", { group }).replaceAll("×", "x");
    making.start({
      lines: all,
      title: t("pdf_title", { group }),
      name: name.replace(/[\\/:*?"<>|]/g, ""),
      language: data.language,
      named: (line) => nameOf(line, all, data),
      sides: plan.sides,
    });
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
    if (!counts(plan, data)) form.correct();
    else if (all.length) make(plan, all);
  });
  tellOfDetails(() => lines(form.plan(), data).map(({ path }) => path.replace(/\.pdf$/, "")));
  window.addEventListener("hashchange", fromAddress);
  if (location.hash) fromAddress();
  else update(); // what was filled in before the script came, stays
}
