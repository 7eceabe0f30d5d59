// @ts-check
/**
 * Keeping a programme under a name or as a file, opening it again, and wiping: one, or all, in every window. What was wiped can be put
 * back as long as the page is open.
 *
 * @import {Kept} from "./keep.js"
 * @import {Texts} from "../kept/store.js"
 * @import {T} from "../shared/words.js"
 */
import { button, chooser, clean, download, h, offer, say } from "./core.js";
import { FORMAT, MOST_FILE, MOST_NAME, create, fromFile, keep, openStore, toFile } from "./keep.js";

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
  const [said, list] = [part("said"), part("list")];
  const tell = (/** @type {string} */ text) => say(said, text);
  const place = { box: part("undo"), t, say: tell, takeFocus: () => name.focus() };
  /** To tell other windows. */
  const others = "BroadcastChannel" in window ? new BroadcastChannel(FORMAT.shared) : null;
  /** What any window can undo: that all was wiped. @type {{back: () => void, forget: () => void} | null} */
  let wiped = null;
  name.value = current?.name ?? "";
  shared.checked = store.shared;
  shared.addEventListener("change", () => {
    if (store.keepInWindow(shared.checked, current?.id ?? "")) return;
    shared.checked = store.shared;
    tell(t("kept_said_blocked"));
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

  /** The name that is typed; "" after it was asked for. */
  function called() {
    const typed = clean(name.value.trim(), MOST_NAME);
    if (typed) return typed;
    tell(t("kept_no_name"));
    name.focus();
    return "";
  }

  function save() {
    const title = called();
    if (!title) return;
    const same = current && current.name === title ? { ...current, address: address() } : create(title, address());
    const { kept, how } = keep(store, same);
    if (how === "kept" || how === "copy") current = kept;
    tell(t(`kept_said_${how}`, { name: title }));
    show();
  }

  function saveFile() {
    const title = called();
    if (!title) return;
    const file = `${t("file_name")} ${title.replace(/[\\/:*?"<>|\n]/g, "")}.json`;
    download(file, "application/json", toFile(title, address()));
    tell(t("kept_file_saved", { name: file }));
  }

  /** @param {File[]} files */
  async function openFile([file]) {
    const found = file.size > MOST_FILE ? null : fromFile(await file.text().catch(() => ""));
    if (!found) return tell(t("kept_file_bad"));
    current = null; // it is not what is kept here
    name.value = found.name;
    open(found.address, found.name);
    tell(t("kept_file_open", { name: found.name }));
  }

  /** Wipe one, or all; with a way back. @param {Kept} [one] @param {Texts} [also] what another window wiped just now */
  function wipe(one, also) {
    const { restore, texts } = store.wipe(one?.id, also);
    const before = current;
    if (!one || one.id === current?.id) current = null;
    if (!one && !also) others?.postMessage({ wiped: texts });
    show();
    offerBack();

    function offerBack() {
      const text = one ? t("kept_wiped_one", { name: one.name }) : t("kept_wiped");
      const close = offer(place, text, () => putBack() && !one && others?.postMessage("undo"), {
        focus: !also,
        closed: () => !one && others?.postMessage("forget"),
      });
      if (!one) wiped = { back: () => (close(), putBack()), forget: close };
    }

    function putBack() {
      let done = true;
      try {
        restore();
      } catch {
        done = false; // no room: what did not fit can still be put back once there is
      }
      current = before && store.read(before.id);
      show();
      if (!done) setTimeout(() => (offerBack(), tell(t("kept_said_full"))));
      return done;
    }
  }

  root.append(
    h(
      "p",
      { class: "planner__do" },
      button(t("kept_file_save"), saveFile),
      chooser("bestand", t("kept_file"), openFile),
    ),
  );
  part("save").addEventListener("click", save);
  part("wipe").addEventListener("click", () => wipe());
  others?.addEventListener("message", ({ data }) => {
    if (Array.isArray(data?.wiped)) wipe(undefined, data.wiped);
    else if (data === "undo") wiped?.back();
    else if (data === "forget") wiped?.forget();
  });
  window.addEventListener("storage", ({ key }) => (key === null || key.startsWith(FORMAT.prefix)) && show());
  window.addEventListener("pageshow", ({ persisted }) => persisted && show());
  show();
}
