/** The plan: what comes first, what is due, taking out and putting back, and that nothing planned is missing in what leaves the scan. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Statements } from "../../overrides/assets/javascripts/scan/data.js";
import { toDocument, toText } from "../../overrides/assets/javascripts/scan/document.js";
import { blocks, calendar, planTable, table } from "../../overrides/assets/javascripts/scan/exports.js";
import { linesOf } from "../../overrides/assets/javascripts/scan/lines.js";
import { ENTRIES, action, localDay, parse, write } from "../../overrides/assets/javascripts/scan/model.js";
import {
  dueOf,
  inOrder,
  isFilled,
  moveBeside,
  progressOf,
  putInOrder,
  takeOut,
} from "../../overrides/assets/javascripts/scan/planned.js";
import { byGain, isQuick, proposed, quickFirst, weightOf } from "../../overrides/assets/javascripts/scan/priority.js";
import { advise } from "../../overrides/assets/javascripts/scan/score.js";
import { sheetsOf } from "../../overrides/assets/javascripts/scan/sheets.js";
import { data, filled, questions, words } from "./helpers.js";

const runs = (numRuns) => ({ numRuns, seed: 20261126 });
const TODAY = "2026-11-26";

/** Ids of every kind: of the whole scan, of the short one, of one's own, gone with and without a trace. */
const IDS = [
  ...questions.flatMap(({ criteria }) => criteria.map(({ id }) => id)),
  "vraag-een",
  "vraag-twee",
  "vraag-drie",
  "een-oud",
  "een-weg",
  "nergens-bekend",
  ...Array.from({ length: 8 }, (_, n) => `eigen-mf3k2x-${n}`),
];
const day = fc.constantFrom("", "", "2026-11-25", "2026-12-01", "2027-06-30", "9999-12-31", "0001-01-01");
const item = (id) =>
  fc.record({
    id: fc.constant(id),
    owner: fc.constantFrom("", "teamleider", "=1+1"),
    date: day,
    note: fc.constantFrom("", "bel eerst", "een\ntwee"),
    status: fc.constantFrom("todo", "doing", "done"),
    effect: fc.nat(3),
    effort: fc.nat(3),
    text: fc.constantFrom("", "Onze eigen actie", "  "),
    stem: fc.constantFrom("", "een", "weg"),
  });
const plan = fc.shuffledSubarray(IDS).chain((ids) => fc.tuple(...ids.map(item)));

function root(scan, language = "nl") {
  const said = words(language, language === "nl" ? "nl-NL" : "en-GB");
  return { state: { scan }, words: said, statements: new Statements(data, said.t, "https://x.nl/scan/") };
}

/** The cells of a table as a spreadsheet reads it. */
function cells(csv, between) {
  const found = [[]];
  const pattern = new RegExp(`"((?:[^"]|"")*)"(${between}|\\r\\n)`, "gy");
  for (const [, text, end] of csv.slice(1).matchAll(pattern)) {
    found.at(-1).push(text.replaceAll('""', '"'));
    if (end === "\r\n") found.push([]);
  }
  return found.slice(0, -1);
}

