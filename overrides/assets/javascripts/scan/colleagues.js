// @ts-check
/** The files of colleagues that are open in this window, and the scan that comes out of them. */
/** @import {Need} from "./root.js" */
import { open } from "./files.js";
import { MOST, merge, renew, together } from "./merge.js";
import { changed } from "./score.js";

/** The statements of the files beside each other: of the short scan if that is all there is. @param {Need<"state" | "statements">} root */
export function rowsOf({
  state: {
    together: { people },
  },
  statements,
}) {
  return merge(statements.of({ kind: people.every(({ scan }) => scan.kind === "short") ? "short" : "full" }), people);
}

/**
 * Make the shared scan, or bring it up to date with what was chosen. What was filled in elsewhere stays.
 * @param {Need<"state" | "words" | "statements" | "keeper" | "form">} root
 */
export function keepTogether(root) {
  const { state, words, keeper, form } = root;
  const { together: open } = state;
  const make = () => together(rowsOf(root), open.chosen, open.people, words.language);
  const made = make();
  if (state.scan.id === open.scan && open.made) {
    renew(state.scan, made, open.made);
    form.fill();
    keeper.changed();
  } else {
    if (!keeper.use({ ...make(), name: words.t("together_name") })) return;
    open.scan = state.scan.id;
  }
  open.made = made;
}

/** Open files beside those that are open. @param {Need<"state" | "words" | "statements">} root @param {File[]} files @returns {Promise<string>} what came of it */
export async function addFiles({ state, words: { t }, statements }, files) {
  const { people } = state.together;
  const said = /** @type {string[]} */ ([]);
  for (const file of files) {
    const { scan, fault } = await open(file);
    const tell = (/** @type {string} */ key, values = {}) => said.push(`${file.name}: ${t(key, values)}`);
    if (fault) tell(`fault_${fault}`);
    else if (people.length >= MOST) tell("too_many", { most: MOST });
    else if (people.some((one) => one.scan.id === scan.id)) tell("twice");
    else {
      people.push({ who: scan.names || scan.name || file.name.replace(/\.json$/, ""), scan });
      const { reworded, gone } = changed(statements.all, scan.answers);
      const count = reworded.length + gone.length;
      if (count) tell("old_answers", { count });
    }
  }
  return [t("files_open", { count: people.length }), ...said].join(" ");
}
