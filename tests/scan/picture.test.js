import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { NARROW, WIDE, picture, pictureTold, wrap } from "../../overrides/assets/javascripts/scan/picture.js";
import { percentage } from "../../overrides/assets/javascripts/scan/score.js";
import { words } from "./helpers.js";

const counts = fc
  .record({ yes: fc.nat(4), partly: fc.nat(3), no: fc.nat(4), unknown: fc.nat(3), open: fc.nat(3) })
  .map((some) => {
    const total = some.yes + some.partly + some.no + some.unknown + some.open;
    return { ...some, total, percentage: percentage(some.yes, some.partly, some.no) };
  });
const rows = fc.array(
  fc.record({
    question: fc.record({ number: fc.nat(9), label: fc.stringMatching(/^[a-z]{1,9}( [a-z]{1,12}){0,8}$/) }),
    score: counts,
    before: fc.option(counts),
    target: fc.constantFrom(0, 25, 60, 100),
  }),
  { minLength: 1, maxLength: 6 },
);

/** All numbers along one side of a shape. */
function along({ tag, at }, [place, size, more]) {
  if (tag === "polygon") return at.points.split(" ").map((one) => Number(one.split(",")[place === "x" ? 0 : 1]));
  const from = Number(at[place] ?? at[`${place}1`] ?? at[more] - at.r);
  return [from, Number(at[`${place}2`] ?? (at.r === undefined ? from + (at[size] ?? 0) : at[more] + at.r))];
}

test("1,000 pictures: nothing lies outside, a cell for each statement, a bar as long as its score", () => {
  fc.assert(
    fc.property(
      rows,
      fc.constantFrom(NARROW, WIDE),
      fc.constantFrom("", "Scan · Voorbeeldstad"),
      (all, width, title) => {
        const { height, shapes, told } = picture(words(), all, width, title);
        for (const shape of shapes) {
          const [x, y] = [along(shape, ["x", "width", "cx"]), along(shape, ["y", "height", "cy"])];
          assert.ok([...x, ...y].every(Number.isFinite), JSON.stringify(shape));
          assert.ok(Math.min(...x) >= -1 && Math.max(...x) <= width + 1, JSON.stringify(shape));
          assert.ok(Math.min(...y) >= 0 && Math.max(...y) <= height, `${height} ${JSON.stringify(shape)}`);
        }
        const cells = shapes.filter(({ tag, look, at }) => tag === "rect" && at.height === 11 && look !== "full");
        const many = all.filter(({ score }) => score.total !== 1);
        const legend = many.length ? 5 : 0;
        assert.equal(cells.length, many.reduce((sum, { score }) => sum + score.total, 0) + legend);
        const room = (width === WIDE ? WIDE - 232 : NARROW) - 70;
        const bars = shapes.filter(({ look, at }) => look === "full" && at.height === 18).map(({ at }) => at.width);
        assert.deepEqual(
          bars,
          many.filter(({ score }) => score.percentage).map(({ score }) => Math.round((room * score.percentage) / 100)),
        );
        for (const { question } of all) assert.ok(told.includes(question.label));
      },
    ),
    { numRuns: 1000 },
  );
});

test("a question with one answer shows the answer and no measure", () => {
  const score = { yes: 0, partly: 1, no: 0, unknown: 0, open: 0, total: 1, percentage: percentage(0, 1, 0) };
  const all = [{ question: { number: 1, label: "Beleid" }, score, before: null, target: 75 }];
  const { shapes } = picture(words(), all, NARROW);
  assert.deepEqual(
    shapes.filter(({ tag }) => tag === "text").map(({ text, look }) => `${text} ${look}`),
    ["1. Beleid name", "yes small", "partly name", "no small", "unknown small"],
  );
  assert.ok(!shapes.some(({ look }) => look === "mark"));
  assert.equal(pictureTold(words(), all), "drawing(scores=Beleid partly)");
});

test("lines of a text: all its words, none wider than there is room for unless a word is", () => {
  assert.deepEqual(wrap("een twee drie", 60, 10), ["een twee", "drie"]);
  assert.deepEqual(wrap("meervoudigepersoonlijkheden en", 60, 10), ["meervoudigepersoonlijkheden", "en"]);
});