test("250 plans: every action is in every table, document, e-mail and calendar, in the order of the plan", () => {
  const seen = { asked: 0, own: 0, gone: 0, done: 0 };
  fc.assert(
    fc.property(
      plan,
      fc.constantFrom("full", "short"),
      fc.constantFrom("nl", "en"),
      fc.string({ unit: fc.constantFrom(..."ypnu-"), minLength: 8, maxLength: 8 }),
      (items, kind, language, letters) => {
        const scan = parse(write(filled(letters, { plan: items, kind, id: "proef-1" }))).scan;
        assert.ok(scan, "what can be planned can be kept");
        const here = root(scan, language);
        const lines = linesOf(here, TODAY);
        for (const { kind: what, item: one } of lines) {
          seen[what] += 1;
          seen.done += Number(one.status === "done");
        }
        assert.deepEqual(
          lines.map(({ item: one }) => one.id),
          inOrder(items).map(({ id }) => id),
        );
        const told = lines.map(({ number, action: what }) => `${number}. ${what}`);
        assert.ok(lines.every(({ action: what }) => what.trim()));
        assert.deepEqual(
          planTable(here)
            .slice(1)
            .map(([what]) => what),
          told,
        );
        const all = blocks(here);
        const inBlocks = all.flatMap((block) => ("table" in block ? block.table.map(([what]) => what) : []));
        assert.deepEqual(
          inBlocks.filter((what) => told.includes(what)),
          told,
        );
        const text = toText(all),
          html = toDocument(all, "x", language);
        let at = 0;
        for (const what of told) {
          at = text.indexOf(`- ${what}`, at) + 1;
          assert.ok(at > 0, what);
        }
        assert.equal(html.split("<table>").length, text ? all.filter((block) => "table" in block).length + 1 : 1);
        const [heads, ...rows] = cells(table(here), language === "nl" ? ";" : ",");
        assert.ok(rows.every((row) => row.length === heads.length));
        const column = (key) => heads.indexOf(key);
        const planned = rows
          .filter((row) => row[column("plan_place")])
          .sort((a, b) => a[column("plan_place")] - b[column("plan_place")]);
        assert.deepEqual(
          planned.map((row) => [row[column("action")], row[column("when")]]),
          lines.map(({ action: what, item: one }) => [what, one.date]),
        );
        const [answers, sheet, scores] = sheetsOf(here);
        assert.deepEqual(
          sheet.rows.map(([number, what]) => `${number}. ${what}`),
          told,
        );
        assert.equal(answers.rows.length, kind === "full" ? 8 : 2);
        assert.equal(scores.heads.includes("score"), kind === "full", "one answer is no percentage");
        const uids = [...calendar(here).matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid);
        assert.deepEqual(
          uids,
          lines.filter(({ item: one }) => one.date).map(({ item: one }) => `proef-1-${one.id}@scan`),
        );
      },
    ),
    runs(250),
  );
  for (const [kind, count] of Object.entries(seen)) assert.ok(count > 100, `${kind}: ${count}`);
});

test("1,000 times something is taken out and put back, whatever is done in between", () => {
  const step = fc.oneof(
    fc.record({ does: fc.constant("move"), a: fc.nat(30), b: fc.nat(30), after: fc.boolean() }),
    fc.record({ does: fc.constant("drop"), a: fc.nat(30) }),
    fc.record({ does: fc.constant("type"), a: fc.nat(30), text: fc.string() }),
    fc.record({ does: fc.constant("add"), a: fc.nat(30) }),
  );
  fc.assert(
    fc.property(
      plan.filter((items) => items.length > 0),
      fc.nat(40),
      fc.array(step, { maxLength: 6 }),
      (items, which, steps) => {
        const now = structuredClone(items);
        const { id } = now[which % now.length];
        const before = structuredClone(now);
        const back = takeOut(now, id);
        assert.ok(!now.some((one) => one.id === id));
        for (const one of steps) {
          const at = now[one.a % (now.length || 1)];
          if (one.does === "add") now.push(action(`eigen-nieuw-${now.length}-${one.a}`));
          else if (!at) continue;
          else if (one.does === "move") moveBeside(now, at.id, now[one.b % now.length].id, one.after);
          else if (one.does === "drop") now.splice(now.indexOf(at), 1);
          else at.note = one.text;
        }
        const between = structuredClone(now);
        assert.equal(back(now), true);
        assert.deepEqual(
          now.find((one) => one.id === id),
          before.find((one) => one.id === id),
        );
        assert.deepEqual(
          now.filter((one) => one.id !== id),
          between,
          "what was done in between stays",
        );
        if (!steps.length) assert.deepEqual(now, before);
        assert.equal(back(now), false, "not twice");
      },
    ),
    runs(1000),
  );
});

