// @ts-check
/**
 * The plan in words, of whatever kind an action is: of a statement of the whole scan or the short one, of one's own, or of a statement
 * that is no longer asked. All that shows, prints or exports the plan takes it from here, so that nothing planned is missing anywhere.
 */
/**
 * @import {Criterion, Planned, Question} from "./model.js"
 * @import {Due} from "./planned.js"
 * @import {Weight} from "./priority.js"
 * @import {Need} from "./root.js"
 * @typedef {Need<"state" | "words" | "statements">} Filled
 * @typedef {object} Line
 * @property {Planned} item
 * @property {"asked" | "own" | "gone"} kind
 * @property {number} number its place in the plan, from 1
 * @property {string} action what is going to be done
 * @property {Criterion} [criterion] the statement behind it
 * @property {Question} [question] the question that it belongs to
 * @property {string} statement that statement with its number, or the words it had
 * @property {string} answer the answer to it, in words
 * @property {Weight} proposal what the site proposes
 * @property {Weight} weight effect and effort, as chosen or else as proposed
 * @property {boolean} quick much for little
 * @property {Due} due
 */
import { OWN, localDay } from "./model.js";
import { dueOf, inOrder } from "./planned.js";
import { isQuick, proposed, weightOf } from "./priority.js";
import { actionFor, answerTo } from "./told.js";

/** What an action says, and what is behind it. @param {Filled} root @param {Planned} item */
function told(root, { id, text, stem }) {
  const { state, statements, words } = root;
  const { t } = words;
  const criterion = statements.find(id);
  if (criterion) {
    const question = statements.all.find(({ criteria }) => criteria.includes(criterion));
    const statement = `${criterion.place} ${criterion.statement}`;
    return {
      kind: /** @type {const} */ ("asked"),
      action: actionFor(root, criterion),
      criterion,
      question,
      statement,
      answer: answerTo(root, id),
    };
  }
  if (id.startsWith(OWN)) {
    const question = statements.full.find((one) => one.stem === stem);
    return {
      kind: /** @type {const} */ ("own"),
      action: text.trim() || t("own_untitled"),
      question,
      statement: "",
      answer: "",
    };
  }
  const gone = statements.gone.find((one) => one.id === id);
  return {
    kind: /** @type {const} */ ("gone"),
    action: gone ? t("gone_action", { was: gone.was }) : t("gone_unknown", { id }),
    question: gone && statements.questionOf(gone),
    statement: gone ? gone.was : "",
    answer: state.scan.answers[id] ? answerTo(root, id) : "",
  };
}

/** Every planned action, in the order of the plan. @param {Filled} root @returns {Line[]} */
export function linesOf(root, today = localDay()) {
  const { plan, answers } = root.state.scan;
  return inOrder(plan).map((item, place) => {
    const proposal = proposed(root.statements.find(item.id), answers[item.id]?.answer);
    const weight = weightOf(item, proposal);
    return {
      ...told(root, item),
      item,
      number: place + 1,
      proposal,
      weight,
      quick: isQuick(weight),
      due: dueOf(item, today),
    };
  });
}

/** Effect and effort in words; "" where they are not known. @param {Need<"words">} root @param {Weight} weight */
export function weightTold({ words: { t } }, { effect, effort }) {
  const parts = [
    effect && t("effect_of", { level: t(`level_${effect}`) }),
    effort && t("effort_of", { level: t(`level_${effort}`) }),
  ];
  return parts.filter(Boolean).join(", ");
}

/** Why an action is planned: the statement with its answer, or the question; and what it brings and takes. @param {Need<"words">} root @param {Line} line */
export function whyOf(root, { statement, answer, question, weight, kind }) {
  const { t } = root.words;
  const own = () => [t("own_action"), question?.label].filter(Boolean).join(": ");
  const about = kind === "own" ? own() : kind === "gone" ? t("gone_title") : statement;
  const weighed = weightTold(root, weight);
  return [answer ? `${about} (${answer})` : about, weighed].filter(Boolean).join("\n");
}

/** How an action stands: its status, and whether it is due. @param {Need<"words">} root @param {Line} line */
export const standOf = ({ words: { t } }, { item, due }) =>
  [t(`status_${item.status}`), due && t(`due_${due}`)].filter(Boolean).join(", ");

/** The answers that the scan still holds to statements that are no longer asked. @param {Filled} root */
export const goneAnswers = ({ state: { scan }, words: { t, day }, statements }) =>
  statements.goneIn(scan).flatMap(({ id, about, given }) => {
    const statement = about
      ? `${about.was} (${t("gone_since", { day: day(about.since) })})`
      : t("gone_unknown", { id });
    return given ? [{ id, statement, answer: t(given.answer), who: given.who }] : [];
  });
