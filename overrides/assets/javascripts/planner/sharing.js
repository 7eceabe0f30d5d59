// @ts-check
/** The address of the plan, to be sent to the other trainer. @import {T} from "../shared/words.js" */
import { h } from "../shared/dom.js";
import { say } from "./form.js";

/** The address of this page with a plan in it; of a copy on disk, its address on the site. @param {string} plan */
export function shareable(plan) {
  const site = location.protocol === "file:" && document.querySelector("link[rel=canonical]")?.getAttribute("href");
  return `${site || location.href.replace(/#.*/, "")}#${plan}`;
}

/**
 * @param {HTMLElement} button
 * @param {HTMLElement} said what came of it
 * @param {HTMLElement} place for the address where it cannot be copied
 * @param {() => string} address
 * @param {T} t
 * @returns {{forget: () => void}} takes back what was told: the plan is another one
 */
export function setUpSharing(button, said, place, address, t) {
  const forget = () => {
    say(said, "");
    place.replaceChildren();
  };
  button.addEventListener("click", async () => {
    const mine = address();
    try {
      await navigator.clipboard.writeText(mine);
      forget();
      say(said, t("copied"));
    } catch {
      say(said, t("not_copied"));
      const field = h("input", { type: "text", readonly: true, "aria-label": t("address"), value: mine });
      place.replaceChildren(field);
      field.focus();
      field.select();
    }
  });
  return { forget };
}
