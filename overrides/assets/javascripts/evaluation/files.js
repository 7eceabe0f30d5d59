// @ts-check
/**
 * What goes out, and what comes in: files to keep, tables, the report and the slides.
 *
 * @import {Data} from "./data.js"
 * @import {Group} from "./group.js"
 * @import {Keeper} from "./keep.js"
 * @import {Words} from "../shared/words.js"
 * @typedef {object} Here
 * @property {(name: string) => HTMLElement} part
 * @property {Data} data
 * @property {Words} words
 * @property {Keeper} keeper
 * @property {(text: string) => void} say
 * @property {Promise<typeof import("./rest.js")>} rest
 * @property {() => Group[]} counting the groups that count
 * @property {() => void} taken groups came in
 */
import { download } from "../shared/download.js";
import { localDay } from "../shared/read.js";
import { LIMIT, readFile, writeFile } from "./group.js";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** @param {Here} here */
export function setUpFiles({ part, data, words, keeper, say, rest, counting, taken }) {
  const { t } = words;
  const unable = () => say(t("unable"));
  const named = (/** @type {string} */ end) => `${t("file_name")}-${localDay()}.${end}`;
  const on = (/** @type {string} */ name, /** @type {() => void} */ act) => part(name).addEventListener("click", act);

  /** @param {string} end @param {string} type @param {string | Blob} content */
  function give(end, type, content) {
    download(named(end), type, content);
    say(t("file_saved", { name: named(end) }));
  }

  /** Open files one after the other: what one of them has more comes in, nothing is counted twice. @param {File[]} files */
  async function open(files) {
    const sum = { added: 0, joined: 0, same: 0, not: 0 };
    /** @type {string[]} */
    const refused = [];
    for (const file of files) {
      const found = file.size > 4 * LIMIT ? { reason: "big" } : readFile(await file.text().catch(() => ""));
      if ("groups" in found) {
        const told = keeper.take(found.groups);
        for (const key of /** @type {(keyof typeof sum)[]} */ (Object.keys(sum))) sum[key] += told[key];
      } else refused.push(t(`file_${found.reason}`, { name: file.name.slice(0, 80) }));
    }
    taken();
    const all = sum.added + sum.joined + sum.same;
    say([...(all ? [t("file_taken", sum)] : []), ...(sum.not ? [t("kept_full")] : []), ...refused].join(" "));
  }

  /** @param {"report" | "slides"} kind */
  async function onPaper(kind) {
    const { reportOf, slidesOf } = await rest;
    const make = kind === "report" ? reportOf : slidesOf;
    part("paper").replaceChildren(...make(data, counting(), words));
    document.body.dataset.paper = kind;
  }

  on("save", () => give("json", "application/json", writeFile(counting())));
  on("csv", () => rest.then(({ csvOf }) => give("csv", "text/csv", csvOf(data, counting(), t)), unable));
  on("xlsx", () =>
    rest.then(({ workbookOf }) => {
      const bytes = workbookOf(data, counting(), t);
      give("xlsx", XLSX, new Blob([/** @type {BlobPart} */ (bytes)], { type: XLSX }));
    }, unable),
  );
  on("report", () => onPaper("report").then(() => print(), unable));
  on("slides", () => onPaper("slides").then(() => print(), unable));
  return { open };
}
