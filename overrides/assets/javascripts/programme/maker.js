// @ts-check
/**
 * The maker of programmes: a standard programme, changed by hand, and at once what comes out of it. The programme lives in the address.
 * Each change can be undone; what had the focus keeps it, and a change is told in words.
 *
 * @import {Data} from "./data.js"
 * @import {Fetcher} from "../planner/paper.js"
 * @import {Missing} from "../planner/start.js"
 * @import {Morning, Programme} from "./programme.js"
 */
import { Form, Words, download, say, setUpSharing, shareable, writeGroup as writeSheets } from "./core.js";
import { read, write } from "./address.js";
import { toCalendar } from "./calendar.js";
import { showChoosing, withSheet } from "./choosing.js";
import { clock, readClock } from "./clock.js";
import { setUpKept } from "./kept.js";
import { showMornings, tellTime, tellTimes } from "./mornings.js";
import { paperOf } from "./printed.js";
import { Live } from "./now.js";
import { addMorning, changeMorning, choose, fromStandard } from "./programme.js";
import { setUpPrinting } from "./printing.js";
import { preparedOf } from "./prepared.js";
import { resultOf, statusOf } from "./result.js";
import { planOf } from "./sheets.js";
import { messageOf } from "./told.js";

const MOST_UNDONE = 50;

/**
 * @param {HTMLFormElement} root @param {Data} data
 * @param {Fetcher} fetcher of the PDFs of sheets @param {Missing} missing the key of the words for one that does not come
 */