test("any number taken out and put back in any order: the plan is as it was", () => {
  fc.assert(
    fc.property(
      plan.chain((items) =>
        fc
          .shuffledSubarray(items.map(({ id }) => id))
          .chain((out) =>
            fc.tuple(fc.constant(items), fc.constant(out), fc.shuffledSubarray(out, { minLength: out.length })),
          ),
      ),
      ([items, out, order]) => {
        const now = structuredClone(items);
        const taken = [];
        const backs = new Map(out.map((id) => [id, takeOut(now, id, taken)]));
        for (const id of order) assert.ok(backs.get(id)(now));
        assert.deepEqual(now, structuredClone(items));
        assert.deepEqual(taken, []);
      },
    ),
    runs(1000),
  );
});

test("putting back: not into a full plan, and nothing is taken out that is not there", () => {
  const full = Array.from({ length: ENTRIES }, (_, n) => action(`eigen-${n}`));
  const back = takeOut(full, "eigen-5");
  full.push(action("eigen-x"));
  assert.equal(back(full), false);
  assert.equal(full.length, ENTRIES);
  assert.equal(takeOut(full, "eigen-5"), null);
});

test("moving keeps all actions, and what is done stays at the end", () => {
  fc.assert(
    fc.property(plan, fc.nat(40), fc.nat(40), fc.boolean(), (items, a, b, after) => {
      const now = [...items];
      const one = now[a % (now.length || 1)]?.id ?? "x",
        two = now[b % (now.length || 1)]?.id ?? "y";
      const place = moveBeside(now, one, two, after);
      assert.deepEqual(new Set(now), new Set(items));
      if (!place) return assert.deepEqual(now, items);
      const shown = inOrder(now);
      assert.equal(shown[place - 1].id, one);
      assert.deepEqual(
        [...now].sort((x, y) => items.indexOf(x) - items.indexOf(y)),
        items,
      );
    }),
    runs(500),
  );
  const [x, y, z] = ["x", "y", "z"].map((id) => action(id));
  const three = [x, y, z];
  assert.equal(moveBeside(three, "z", "x", false), 1);
  assert.deepEqual(three, [z, x, y]);
  assert.equal(moveBeside(three, "z", "x", true), 2);
  assert.deepEqual(three, [x, z, y]);
  putInOrder(three, ["y", "x"]);
  assert.deepEqual(three, [y, x, z]);
});

test("due: late, soon within fourteen days, and never when it is done", () => {
  const told = (date, status = "todo") => dueOf({ date, status }, TODAY);
  assert.deepEqual(
    ["2026-11-25", "2026-11-26", "2026-12-10", "2026-12-11", "", "9999-12-31"].map((date) => told(date)),
    ["late", "soon", "soon", "", "", ""],
  );
  assert.deepEqual([told("2020-01-01", "done"), told("2026-11-30", "doing")], ["", "soon"]);
  assert.equal(localDay(new Date(2026, 0, 5, 23, 59).toISOString()), "2026-01-05");
  assert.deepEqual(progressOf([action("a", { status: "done" }), action("b")]), { done: 1, total: 2 });
  assert.deepEqual(
    ["", "owner", "date", "note", "text"].map((name) => isFilled(action("a", name ? { [name]: "x" } : {}))),
    [false, true, true, true, true],
  );
  assert.ok(isFilled(action("a", { effort: 1 })) && isFilled(action("a", { status: "doing" })));
});

test("quick wins first, then what brings more than it takes; finding out has no weight of its own", () => {
  const order = quickFirst(advise(questions, filled("nnnnpppu").answers)).map(({ criterion }) => criterion.id);
  assert.deepEqual(order, ["een-1", "twee-1", "een-4", "een-2", "twee-2", "een-3", "twee-3", "twee-4"]);
  assert.deepEqual(proposed(questions[0].criteria[0], "unknown"), { effect: 0, effort: 0 });
  assert.deepEqual(weightOf({ effect: 0, effort: 3 }, { effect: 3, effort: 1 }), { effect: 3, effort: 3 });
  assert.ok(
    isQuick({ effect: 3, effort: 1 }) && !isQuick({ effect: 2, effort: 1 }) && !isQuick({ effect: 3, effort: 0 }),
  );
  assert.ok(byGain({ effect: 1, effort: 3 }, { effect: 3, effort: 0 }) < 0, "what is weighed goes before what is not");
});
