// @ts-check
/** One scan out of many: what all agree on, what they chose, and everything they wrote, with who wrote it. */
/**
 * @import {Block, Part} from "./blocks.js"
 * @import {Beside} from "./merge.js"
 * @import {Group, Person, Planned, Scan} from "./model.js"
 * @typedef {{what: string, about: string, who: string, count: number}} Left what found no room: of which kind, of which question or action
 * @typedef {{stem: string, by: {who: string, target: number}[]}} Differing a question for which people want another score
 * @typedef {{scan: Scan, parts: Map<string, Part>, targets: Differing[], full: Left[]}} Joined `parts`: what each joined text is made of;
 *   `full`: what there are too many of
 */
import { fit } from "./blocks.js";
import { ENTRIES, LONG, MOST_NOTE, OWN, SHORT, create } from "./model.js";
import { inOrder, labelOf, named } from "./people.js";

/** The words of people, each once, whoever writes them; with a name before them if they are to be told apart. @param {Block[]} blocks @param {boolean} tell */
function distinct(blocks, tell = false) {
  const seen = new Set();
  const each = blocks.filter(({ text }) => {
    const same = text.trim().toLowerCase();
    return same && !seen.has(same) && seen.add(same);
  });
  return tell && each.length > 1 ? each.map((one) => ({ ...one, text: `${one.who}: ${one.text}` })) : each;
}

/** An id for an action of one's own that somebody else has too. @param {Person} person @param {Planned} item @param {(id: string) => boolean} taken */
function ownId({ scan }, { id }, taken) {
  const words = `${scan.id}-${id.slice(OWN.length)}`.match(/[a-z0-9]+/g) ?? [];
  let found = `${OWN}${words.join("-")}`.slice(0, SHORT - 20).replace(/-$/, "");
  while (taken(found)) found += "-x";
  return found;
}

/** The first value if all that is filled in is the same, else nothing. @template T @param {T[]} values @param {T} none @returns {T} */
function agreedOn(values, none) {
  const given = values.filter((value) => value !== none);
  return given.length && given.every((value) => value === given[0]) ? given[0] : none;
}

/** The same action of several people as one. @param {Planned} id as it is called here @param {{item: Planned}[]} all @returns {Planned} */
function oneAction({ id }, all) {
  const items = all.map(({ item }) => item);
  const statuses = new Set(items.map(({ status }) => status));
  return {
    id,
    owner: "",
    date:
      items
        .map(({ date }) => date)
        .filter(Boolean)
        .sort()[0] ?? "",
    note: "",
    status: statuses.size > 1 ? "doing" : items[0].status, // somebody has begun; that it is done, not all say
    effect: agreedOn(
      items.map(({ effect }) => effect),
      0,
    ),
    effort: agreedOn(
      items.map(({ effort }) => effort),
      0,
    ),
    text: items[0].text,
    stem: items.map(({ stem }) => stem).find(Boolean) ?? "",
  };
}

/** The actions of all, each with whose it is. One's own with the same id and other words are two. @param {Person[]} people */
function actions(people) {
  /** @type {Map<string, {person: Person, item: Planned}[]>} */
  const found = new Map();
  for (const person of people) {
    for (const item of person.scan.plan) {
      const own = item.id.startsWith(OWN);
      const [id] = [...found].find(([, all]) =>
        all.some(({ item: one }) => one.id === item.id && (!own || one.text === item.text)),
      ) ?? [found.has(item.id) ? ownId(person, item, (one) => found.has(one)) : item.id];
      found.set(id, [...(found.get(id) ?? []), { person, item }]);
    }
  }
  return found;
}

/**
 * @param {Beside} beside @param {Group} group @param {string} language
 * @returns {Joined}
 */
export function together({ rows, kind }, group, language) {
  const scan = create(language, kind);
  const people = inOrder(named(group.people));
  /** @type {Map<string, Part>} */
  const parts = new Map();
  const say = (/** @type {(person: Person) => string} */ text) =>
    people.map((one) => ({ from: one.scan.id, who: one.who, text: text(one) }));
  const part = (/** @type {string} */ key, /** @type {Block[]} */ blocks, between = "\n", most = MOST_NOTE) => {
    const made = { blocks, between, most };
    parts.set(key, made);
    return fit(made).text;
  };
  const signed = (/** @type {(scan: Scan) => string | undefined} */ text) =>
    say((one) => (text(one.scan) ? `${one.who}: ${text(one.scan)}` : "")).filter((one) => one.text);

  // A name that was only shortened to be shown is told whole.
  const whole = (/** @type {Person} */ { who, scan: of }) => (who === labelOf(of) && of.names) || who;
  scan.municipality = part("municipality", distinct(say((one) => one.scan.municipality)), ", ", SHORT);
  scan.names = part("names", distinct(say(whole)), ", ", LONG);
  scan.summary = part(
    "summary",
    signed((of) => of.summary),
  );
  for (const { criterion, agreed, reason } of rows) {
    const { id, hash } = criterion;
    const answer = group.chosen[id] || agreed || (reason === "nobody" && "unknown");
    if (!answer) continue;
    const asked = distinct(say((one) => one.scan.answers[id]?.who ?? ""));
    const who = answer === "unknown" ? part(`who:${id}`, asked, ", ", LONG) : "";
    scan.answers[id] = { answer, hash, who };
  }
  const full = /** @type {Left[]} */ ([]);
  const stems = [...new Set(people.flatMap((one) => Object.keys(one.scan.notes)))];
  for (const stem of stems) {
    const note = signed((of) => of.notes[stem]);
    if (Object.keys(scan.notes).length < ENTRIES) scan.notes[stem] = part(`note:${stem}`, note);
    else full.push(...note.map(({ who, text }) => ({ what: "note", about: stem, who, count: text.length })));
  }
  for (const [id, all] of actions(people)) {
    const blocks = (/** @type {"owner" | "note"} */ name) =>
      all.map(({ person, item }) => ({ from: person.scan.id, who: person.who, text: item[name] }));
    if (scan.plan.length < ENTRIES)
      scan.plan.push({
        ...oneAction({ ...all[0].item, id }, all),
        owner: part(`owner:${id}`, distinct(blocks("owner")), ", ", LONG),
        note: part(`item:${id}`, distinct(blocks("note"), true)),
      });
    else full.push(...all.map(({ person }) => ({ what: "plan", about: id, who: person.who, count: 0 })));
  }
  return { scan, parts, targets: targets(scan, people), full };
}

/** Put the targets that all who have one agree on into the scan; the others are told. @param {Scan} scan @param {Person[]} people @returns {Differing[]} */
function targets(scan, people) {
  const stems = [...new Set(people.flatMap((one) => Object.keys(one.scan.targets)))];
  return stems.flatMap((stem) => {
    const by = people.flatMap(({ who, scan: of }) =>
      of.targets[stem] === undefined ? [] : { who, target: of.targets[stem] },
    );
    if (by.some(({ target }) => target !== by[0].target)) return { stem, by };
    scan.targets[stem] = by[0].target;
    return [];
  });
}
