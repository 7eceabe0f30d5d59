// @ts-check
/** The address of the plan, to be sent to the other trainer. @import {T} from "../scan/words.js" */
import { h } from "../scan/dom.js";
import { say } from "./form.js";

/** @param {HTMLElement} button @param {HTMLElement} said @param {HTMLElement} place for the address where it cannot be copied @param {() => string} address @param {T} t */
export function setUpSharing(button, said, place, address, t) {
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(address());
      say(said, t("copied"));
    } catch {
      say(said, t("not_copied"));
      const field = h("input", { type: "text", readonly: true, "aria-label": t("address"), value: address() });
      place.replaceChildren(field);
      field.focus();
      field.select();
    }
  });
}
