// @ts-check
/**
 * The colleagues whose scans make up the scan of this window. That scan holds all of it: their files, what they chose, how long they talk.
 * There is no second truth beside it, so a reload, another language or a copy after a conflict has everything.
 */
/**
 * @import {Left} from "./join.js"
 * @import {Answer, Group, Person, Scan} from "./model.js"
 * @import {Row} from "./merge.js"
 * @import {Need} from "./root.js"
 * @typedef {Need<"state" | "words" | "statements" | "keeper" | "form">} Here
 * @typedef {{scan: Scan, file: string, found: Scan, about: "same" | "shared" | "room", like: Person[], told: string}} Asked a file that waits
 *   for an answer: another one of a colleague or somebody else's, a shared scan to open or to add, or one that doesn't fit whole.
 *   `scan`: the scan that it was to go into
 * @typedef {{replace?: Person, own?: boolean, whole?: boolean}} How `replace`: instead of this one; `own`: as somebody else's;
 *   `whole`: no matter what of it doesn't fit
 */
import { together } from "./join.js";
import { beside } from "./merge.js";
import { LIMIT, MOST_PEOPLE, create, localDay, write } from "./model.js";
import { alone, besideId, known, labelOf } from "./people.js";
import { renew } from "./renew.js";
import { changed } from "./score.js";

/** The statements of colleagues beside each other. @param {Need<"state" | "statements">} root */
export const besideOf = ({ state: { scan }, statements }) => beside(scan.group?.people ?? [], statements);

/** How many files of colleagues are open, in words. @param {Need<"state" | "words">} root */
export function openTold({ state: { scan }, words: { t } }) {
  const count = scan.group?.people.length ?? 0;
  return count === 1 ? t("file_open") : t("files_open", { count });
}

/** The scan as it comes out of these people. @param {Need<"words" | "statements">} root @param {Group} group */
export const joinedOf = ({ words, statements }, group) =>
  together(beside(group.people, statements), group, words.language);

/** The answer that colleagues came to, or that nobody disagrees with; "": none yet. @param {Scan} scan @param {Row} row @returns {Answer | ""} */
export function settled({ answers, group }, { criterion: { id, hash }, reason }) {
  const given = answers[id];
  if (!given || given.hash !== hash) return "";
  return reason === "nobody" && given.answer === "unknown" && !group?.chosen[id] ? "" : given.answer;
}

/** @param {Scan} scan @returns {Scan} a copy that can be changed without changing the scan */
const copyOf = (scan) => ({
  ...scan,
  answers: Object.assign(Object.create(null), scan.answers),
  notes: Object.assign(Object.create(null), scan.notes),
  targets: Object.assign(Object.create(null), scan.targets),
  plan: scan.plan.map((one) => ({ ...one })),
});

/**
 * What the shared scan would be with these people.
 * @param {Here} root @param {Person[]} people
 * @returns {{scan: Scan, left: Left[], over: number}} `left`: what finds no room; `over`: characters too many for a file
 */
export function withPeople(root, people) {
  const { scan } = root.state;
  const before = /** @type {Group} */ (scan.group);
  const next = { ...copyOf(scan), group: { ...before, people } };
  const left = renew(next, joinedOf(root, next.group), joinedOf(root, before));
  return { scan: next, left, over: Math.max(0, write(next).length - LIMIT) };
}

/** Go on with the shared scan as it is now. @param {Here} root @param {Scan} next */
function put({ state, form, keeper }, next) {
  Object.assign(state.scan, next);
  form.fill();
  keeper.changed();
}

/** Change who the colleagues are. @param {Here} root @param {Person[]} people @returns {string} what finds no room, in words */
export function setPeople(root, people) {
  const { scan, left } = withPeople(root, people);
  put(root, scan);
  return leftTold(root, left);
}

/** What finds no room in the shared scan, in words. @param {Need<"words" | "statements">} root @param {Left[]} left */
export function leftTold({ words: { t }, statements }, left) {
  const about = (/** @type {Left} */ { what, about }) =>
    ["note", "item"].includes(what)
      ? (statements.full.find(({ stem }) => stem === about)?.label ?? statements.find(about)?.place ?? "")
      : (statements.find(about)?.place ?? "");
  const key = (/** @type {string} */ what) =>
    what === "note"
      ? "left_note"
      : what === "summary"
        ? "left_summary"
        : what === "names"
          ? "left_names"
          : what === "municipality"
            ? "left_municipality"
            : "left_plan";
  return [...new Set(left.map((one) => t(key(one.what), { who: one.who, count: one.count, about: about(one) })))].join(
    " ",
  );
}

