/** Says what follows from answers, in the words of the site: stdin has {words, language, locale, labels, cases}, stdout the sentences. */
import { readFileSync } from "node:fs";
import { conclude, nobodyKnows, sentences } from "../../overrides/assets/javascripts/scan/conclusion.js";
import { score } from "../../overrides/assets/javascripts/scan/score.js";
import { Words } from "../../overrides/assets/javascripts/shared/words.js";

const NAMES = { y: "yes", p: "partly", n: "no", u: "unknown" };
const { labels, cases, ...data } = JSON.parse(readFileSync(0, "utf8"));
const words = new Words(data);
const said = cases.map(({ letters, who = {} }) => {
  const answers = {};
  const questions = letters.split(" ").map((given, q) => ({
    label: labels[q],
    criteria: [...given].map((letter, n) => {
      const one = { id: `v${q}-${n}`, place: given.length > 1 ? `${q + 1}.${n + 1}` : `${q + 1}` };
      if (letter in NAMES) answers[one.id] = { answer: NAMES[letter], hash: "", who: who[one.place] ?? "" };
      return one;
    }),
  }));
  const scores = questions.map((question) => ({ question, score: score(question.criteria, answers) }));
  return sentences(words, conclude(scores, nobodyKnows(questions, answers)));
});
process.stdout.write(JSON.stringify(said));
