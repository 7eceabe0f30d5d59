// @ts-check
/**
 * What follows from the answers, in sentences. Which words belong to which answers is decided here, by rules that anybody can check:
 * nothing is concluded from one or two answers, and what nobody knows is not a weakness.
 */
/**
 * @import {Question, Scan} from "./model.js"
 * @import {Score} from "./score.js"
 * @import {Words} from "../shared/words.js"
 * @typedef {{question: Question, score: Score}} Standing
 * @typedef {{count: number, places: string[], who: string[]}} Nobody what nobody knows, and whom to ask
 * @typedef {object} Conclusion
 * @property {"empty" | "few" | "unknown" | "level" | "ranked"} kind
 * @property {boolean} short one answer a question
 * @property {Standing[]} strongest at the top, all of them alike
 * @property {Standing[]} first at the bottom, all of them alike; none of these is also at the top
 * @property {Question[]} unsaid questions about which too little is known
 * @property {Nobody} nobody
 * @property {number} open statements without an answer
 * @property {number} answered
 * @property {number} total
 */
import { FEWEST, share, single } from "./score.js";
import { scoreTold } from "./told.js";

const FEW = 2; // answers from which nothing is concluded
const NAMED = 3; // questions or colleagues that are named; of more questions is told how many
const LISTED = 6; // numbers of statements that are listed
const LONGEST = 60; // characters of a colleague's job, for a sentence

/** How many statements somebody could answer. @param {Score} score */
const known = ({ yes, partly, no }) => yes + partly + no;

/**
 * Is enough known of a question to set it beside others? That takes half of its statements, and never fewer than two. This rule is
 * our own proposal: it comes from no source.
 * @param {Score} score
 */
export const says = (score) => known(score) >= FEWEST && known(score) * 2 >= score.total;

/** @param {Standing[]} scores @param {keyof Score} name */
const sum = (scores, name) => scores.reduce((all, { score }) => all + (score[name] ?? 0), 0);

/**
 * What nobody knows in a scan, and the colleagues of whom somebody thought that they would know.
 * @param {Question[]} questions @param {Scan["answers"]} answers @returns {Nobody}
 */
export function nobodyKnows(questions, answers) {
  const found = questions.flatMap(({ criteria }) => criteria).filter(({ id }) => answers[id]?.answer === "unknown");
  const who = found.map(({ id }) => answers[id].who.trim()).filter(Boolean);
  return { count: found.length, places: found.map(({ place }) => place), who: [...new Set(who)] };
}

/**
 * What can be concluded.
 * @param {Standing[]} scores @param {Nobody} [nobody] without it (scores from an address): only how many
 * @returns {Conclusion}
 */
export function conclude(scores, nobody = { count: sum(scores, "unknown"), places: [], who: [] }) {
  const total = sum(scores, "total"),
    open = sum(scores, "open"),
    answered = total - open;
  const short = scores.every(({ score }) => single(score) !== null);
  /** @type {Conclusion} */
  const found = { kind: "few", short, strongest: [], first: [], unsaid: [], nobody, open, answered, total };
  if (!answered) return { ...found, kind: "empty" };
  if (answered > FEW && nobody.count * 2 > answered) return { ...found, kind: "unknown" };
  const sayable = short ? scores.filter(({ score }) => known(score)) : scores.filter(({ score }) => says(score));
  found.unsaid = scores.filter((one) => !sayable.includes(one)).map(({ question }) => question);
  if (sum(sayable, "yes") + sum(sayable, "partly") + sum(sayable, "no") <= FEW || sayable.length < 2) return found;
  const worth = (/** @type {Standing} */ { score }) => share(score) ?? 0;
  const top = Math.max(...sayable.map(worth)),
    bottom = Math.min(...sayable.map(worth));
  found.strongest = sayable.filter((one) => worth(one) === top);
  found.first = top === bottom ? [] : sayable.filter((one) => worth(one) === bottom);
  found.kind = top === bottom ? "level" : "ranked";
  return found;
}

