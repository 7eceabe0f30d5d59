// @ts-check
/** A summary in one's own words: typed on the screen, printed as text; when it is empty, nothing is printed. */
/** @import {Need} from "../root.js" */
import { h } from "../../shared/dom.js";
import { LONG, clean } from "../model.js";

const ONE_PAGE = 600; // characters that fit on the one page beside all the rest

/** @param {Need<"state" | "words" | "keeper" | "screen">} root */
export function summary({ state: { scan }, words: { t }, keeper, screen }) {
  const text = h("p", { class: "app__own-words" });
  const count = h("span", { class: "small" });
  const show = () => {
    const { length } = scan.summary;
    text.textContent = scan.summary.trim();
    section.toggleAttribute("data-empty", !text.textContent);
    count.textContent = t(length > ONE_PAGE ? "summary_long" : "summary_count", {
      count: length,
      most: LONG,
      page: ONE_PAGE,
    });
  };
  const oninput = (/** @type {any} */ { target }) => {
    if (target.value.length > LONG) {
      target.value = target.value.slice(0, LONG);
      screen.say(t("summary_cut", { most: LONG }));
    }
    scan.summary = clean(target.value);
    keeper.changed(true);
    show();
  };
  const area = h("textarea", { id: "app-summary", rows: 4, "aria-describedby": "app-summary-about", oninput });
  area.value = scan.summary;
  const about = h(
    "p",
    { id: "app-summary-about", class: "app__edit" },
    h("span", { class: "small" }, t("summary_about")),
    " ",
    count,
  );
  const label = h("h3", {}, h("label", { for: "app-summary" }, t("own_words")));
  const section = h("section", { class: "app__summary" }, label, about, h("div", { class: "app__edit" }, area), text);
  show();
  return section;
}