/**
 * Is this the shared scan for which colleagues were asked? Their scans remember the id of the leader's, which may be one of the people.
 * @param {Scan} scan @param {string} origin
 */
const asksFor = ({ group, origin: own }, origin) =>
  Boolean(group && origin) && (own === origin || (group?.people ?? []).some(({ scan }) => scan.id === origin));

/** The shared scan that a file belongs to: the one that is open, one that is kept and asked for it, or a new one. @param {Here} root @param {Scan} found */
function share({ state, keeper, words }, { origin }) {
  if (state.scan.group) return true;
  const kept = keeper.list().scans.find((one) => asksFor(one, origin));
  const group = { people: [], chosen: Object.create(null), minutes: 0 };
  const fresh = { ...create(words.language), name: words.t("together_name"), date: localDay(), origin, group };
  return keeper.use(kept ?? fresh);
}

/**
 * Put the scan of a colleague beside the others.
 * @param {Here} root @param {Scan} found @param {string} file its name @param {How} how
 * @returns {Asked | string} what has to be asked first, or what is to be told; "" where all is well
 */
export function addScan(root, found, file, { replace, own, whole } = {}) {
  const { state, words, statements } = root;
  const { t } = words;
  if (!share(root, found)) return `${file}: ${t("not_added")}`;
  const { scan } = state;
  const group = /** @type {Group} */ (scan.group);
  const ask = (/** @type {Asked["about"]} */ about, /** @type {Person[]} */ like = [], told = "") => ({
    scan,
    file,
    found,
    about,
    like,
    told,
  });
  const there = known(group, found);
  if (there.kind === "twice") return `${file}: ${t("twice")}`;
  if (there.kind === "ask" && !replace && !own) return ask("same", there.like);
  const id = replace?.scan.id ?? (own && there.kind === "ask" ? besideId(found.id) : found.id);
  const label = labelOf(found, file.replace(/\.json$/, ""));
  const who = replace && replace.who !== labelOf(replace.scan) ? replace.who : label;
  const person = { who, scan: { ...alone(found), id } };
  const people = replace
    ? group.people.map((one) => (one.scan.id === replace.scan.id ? person : one))
    : [...group.people, person];
  if (people.length > MOST_PEOPLE) return `${file}: ${t("too_many", { most: MOST_PEOPLE })}`;
  const { scan: next, left, over } = withPeople(root, people);
  if (over) return `${file}: ${t("no_room", { count: over })}`;
  if (left.length && !whole) return { ...ask("room", [], leftTold(root, left)), like: replace ? [replace] : [] };
  if (!next.origin && asksFor(next, found.origin)) next.origin = found.origin;
  put(root, next);
  const { reworded, gone } = changed(statements.all, found.answers);
  const old = reworded.length + gone.length;
  const other = found.origin && scan.origin && !asksFor(scan, found.origin);
  return [
    old ? `${file}: ${t("old_answers", { count: old })}` : "",
    other ? `${file}: ${t("other_invitation")}` : "",
    found.group ? `${file}: ${t("one_voice", { count: found.group.people.length })}` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** Choose shared answers; "" takes one back. @param {Here} root @param {[string, Answer | ""][]} answers by statement */
export function choose(root, answers) {
  const { state, keeper, form, statements } = root;
  const { scan } = state;
  const group = /** @type {Group} */ (scan.group);
  for (const [id, answer] of answers) {
    if (answer) group.chosen[id] = answer;
    else delete group.chosen[id];
  }
  const made = joinedOf(root, group).scan.answers;
  for (const [id, answer] of answers) {
    const given = made[id];
    if (!given) delete scan.answers[id];
    else scan.answers[id] = { ...given, who: given.who || (answer === "unknown" && scan.answers[id]?.who) || "" };
    if (answer && !given) {
      const hash = statements.find(id)?.hash ?? "";
      scan.answers[id] = { answer, hash, who: "" };
    }
  }
  form.fill();
  keeper.changed();
}

/** What puts these shared answers back as they are now. @param {Here} root @param {string[]} ids @returns {() => void} */
export function choicesBack(root, ids) {
  const { scan } = root.state;
  const group = /** @type {Group} */ (scan.group);
  const before = ids.map((id) => ({ id, chosen: group.chosen[id], given: scan.answers[id] }));
  return () => {
    const { scan: now } = root.state;
    if (!now.group) return;
    for (const { id, chosen, given } of before) {
      if (chosen) now.group.chosen[id] = chosen;
      else delete now.group.chosen[id];
      if (given) now.answers[id] = given;
      else delete now.answers[id];
    }
    root.form.fill();
    root.keeper.changed();
  };
}
