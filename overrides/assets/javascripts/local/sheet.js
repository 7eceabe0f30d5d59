// @ts-check
/** On the page of a sheet: what is kept of a municipality's own details, in its places, and on the button that prints. */
import { h } from "../shared/dom.js";
import { Words } from "../shared/words.js";
import { dataOf, shipped } from "./data.js";
import { fill, fillHelp } from "./fill.js";
import { PREFIX, keptHere, printed } from "./model.js";

const data = dataOf(document);
const sheet = document.querySelector("[data-sheet]");
const note = document.querySelector("[data-own-note]");
const print = document.querySelector("[data-print]");
if (data && sheet && note instanceof HTMLElement) {
  const { t } = new Words(data);
  const before = print?.textContent ?? "";
  let values = printed(data, {}, data.language);
  let filled = false;

  const show = () => {
    const kept = keptHere(data);
    if (!kept && !filled) return; // as the build made it
    filled = true;
    values = printed(data, kept?.values ?? shipped(data), data.language);
    fill(sheet, values);
    const { gemeente: municipality } = values;
    const any = kept !== null && Object.keys(values).length > 0;
    note.hidden = !any;
    note.replaceChildren(
      `${municipality ? t("note", { municipality }) : t("note_own")} `,
      h("a", { href: note.dataset.form ?? "" }, t("note_link")),
    );
    if (!print) return;
    print.textContent = any ? (municipality ? t("print_with", { municipality }) : t("print_own")) : before;
  };
  show();
  addEventListener("storage", ({ key }) => (key === null || key.startsWith(PREFIX)) && show());
  addEventListener("pageshow", ({ persisted }) => persisted && show());
  // Help lines come when somebody chooses a language (help.js).
  new MutationObserver(() => filled && fillHelp(sheet, values)).observe(sheet, { childList: true, subtree: true });
}
