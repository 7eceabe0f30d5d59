// @ts-check
/** Files of colleagues that are opened: each is put beside the others, refused with its reason, or asked about. */
/**
 * @import {Asked, Here} from "./colleagues.js"
 * @import {Scan} from "./model.js"
 */
import { addScan, openTold } from "./colleagues.js";
import { open } from "./files.js";

/** What a file is before it can be put beside the others. @param {Here} root @param {Scan} found @param {string} file @returns {Asked | string} */
function take(root, found, file) {
  const { scan } = root.state;
  const { t } = root.words;
  if (found.invitation) return `${file}: ${t("is_invitation")}`;
  if (found.group && found.id === scan.id) return `${file}: ${t("is_this_one")}`;
  if (found.group && !scan.group) return { scan, file, found, about: "shared", like: [], told: "" };
  return addScan(root, found, file);
}

/**
 * Open files beside those that are open.
 * @param {Here} root @param {File[]} files
 * @returns {Promise<{said: string, fault: boolean}>} what came of it, and was anything refused?
 */
export async function addFiles(root, files) {
  const { state, words } = root;
  const { t } = words;
  /** @type {string[]} */
  const said = [];
  /** @type {Asked[]} */
  const asked = [];
  for (const file of files) {
    const { scan, fault } = await open(file);
    const found = fault ? `${file.name}: ${t(`fault_${fault}`)}` : take(root, scan, file.name);
    if (typeof found !== "string") asked.push(found);
    else if (found) said.push(found);
  }
  state.asking = [...waiting(root), ...asked.map((one) => ({ ...one, scan: state.scan }))];
  const count = state.scan.group?.people.length ?? 0;
  const first = count || !asked.length ? [openTold(root)] : [];
  return {
    said: [...first, ...said, ...(asked.length ? [t("files_asked", { count: asked.length })] : [])].join(" "),
    fault: said.length > 0,
  };
}

/** The files that wait for an answer, of the scan that is open. @param {Pick<Here, "state">} root */
export const waiting = ({ state: { scan, asking } }) =>
  asking.filter((one) => one.scan === scan || one.scan.id === scan.id);
