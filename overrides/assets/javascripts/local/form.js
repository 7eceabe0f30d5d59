// @ts-check
/**
 * The form for a municipality's own details: filled in once, kept in this browser, saved and opened as a file, wiped with a way back.
 *
 * @import {Data, Entry} from "./data.js"
 * @import {Values} from "./model.js"
 */
import { chooser } from "../shared/dom.js";
import { download } from "../shared/download.js";
import { watchLimits } from "../shared/limits.js";
import { localDay } from "../shared/read.js";
import { offer } from "../shared/undo.js";
import { Words } from "../shared/words.js";
import { entriesOf, shipped } from "./data.js";
import { Keeper } from "./keep.js";
import { loadTogether } from "./later.js";
import { oneLine, openFile, openStore, printed, write } from "./model.js";
import { CHOSEN } from "./planner.js";

const PHONE = /^\+?[0-9][0-9 ()-]{1,19}$/;
const YEAR = 366 * 86_400_000; // milliseconds

/** What is odd about a value: a key of the words, or "". @param {Entry} entry @param {string} value @param {string} today */
export function odd({ field: { kind } }, value, today) {
  if (!value) return "";
  if (kind === "phone") return PHONE.test(value) ? "" : "phone";
  if (kind !== "day") return "";
  if (value > today) return "future";
  return Date.parse(today) - Date.parse(value) > YEAR ? "old" : "";
}

/** @param {HTMLFormElement} root @param {HTMLElement} paper @param {Data} data */
export function setUpForm(root, paper, data) {
  const { t } = new Words(data);
  const entries = entriesOf(data);
  const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (root.querySelector(`[data-local-${name}]`));
  const field = (/** @type {string} */ key) => /** @type {HTMLInputElement} */ (root.elements.namedItem(key));
  const [said, kept, told, undoing] = [part("said"), part("kept"), part("told"), part("undo")];
  const print = part("print");
  const help = /** @type {HTMLSelectElement | null} */ (root.querySelector("[data-local-help]"));
  const shared = /** @type {HTMLInputElement} */ (root.querySelector("#gedeeld"));
  const say = (/** @type {string} */ text) => {
    if (said.textContent !== text) said.textContent = text;
  };
  const place = { box: undoing, t, say, takeFocus: () => field(entries[0].key).focus() };

  const store = openStore(
    data,
    () => localStorage,
    () => sessionStorage,
  );
  const keeper = new Keeper(store, shipped(data), {
    kept: (how) => {
      const text = t(how);
      if (kept.textContent !== text) kept.textContent = text;
    },
    changed: (values) => {
      show(values);
      say(t("elsewhere"));
    },
    conflict: (key, theirs) => {
      const label = root.querySelector(`label[for="veld-${key}"]`)?.textContent ?? key;
      const back = () => {
        keeper.change(key, theirs);
        keeper.flush();
        show(keeper.pack.values);
      };
      offer(place, t("conflict", { field: label.trim(), value: theirs }), back, { focus: false });
    },
    wiped: () => {
      show(keeper.pack.values);
      say(t("wiped_elsewhere"));
    },
  });

  /** The values in the fields. One that somebody is typing in stays as it is, as long as it says the same. @param {Values} values */
  function show(values) {
    for (const { key } of entries) {
      const value = values[key] ?? "";
      if (oneLine(field(key).value) === value) continue;
      field(key).value = value;
      field(key).dispatchEvent(new Event("filled", { bubbles: true }));
    }
    tellAll();
  }

  function tellAll() {
    const today = localDay();
    for (const entry of entries) {
      const fault = root.querySelector(`[data-fault="${entry.key}"]`);
      const what = odd(entry, keeper.pack.values[entry.key] ?? "", today);
      const text = what ? t(what) : "";
      if (!fault || fault.textContent === text) continue;
      fault.textContent = text;
      if (text) field(entry.key).setAttribute("aria-describedby", fault.id);
      else field(entry.key).removeAttribute("aria-describedby");
    }
    const { gemeente: municipality } = keeper.pack.values;
    print.textContent = municipality ? t("print_with", { municipality }) : t("print_own");
  }

  /** Do something that can be undone. @param {string} text what was done @param {Values} values */
  function replace(text, values) {
    const before = { ...keeper.pack.values };
    keeper.replace(values);
    show(values);
    offer(place, text, () => {
      keeper.replace(before);
      show(before);
    });
  }

  const [input, label] = chooser("bestand", t("open"), async ([file]) => {
    const { pack, fault } = await openFile(data, file);
    if (fault) say(t(`fault_${fault}`));
    else replace(t("opened", { name: file.name }), pack.values);
  });
  part("open").append(input, label);

  root.addEventListener("input", ({ target }) => {
    const entry = target instanceof HTMLInputElement && entries.find(({ key }) => key === target.name);
    if (!entry) return;
    keeper.change(entry.key, oneLine(field(entry.key).value));
    tellAll();
  });
  root.addEventListener("change", ({ target }) => {
    if (target === shared && !keeper.keepInWindow(shared.checked)) shared.checked = store.shared;
    else keeper.flush();
  });
  part("save").addEventListener("click", () => {
    keeper.flush();
    const name = `${t("file")}.json`;
    download(name, "application/json", write(keeper.pack));
    say(t("saved", { name }));
  });
  part("wipe").addEventListener("click", () => {
    const back = keeper.wipe();
    show({});
    offer(place, t("wiped"), back);
  });
  print.addEventListener("click", async () => {
    keeper.flush();
    const chosen = [...root.querySelectorAll("[name=sheet]:checked")].map(
      (one) => /** @type {HTMLInputElement} */ (one),
    );
    if (!chosen.length) return void (told.textContent = t("choose"));
    told.textContent = t("fetching");
    const language = help?.value ?? "";
    const wanted = chosen.map((box) => ({
      address: box.value,
      pages: Number(box.getAttribute(`data-pages-${language}`) ?? box.dataset.pages),
    }));
    let helped = 0;
    try {
      const { putOnPaper } = await loadTogether();
      helped = await putOnPaper(paper, wanted, language, (one) => printed(data, keeper.pack.values, one));
    } catch {
      told.textContent = t("no_fetch");
      return;
    }
    told.textContent = language && !helped ? t("no_help") : "";
    paper.hidden = false;
    window.print();
  });
  addEventListener("afterprint", () => {
    paper.hidden = true;
  });

  /** The sheets of a plan that was made elsewhere (planner.js). */
  const choose = () => {
    if (!location.hash.startsWith(CHOSEN)) return;
    const named = location.hash.slice(CHOSEN.length).split(",");
    for (const box of root.querySelectorAll("[name=sheet]")) {
      const { slot = "" } = /** @type {HTMLInputElement} */ (box).dataset;
      const same = new RegExp(`^${slot}(-[a-z]{2,3})?$`);
      /** @type {HTMLInputElement} */ (box).checked = named.some((one) => same.test(one));
    }
    print.closest("section")?.scrollIntoView();
  };
  addEventListener("hashchange", choose);
  addEventListener("storage", (event) => keeper.elsewhere(event));
  addEventListener("pageshow", ({ persisted }) => persisted && keeper.elsewhere({ key: null }));
  addEventListener("pagehide", () => keeper.flush());
  document.addEventListener("visibilitychange", () => keeper.flush());

  watchLimits(t, data.locale);
  shared.checked = store.shared;
  show(keeper.pack.values);
  keeper.tell();
  root.hidden = false;
  choose();
}
