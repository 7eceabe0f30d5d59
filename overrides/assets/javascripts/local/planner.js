// @ts-check
/** On the page of the planner: its PDFs are made beforehand, so who keeps details of a municipality is led to where they are printed. */
import { h } from "../shared/dom.js";
import { Words } from "../shared/words.js";
import { dataOf } from "./data.js";
import { PREFIX, keptHere } from "./model.js";

export const CHOSEN = "#print="; // before the slots of a plan, in the address of the page that prints

/** @param {() => Iterable<string>} chosen the slots of the plan */
export function tellOfDetails(chosen) {
  const data = dataOf(document);
  const place = document.querySelector("[data-own-planner]");
  if (!data || !(place instanceof HTMLElement)) return;
  const { t } = new Words(data);
  const form = place.dataset.form ?? "";
  const link = h("a", { href: form }, t("planner_link"));
  for (const name of ["click", "auxclick", "contextmenu", "focus"])
    link.addEventListener(name, () => (link.href = `${form}${CHOSEN}${[...chosen()].join(",")}`));
  const show = () => {
    const kept = keptHere(data);
    const municipality = kept?.values.gemeente;
    place.hidden = !kept || !Object.keys(kept.values).length;
    place.replaceChildren(municipality ? t("planner", { municipality }) : t("planner_own"), " ", link);
  };
  show();
  addEventListener("storage", ({ key }) => (key === null || key.startsWith(PREFIX)) && show());
}
