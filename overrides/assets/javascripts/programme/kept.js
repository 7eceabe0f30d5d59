// @ts-check
/**
 * Keeping a programme under a name, opening it again, and wiping: one, or all. What was wiped can be put back as long as the page is open.
 *
 * @import {Kept} from "./keep.js"
 * @import {T} from "../shared/words.js"
 */
import { button, h } from "../shared/dom.js";
import { say } from "../planner/form.js";
import { PREFIX, create, keep, openStore } from "./keep.js";

/**
 * @param {HTMLElement} root @param {T} t @param {string} locale
 * @param {() => string} address of the programme that is shown @param {(address: string, name: string) => void} open
 */
export function setUpKept(root, t, locale, address, open) {
  const store = openStore(
    () => localStorage,
    () => sessionStorage,
  );
  /** What this window kept or opened last: kept again under the same name, it takes the place of that. @type {Kept | null} */
  let current = store.read(store.here);
  const part = (/** @type {string} */ key) => /** @type {HTMLElement} */ (root.querySelector(`[data-kept-${key}]`));
  const [name, shared] = /** @type {HTMLInputElement[]} */ ([...root.querySelectorAll("input")]);
  const [said, list, undo] = [part("said"), part("list"), part("undo")];
  name.value = current?.name ?? "";
  shared.checked = store.shared;
  shared.addEventListener("change", () => {
    if (!store.keepInWindow(shared.checked, current?.id ?? "")) shared.checked = store.shared;
  });

  function show() {
    const { kept, unreadable } = store.all();
    const rows = kept.map((one) => {
      const day = new Date(one.saved);
      const when = Number.isNaN(day.getTime()) ? "" : day.toLocaleDateString(locale, { day: "numeric", month: "long" });
      return h(
        "li",
        {},
        h("strong", {}, one.name || t("kept_unnamed")),
        ` ${when} `,
        button(t("kept_open"), () => openOne(one), { "aria-label": t("kept_open_of", { name: one.name }) }),
        " ",
        button(t("kept_wipe"), () => wipe(one), { "aria-label": t("kept_wipe_of", { name: one.name }) }),
      );
    });
    const more = unreadable ? [h("li", {}, t("kept_unreadable", { count: unreadable }))] : [];
    list.replaceChildren(...rows, ...more);
    part("wipe").hidden = !(rows.length + more.length);
  }

  /** @param {Kept} one */
  function openOne(one) {
    current = store.read(one.id) ?? one;
    store.stay(current.id);
    name.value = current.name;
    open(current.address, current.name);
  }

  function save() {
    const called = name.value.trim();
    if (!called) {
      say(said, t("kept_no_name"));
      return name.focus();
    }
    const same = current && current.name === called ? { ...current, address: address() } : create(called, address());
    const { kept, how } = keep(store, same);
    if (how === "kept" || how === "copy") current = kept;
    say(said, t(`kept_said_${how}`, { name: called }));
    show();
  }

  /** Wipe one, or all; with a way back. @param {Kept} [one] */
  function wipe(one) {
    const { restore } = store.wipe(one?.id);
    const before = current;
    if (!one || one.id === current?.id) current = null;
    show();
    say(said, one ? t("kept_wiped_one", { name: one.name }) : t("kept_wiped"));
    const back = button(t("kept_undo"), () => {
      restore();
      current = before && store.read(before.id);
      undo.replaceChildren();
      say(said, t("said_undone"));
      show();
      name.focus();
    });
    undo.replaceChildren(back);
    back.focus();
  }

  part("save").addEventListener("click", save);
  part("wipe").addEventListener("click", () => wipe());
  window.addEventListener("storage", ({ key }) => (key === null || key.startsWith(PREFIX)) && show());
  show();
}