export function setUpMaker(root, data, fetcher, missing) {
  const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (root.querySelector(`[data-maker-${name}]`));
  const field = (/** @type {string} */ id) => /** @type {HTMLInputElement} */ (root.querySelector(`#${id}`));
  const { t } = new Words(data);
  const { t: tp } = new Words(data.planner);
  const group = new Form(root, data.planner, tp);
  const switches = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll("a.tools__language")]);
  const sharing = setUpSharing(part("link"), part("shared"), part("address"), () => shareable(address()), tp);
  /** @type {Programme[]} */
  const past = [];
  let programme = fromStandard("", data);
  let typing = "";
  const making = setUpPrinting(root, data, t, tp, { fetcher, missing }, () => programme);

  const address = () => write(programme, data);

  /** With what the morning itself does to the rest of the page. */
  const live = new Live(part("live"), data, t, {
    changed: (/** @type {number} */ number, /** @type {Morning["slots"]} */ slots) =>
      change(changeMorning(programme, number, { slots })),
    stopped: (/** @type {number} */ number) => focusOn(`${number}-live`),
    rest: (/** @type {number} */ number) =>
      programme.mornings.slice(number + 1).flatMap(({ slots }) => slots.map(({ id }) => id)),
    shown: (/** @type {boolean} */ on) => void (part("all").hidden = on),
    address,
  });

  /** A programme that was kept. @param {string} address @param {string} name */
  function openKept(address, name) {
    const found = read(address, data);
    if (found) change(found.programme, t("said_chosen", { title: name }));
    tellUnread(found?.unread ?? [address]);
  }

  /** What of an address was not read. @param {string[]} parts */
  function tellUnread(parts) {
    part("unread").hidden = !parts.length;
    say(part("unread"), parts.length ? t("unread", { parts: parts.join(", ").slice(0, 200) }) : "");
  }

  /** What undoing goes back to. @param {string} [name] of the field that is typed in: what is typed there is one change */
  function remember(name = "") {
    if (name && name === typing) return;
    typing = name;
    past.push(programme);
    if (past.length > MOST_UNDONE) past.shift();
  }

  /** Another programme, or null when there was no room for it. @param {Programme | null} next @param {string} [said] @param {string} [focus] */
  function change(next, said = "", focus = "") {
    if (!next) return say(part("said"), t("full"));
    remember();
    programme = next;
    show();
    say(part("said"), said);
    if (focus) focusOn(focus);
  }

  /** @param {string} key */
  function focusOn(key) {
    const found = root.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (found instanceof HTMLElement) found.focus();
  }

  /** The fields follow the programme. */
  function fill() {
    for (const one of root.querySelectorAll("[name=standard]"))
      if (one instanceof HTMLInputElement) one.checked = one.value === programme.standard;
    field("school").value = programme.school === null ? "" : clock(programme.school);
    field("hoogstens").value = `${programme.most}`;
    field("beamer").checked = programme.beamer;
    group.show({ ...programme.group, chosen: new Set() });
  }

  const here = {
    data,
    t,
    now: () => programme,
    change,
    typed: typedIn,
    live: (/** @type {number} */ number) => live.start(programme, number),
  };

  /** What is in the programme: shown, told, and in the address. */
  function show() {
    fill();
    showMornings(part("mornings"), here);
    showChoosing(part("choose"), programme, data, (slot, on) => typedIn(withSheet(programme, slot, on, data)));
    update();
  }

  /** What was typed in a morning. @param {Programme} next */
  function typedIn(next) {
    remember();
    programme = next;
    tellTimes(part("mornings"), here);
    update();
  }

  function update() {
    group.tell({ ...programme.group, chosen: new Set() });
    part("undo").setAttribute("aria-disabled", `${!past.length}`);
    say(part("status"), statusOf(programme, data, t));
    part("result").replaceChildren(...resultOf(programme, data, t, tp));
    part("prepare").replaceChildren(...preparedOf(programme, data, t));
    part("paper").replaceChildren(...paperOf(programme, data, t));
    field("bericht").value = messageOf(programme, data, t);
    sharing.forget();
    making.forget();
    const text = address();
    const fresh = text === write(fromStandard("", data), data);
    history.replaceState(history.state, "", fresh ? location.pathname + location.search : `#${text}`);
    for (const link of switches) link.hash = fresh ? "" : text;
    const sheets = /** @type {HTMLAnchorElement} */ (part("sheets"));
    sheets.hash = writeSheets(planOf(programme, data), data.planner);
  }

  /** The programme of the address. An address that leads to a heading leaves it as it is. */
  function fromAddress() {
    const found = read(location.hash, data);
    if (found) programme = found.programme;
    tellUnread(found?.unread ?? []);
    show();
  }

  /** What was typed or ticked outside the mornings. @param {Event} event */
  function typed({ target }) {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    if (target.closest("[data-maker-mornings], [data-maker-kept], [data-maker-choose]") || target.name === "standard")
      return;
    remember(target.name);
    const typedTime = field("school").value.trim();
    const school = typedTime ? readClock(typedTime) : null;
    const wrong = typedTime !== "" && school === null;
    tellTime(field("school"), root.querySelector("#school-fout"), wrong, t);
    const most = Number(field("hoogstens").value);
    const { chosen: _, ...rest } = group.plan();
    const { most: before } = programme;
    programme = {
      ...programme,
      school,
      most: most >= 30 && most <= 999 ? most : before,
      beamer: field("beamer").checked,
      group: rest,
    };
    update();
  }

  root.addEventListener("input", typed);
  root.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== "standard") return;
    const { title } = data.programmes.find(({ id }) => id === target.value) ?? { title: "" };
    change(choose(programme, target.value, data), t("said_chosen", { title }));
  });
  root.addEventListener("submit", (event) => event.preventDefault());
  part("more").addEventListener("click", () => {
    const number = programme.mornings.length;
    change(addMorning(programme, data), t("said_more"), `${number}-start`);
  });
  part("undo").addEventListener("click", () => {
    const last = past.pop();
    if (!last) return;
    programme = last;
    typing = "";
    show();
    say(part("said"), t("said_undone"));
  });
  part("print").addEventListener("click", () => print());
  part("calendar").addEventListener("click", () => {
    if (!programme.mornings.some(({ day }) => day)) return say(part("shared"), t("calendar_none"));
    const host = location.hostname || "localhost";
    const text = toCalendar(
      programme,
      data,
      t,
      document.querySelector("meta[property='og:site_name']")?.getAttribute("content") ?? "",
      host,
    );
    download(`${t("file_name")}.ics`, "text/calendar", text);
    say(part("shared"), t("calendar_saved"));
  });
  window.addEventListener("hashchange", fromAddress);
  setUpKept(part("kept"), t, data.locale, address, openKept);
  fromAddress();
  root.hidden = false;
  live.resume(programme);
}