/** Names in a row, as the language writes it ("A, B en C"). @param {Words} words @param {string[]} names */
const row = ({ locale }, names) => new Intl.ListFormat(locale, { type: "conjunction" }).format(names);

/** A number in words, as far as people write it so. @param {Words} words @param {number} n */
const inWords = ({ t }, n) => t("numbers").split(" ")[n] ?? `${n}`;

/** @param {Words} words @param {Question[]} questions */
function named(words, questions) {
  if (questions.length > NAMED) return words.t("conclude_some", { count: inWords(words, questions.length) });
  return row(
    words,
    questions.map(({ label }) => label),
  );
}

/** What is strongest and what comes first, and why. @param {Words} words @param {Conclusion} conclusion */
function ranking(words, { short, strongest, first }) {
  const { t } = words;
  const told = (/** @type {Standing[]} */ [{ score }]) => scoreTold(words, score);
  const names = (/** @type {Standing[]} */ all) =>
    named(
      words,
      all.map(({ question }) => question),
    );
  const far = (share(strongest[0].score) ?? 0) >= (short ? 100 : 50);
  const top = t(far ? "conclude_strongest" : short ? "conclude_no_yes" : "conclude_furthest", {
    names: names(strongest),
    score: told(strongest),
  });
  const values = { names: names(first), score: told(first) };
  if (first.length > 1) return [top, t("conclude_first", values), t("conclude_choose")];
  if (short) return [top, t("conclude_first", values)];
  const [{ score }] = first;
  const answer = score.no ? "no" : "partly";
  const because = {
    answer: t(answer),
    count: inWords(words, score[answer]),
    total: inWords(words, score.total),
  };
  const why = t(score[answer] === score.total ? "conclude_because_all" : "conclude_because", because);
  return [top, t("conclude_first_why", { ...values, why })];
}

/** All of them alike. @param {Words} words @param {Conclusion} conclusion */
function alike(words, { short, strongest, unsaid }) {
  const { t } = words;
  const score = scoreTold(words, strongest[0].score);
  const questions = strongest.map(({ question }) => question);
  const values = { score, names: named(words, questions) };
  const next = share(strongest[0].score) === 100 ? "conclude_hold" : "conclude_choose";
  const [all, some] = short
    ? ["conclude_same_all", "conclude_same_some"]
    : ["conclude_level_all", "conclude_level_some"];
  return [t(unsaid.length ? some : all, values), t(next)];
}

/** What nobody knows, and what to do about it. @param {Words} words @param {Conclusion} conclusion */
function unknowns(words, { kind, nobody: { count, places, who } }) {
  const { t } = words;
  if (!count) return [];
  const asked = who.filter((one) => one.length <= LONGEST).slice(0, NAMED);
  const ask = asked.length
    ? t("conclude_ask", { who: row(words, asked).replace(/\.$/, "") })
    : t(places.length ? "conclude_find_out" : "conclude_find_out_all");
  if (kind === "unknown") return [ask];
  const where = places.length && places.length <= LISTED ? ` (${row(words, places)})` : "";
  const told = inWords(words, count);
  const things = t("conclude_nobody", { count: told[0].toUpperCase() + told.slice(1), where });
  return [count === 1 ? t("conclude_nobody_one", { where }) : things, ask];
}

/**
 * The sentences, each of them whole.
 * @param {Words} words @param {Conclusion} conclusion @returns {string[]}
 */
export function sentences(words, conclusion) {
  const { kind, short, unsaid, nobody, open, answered, total } = conclusion;
  const { t } = words;
  if (kind === "empty") return [t("result_empty"), t("conclude_empty")];
  if (kind === "few") return [t("conclude_few", { answered, total }), ...unknowns(words, conclusion)];
  if (kind === "unknown")
    return [t("conclude_unknown", { count: nobody.count, answered }), ...unknowns(words, conclusion)];
  const said = kind === "level" ? alike(words, conclusion) : ranking(words, conclusion);
  if (unsaid.length && !short) said.push(t("conclude_unsaid", { names: named(words, unsaid) }));
  said.push(...unknowns(words, conclusion));
  if (open) said.push(t("conclude_open", { open, total }));
  return said;
}
