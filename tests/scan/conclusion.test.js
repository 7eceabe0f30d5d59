import assert from "node:assert/strict";
import { test } from "node:test";
import { conclude, nobodyKnows, says, sentences } from "../../overrides/assets/javascripts/scan/conclusion.js";
import { first } from "../../overrides/assets/javascripts/scan/priority.js";
import { advise, percentage, score, single } from "../../overrides/assets/javascripts/scan/score.js";
import { scoreTold } from "../../overrides/assets/javascripts/scan/told.js";
import { action } from "../../overrides/assets/javascripts/scan/model.js";
import { filled, questions, random, words } from "./helpers.js";

/** Questions with so many statements as there are letters, and how they stand. */
function standing(letters) {
  const names = { y: "yes", p: "partly", n: "no", u: "unknown" };
  const answers = {};
  const made = letters.map((given, q) => ({
    label: `Vraag ${q}`,
    number: q + 1,
    criteria: [...given].map((letter, n) => {
      const id = `v${q}-${n}`;
      if (names[letter]) answers[id] = { answer: names[letter], hash: "", who: "" };
      return { id, place: `${q + 1}.${n + 1}` };
    }),
  }));
  const scores = made.map((question) => ({ question, score: score(question.criteria, answers) }));
  return { scores, nobody: nobodyKnows(made, answers), answers };
}

test("5,000 scans: no question is both strongest and first, and nothing follows from one or two answers", () => {
  const next = random(11);
  const kinds = new Set();
  for (let n = 0; n < 5000; n += 1) {
    const short = next() < 0.3;
    const alphabet = ["ypnu-", "y-", "n------", "u-", "ypn", "yu---"][Math.floor(next() * 6)];
    const letters = Array.from({ length: 6 }, () =>
      Array.from(
        { length: short ? 1 : 5 + Math.floor(next() * 2) },
        () => alphabet[Math.floor(next() * alphabet.length)],
      ),
    );
    const { scores, nobody, answers } = standing(letters.map((one) => one.join("")));
    const found = conclude(scores, nobody);
    kinds.add(found.kind);
    const told = `${letters} ${JSON.stringify(found)}`;
    assert.ok(!found.strongest.some((one) => found.first.includes(one)), told);
    assert.equal(found.answered + found.open, found.total, told);
    const known = Object.values(answers).filter(({ answer }) => answer !== "unknown").length;
    if (known <= 2) assert.deepEqual([found.strongest, found.first], [[], []], told);
    for (const { score: one } of [...found.strongest, ...found.first]) {
      assert.ok(found.short ? single(one) !== "unknown" && single(one) !== "open" : says(one), told);
    }
    if (found.kind === "ranked") assert.ok(found.strongest.length && found.first.length, told);
    const said = sentences(words(), found);
    assert.ok(
      said.length > 0 && said.every((one) => typeof one === "string" && one && !one.includes("undefined")),
      told,
    );
    if (found.short) assert.ok(!said.join().includes("%"), said.join());
  }
  assert.deepEqual([...kinds].sort(), ["empty", "few", "level", "ranked", "unknown"]);
});

test("scores from an address lead to the same conclusion, without whom to ask", () => {
  const { scores, nobody } = standing(["yyyyu", "nnnny", "pppp-", "yyyyy", "nnppu", "yynnn"]);
  const one = conclude(scores, nobody),
    other = conclude(scores);
  assert.deepEqual(
    [one.kind, one.strongest, one.first, one.nobody.count],
    [other.kind, other.strongest, other.first, other.nobody.count],
  );
  assert.deepEqual(other.nobody, { count: 2, places: [], who: [] });
});

test("no percentage of one answer: the answer itself, or that too little is known", () => {
  const { scores } = standing(["y", "p", "n", "u", "-", "y-----", "yu----", "yn----", "uuuuuu"]);
  assert.deepEqual(
    scores.map((one) => scoreTold(words(), one.score)),
    ["yes", "partly", "no", "unknown", "open", "–", "–", "50%", "–"],
  );
  assert.deepEqual([percentage(1, 0, 0), percentage(0, 0, 1), percentage(1, 1, 0)], [null, null, 75]);
});

test("the actions to begin with: what is planned, then quick wins; of equals a no before a partly", () => {
  const weighed = (worths) =>
    questions.map((question) => ({
      ...question,
      criteria: question.criteria.map((one) => {
        const [effect, effort] = worths[one.id] ?? [2, 2];
        return { ...one, effect, effort };
      }),
    }));
  const made = weighed({ "een-1": [1, 3], "een-2": [3, 1], "een-4": [3, 3], "twee-1": [3, 1] });
  const advice = advise(made, filled("nnnppppu").answers);
  const ids = (plan, n = 9) => first(advice, n, plan).map(({ criterion }) => criterion.id);
  assert.deepEqual(ids([]), ["een-2", "twee-1", "een-4", "een-3", "twee-2", "twee-3", "een-1", "twee-4"]);
  assert.deepEqual(ids([], 3), ["een-2", "twee-1", "een-4"]);
  assert.deepEqual(ids([action("twee-4"), action("een-1")], 3), ["twee-4", "een-1", "een-2"]);
  assert.deepEqual(ids([action("een-2", { status: "done" })], 3), ["twee-1", "een-4", "een-3"]);
  assert.deepEqual(ids([action("twee-3", { effect: 3, effort: 1 }), action("weg-1")], 2), ["twee-3", "een-2"]);
  const alike = advise(weighed({}), filled("ynpunn-p").answers);
  assert.deepEqual(first(alike, 9), alike); // where nothing weighs more: a no before a partly before what nobody knows
  assert.deepEqual(first([], 3), []);
});
