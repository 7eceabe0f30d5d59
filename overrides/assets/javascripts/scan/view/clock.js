// @ts-check
/** The clock of a point, in numbers that can be read. It makes no sound and takes nobody on; when time is up it says so, once. */
/**
 * @import {Row} from "../merge.js"
 * @import {Here} from "./invite.js"
 */
import { asTime, pause, remaining, start, stop } from "../clock.js";
import { button, h } from "../../shared/dom.js";

const TICK = 250; // milliseconds

/** @param {Here} here @param {Row} row */
export function clock({ screen, state: { talk }, words: { t } }, { minutes }) {
  const time = h("span", { class: "clock__time", role: "timer", "aria-label": t("clock") });
  const up = h("span", { class: "clock__up" });
  const show = () => {
    const left = remaining(talk, minutes, Date.now());
    time.textContent = asTime(left);
    up.textContent = left ? "" : t("clock_up");
    first.textContent = t(talk.until ? "clock_pause" : talk.left === null ? "clock_start" : "clock_on");
    last.disabled = !talk.until && talk.left === null;
    return left;
  };
  const tick = () => {
    if (!talk.until || !time.isConnected) return;
    if (show()) return void setTimeout(tick, TICK);
    pause(talk, minutes, Date.now());
    show();
    screen.say(t("clock_up"));
  };
  const first = button("", () => {
    if (talk.until) pause(talk, minutes, Date.now());
    else start(talk, minutes, Date.now());
    show();
    tick();
  });
  const last = button(t("clock_stop"), () => {
    stop(talk);
    show();
    first.focus();
  });
  const about = h("span", { class: "small" }, t("clock_about", { minutes }));
  show();
  setTimeout(tick); // once it is on the page
  return h(
    "div",
    { class: "clock" },
    h("p", { class: "clock__line" }, time, " ", about, " ", up),
    h("p", { class: "app__buttons" }, first, last),
  );
}
