/** The shared scan goes on: what colleagues choose beside each other never undoes what was filled in elsewhere. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { merge, renew, together } from "../../overrides/assets/javascripts/scan/merge.js";
import { parse, write } from "../../overrides/assets/javascripts/scan/model.js";
import { filled, questions } from "./helpers.js";

const people = (...letters) => letters.map((one, n) => ({ who: `p${n}`, scan: filled(one) }));
const joined = (all, chosen = []) => together(merge(questions, all), new Map(chosen), all, "nl");
const answers = (scan) => Object.fromEntries(Object.entries(scan.answers).map(([id, { answer }]) => [id, answer]));

test("What was changed in the shared scan stays when another statement gets its shared answer", () => {
  const two = people("yyn", "yny");
  const last = joined(two, [["een-2", "partly"]]);
  const scan = joined(two, [["een-2", "partly"]]);
  scan.answers["een-1"].answer = "no"; // all agreed on yes
  scan.answers["een-2"].answer = "yes"; // was chosen as partly
  scan.names = "alle drie";
  const chosen = [
    ["een-2", "partly"],
    ["een-3", "no"],
  ];
  renew(scan, joined(two, chosen), last);
  assert.deepEqual(answers(scan), { "een-1": "no", "een-2": "yes", "een-3": "no" });
  assert.equal(scan.names, "alle drie");
  renew(scan, joined(two, [["een-2", "partly"]]), joined(two, chosen));
  assert.deepEqual(answers(scan), { "een-1": "no", "een-2": "yes" });
});

test("Notes and plans of a file that is opened later come in; what was written meanwhile stays", () => {
  const three = people("y", "y", "n");
  three[0].scan.notes.een = "a";
  three[2].scan.notes.een = "c";
  three[2].scan.notes.twee = "d";
  three[2].scan.plan.push({ id: "een-1", owner: "o", date: "", note: "" });
  const last = joined(three.slice(0, 2));
  const scan = joined(three.slice(0, 2));
  scan.notes.een += "\nsamen";
  renew(scan, joined(three), last);
  assert.deepEqual({ ...scan.notes }, { een: "p0: a\nsamen\np2: c", twee: "p2: d" });
  assert.deepEqual(
    scan.plan.map(({ id }) => id),
    ["een-1"],
  );
  assert.deepEqual(answers(scan), {}, "agreed no longer");
});

test("twenty files full of plans and notes make a scan that can be read back", () => {
  const people = Array.from({ length: 20 }, (_, n) => {
    const scan = filled("y");
    for (let k = 0; k < 300; k += 1) {
      scan.plan.push({ id: `actie-${n}-${k}`, owner: "", date: "", note: "" });
      scan.notes[`vraag-${n}-${k}`] = "x";
    }
    return { who: `${n}`, scan };
  });
  const made = together(merge(questions, people), new Map(), people, "nl");
  assert.equal(made.plan.length, 300);
  assert.ok(parse(write(made)).scan);
});
