// @ts-check
/**
 * The page where trainers count: groups, their papers, what comes of them, and what goes out. Nothing leaves the device by itself.
 *
 * @import {Data} from "./data.js"
 * @import {Group} from "./group.js"
 * @import {Words} from "../shared/words.js"
 */
import { button, chooser } from "../shared/dom.js";
import { watchLimits } from "../shared/limits.js";
import { offer } from "../shared/undo.js";
import { counted } from "./count.js";
import { WHENS } from "./data.js";
import { Entry } from "./entry.js";
import { setUpFiles } from "./files.js";
import { create } from "./group.js";
import { nameOf, readYear, showGroups } from "./groups.js";
import { Keeper, PREFIX } from "./keep.js";
import { loadRest } from "./later.js";

/** @param {HTMLElement} root @param {Data} data @param {Words} words */
export function setUp(root, data, words) {
  const { t } = words;
  const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (root.querySelector(`[data-ev-${name}]`));
  const input = (/** @type {string} */ name) => /** @type {HTMLInputElement} */ (part(name));
  const keeper = new Keeper(
    () => localStorage,
    () => sessionStorage,
  );
  const rest = loadRest();
  rest.catch(() => {}); // told when it is asked for
  const channel = "BroadcastChannel" in window ? new BroadcastChannel(PREFIX) : null;
  /** Groups that do not count. @type {Set<string>} */
  const off = new Set();
  const say = (/** @type {string} */ text) => void (part("said").textContent = text);
  const place = { box: part("undo"), t, say, takeFocus: () => part("top").focus() };
  const counting = () => keeper.groups.filter(({ id }) => !off.has(id));

  const entry = new Entry(part("entry"), data, t, {
    changed: (group) => tellKept(keeper.save(group)),
    say,
    offer: (text, back) => void offer(place, text, back),
    stopped: () => {
      show();
      part("top").focus();
    },
  });

  /** @param {string} how "" when it is kept */
  function tellKept(how) {
    const kept = how ? `kept_${how}` : keeper.shared ? "kept_window" : "kept";
    part("kept").textContent = keeper.groups.length || how ? t(kept) : "";
    part("kept").toggleAttribute("data-not", how !== "");
  }

  /** Who works on a group, goes on with it after a reload. @param {Group} group */
  const keep = (group) => tellKept(keeper.save(group));

  const ways = {
    enter: (/** @type {Group} */ group, /** @type {"before" | "after"} */ when) => {
      keeper.stay(group.id);
      entry.start(group, when);
      show();
      entry.show();
      part("entry").scrollIntoView({ block: "start" });
    },
    rename: (/** @type {Group} */ group, /** @type {string} */ code, /** @type {number} */ year) => {
      if (!readYear(`${year}`)) return say(t("bad_year"));
      Object.assign(group, { code, year, turn: group.turn + 1 });
      keep(group);
      show();
      say(t("renamed", { name: nameOf(group, t) }));
      part("top").focus();
    },
    wipe: (/** @type {Group} */ group) => wipe(group),
    count: (/** @type {Group} */ group, /** @type {boolean} */ on) => {
      if (on) off.delete(group.id);
      else off.add(group.id);
      showResult();
    },
  };

  /** Wipe one group, or all, with a way back. @param {Group | null} group */
  function wipe(group) {
    const { back, texts } = keeper.wipe(group?.id);
    if (!group) channel?.postMessage({ wiped: texts });
    entry.stop();
    show();
    tellKept("");
    offer(place, group ? t("wiped_one", { name: nameOf(group, t) }) : t("wiped"), () => {
      back();
      show();
      tellKept(keeper.unsaved.size ? "full" : "");
    });
  }

  /** All but the papers themselves. */
  function show() {
    const busy = entry.group !== null;
    for (const one of root.querySelectorAll("[data-ev-rest]")) one.toggleAttribute("hidden", busy);
    showGroups(part("groups"), keeper.groups, off, keeper.unsaved, t, ways);
    const { unreadable } = keeper;
    part("unread").textContent = unreadable ? t("unreadable", { count: unreadable }) : "";
    part("wipe").hidden = !(keeper.groups.length || unreadable);
    showResult();
  }

  function showResult() {
    delete document.body.dataset.paper; // it was of what was there before
    if (entry.group) return;
    const groups = counting();
    const any = WHENS.some((when) => counted(groups, when).length);
    part("out").hidden = !any;
    rest.then(
      ({ resultOf }) => {
        if (!entry.group) part("result").replaceChildren(...resultOf(data, counting(), t));
      },
      () => part("result").replaceChildren(t("unable")),
    );
  }

  // A group more

  input("year").value = `${new Date().getFullYear()}`;
  part("new").addEventListener("submit", (event) => {
    event.preventDefault();
    const year = readYear(input("year").value);
    if (!year) {
      say(t("bad_year"));
      return input("year").focus();
    }
    const group = create(input("code").value.trim(), year);
    keep(group);
    keeper.load();
    input("code").value = "";
    show();
    say(t("made", { name: nameOf(group, t) }));
    const first = root.querySelector(`[data-key="before-${group.id}"]`);
    if (first instanceof HTMLElement) first.focus();
  });

  // Files, paper, other windows

  const [file, label] = chooser("ev-open", t("file_open"), (files) => void open(files), { multiple: true });
  part("open").append(file, label);
  const { open } = setUpFiles({ part, data, words, keeper, say, rest, counting, taken: () => (show(), tellKept("")) });
  part("wipe").append(button(t("wipe_all"), () => wipe(null)));
  const shared = input("shared");
  shared.checked = keeper.shared;
  shared.addEventListener("change", () => {
    if (!keeper.keepInWindow(shared.checked)) {
      shared.checked = keeper.shared;
      say(t("kept_blocked"));
    }
    tellKept("");
  });
  window.addEventListener("storage", ({ key }) => keeper.elsewhere(key) && again());
  window.addEventListener("pageshow", ({ persisted }) => persisted && keeper.elsewhere(null) && again());
  window.addEventListener("beforeunload", (event) => keeper.unsaved.size && event.preventDefault());
  channel?.addEventListener("message", ({ data: told }) => {
    if (!Array.isArray(told?.wiped)) return;
    const { back } = keeper.wipe(undefined, told.wiped);
    again();
    const undo = () => (back(), show());
    offer(place, t("wiped_elsewhere"), undo, { focus: false });
  });

  function again() {
    const { group } = entry;
    entry.again(group ? keeper.find(group.id) : undefined);
    show();
  }

  watchLimits(t, words.locale);
  tellKept("");
  show();
}
