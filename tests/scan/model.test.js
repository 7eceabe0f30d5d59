import assert from "node:assert/strict";
import { test } from "node:test";
import {
  LIMIT,
  VERSION,
  action,
  clean,
  create,
  isDay,
  isEmpty,
  migrate,
  parse,
  write,
} from "../../overrides/assets/javascripts/scan/model.js";
import { filled, random } from "./helpers.js";

const whole = () => {
  const scan = filled("ypnu-ypn", {
    name: "Voorjaar",
    municipality: "’s-Hertogenbosch",
    date: "2026-11-21",
    names: "beleidsadviseur",
  });
  scan.notes["een"] = "regel 1\nregel 2 — ✓ ümläut 🙂";
  scan.plan.push(
    action("een-3", { owner: "teamleider", date: "2027-01-31", note: "=1+1", status: "doing", effect: 3 }),
  );
  scan.plan.push(action("eigen-1", { text: "Bel het buurthuis", stem: "twee" }));
  scan.summary = "Wij beginnen bij vraag twee.";
  scan.targets.twee = 75;
  scan.origin = "begin-1";
  scan.group = { people: [{ who: "a", scan: filled("yn") }], chosen: { "een-2": "partly" }, minutes: 60 };
  return scan;
};
/** A changed copy of a whole scan, as text. */
const broken = (change) => {
  const raw = JSON.parse(write(whole()));
  change(raw);
  return JSON.stringify(raw);
};

test("what is written is read back whole", () => {
  const scan = whole();
  assert.deepEqual(JSON.parse(write(parse(write(scan)).scan)), JSON.parse(write(scan)));
  assert.equal(parse(`\ufeff${write(scan)}`).scan.municipality, "’s-Hertogenbosch");
});

test("a new scan is empty and can be kept", () => {
  const scan = create("en");
  assert.ok(isEmpty(scan));
  assert.deepEqual(parse(write(scan)).scan, scan);
  assert.ok(!isEmpty(filled("y")));
});

test("each thing that is wrong gets its own answer", () => {
  assert.equal(parse("x".repeat(LIMIT + 1)).fault, "size");
  assert.equal(parse("geen json").fault, "json");
  assert.equal(parse(null).fault, "json");
  assert.equal(parse("[]").fault, "schema");
  assert.equal(parse('{"schema":"iets anders"}').fault, "schema");
  assert.equal(
    parse(
      broken((raw) => {
        raw.version = VERSION + 1;
      }),
    ).fault,
    "newer",
  );
  assert.equal(parse(write(whole()).slice(0, -40)).fault, "json");
});

test("a value of the wrong kind is refused", () => {
  const changes = [
    (raw) => {
      raw.answers["een-1"].answer = "misschien";
    },
    (raw) => {
      raw.answers["een-1"] = "yes";
    },
    (raw) => {
      raw.answers["een-1"].hash = "<b>";
    },
    (raw) => {
      raw.answers["<img src=x>"] = raw.answers["een-1"];
    },
    (raw) => {
      raw.answers = [];
    },
    (raw) => {
      raw.notes.een = { toString: "x" };
    },
    (raw) => {
      raw.notes.een = "x".repeat(100_001);
    },
    (raw) => {
      raw.date = "2026-02-30";
    },
    (raw) => {
      raw.saved = "gisteren";
    },
    (raw) => {
      raw.kind = "anders";
    },
    (raw) => {
      raw.rev = -1;
    },
    (raw) => {
      raw.id = "../x";
    },
    (raw) => {
      raw.plan.push(raw.plan[0]);
    },
    (raw) => {
      raw.plan = { length: 1 };
    },
    (raw) => {
      raw.plan[0].status = "klaar";
    },
    (raw) => {
      raw.plan[0].effect = 4;
    },
    (raw) => {
      raw.targets.een = 101;
    },
    (raw) => {
      raw.summary = ["x"];
    },
    (raw) => {
      raw.invitation = 1;
    },
    (raw) => {
      raw.origin = {};
    },
    (raw) => {
      raw.group.people[0].scan.group = { people: [], chosen: {}, minutes: 0 };
    },
    (raw) => {
      raw.group.people.push(raw.group.people[0]);
    },
    (raw) => {
      raw.group.people[0].scan.answers["een-1"].answer = "misschien";
    },
    (raw) => {
      raw.group.chosen = { "een-1": "misschien" };
    },
    (raw) => {
      for (let n = 0; n < 301; n += 1) raw.answers[`veel-${n}`] = raw.answers["een-1"];
    },
  ];
  for (const change of changes) assert.equal(parse(broken(change)).fault, "damaged", `${change}`);
});

test("unknown keys are left behind, answers to statements that are gone are kept", () => {
  const { scan } = parse(
    broken((raw) => {
      raw.extra = "<script>";
      raw.answers["weg-1"] = { answer: "yes", hash: "ff", who: "", more: 1 };
    }),
  );
  assert.ok(!("extra" in scan));
  assert.deepEqual(scan.answers["weg-1"], { answer: "yes", hash: "ff", who: "" });
});

test("names that mean something to JavaScript mean nothing here", () => {
  const { scan } = parse(
    broken((raw) => {
      raw.answers.constructor = raw.answers["een-1"];
    }),
  );
  assert.equal(Object.getPrototypeOf(scan.answers), null);
  assert.equal(scan.answers.constructor.answer, "yes");
  assert.equal(scan.answers.tostring, undefined);
  assert.equal(parse(write(whole()).replace('"een-1"', '"__proto__"')).fault, "damaged");
  assert.equal({}.answer, undefined);
});

test("text loses what turns writing round or cannot be shown, and nothing else", () => {
  assert.equal(clean("a\u202eb\u0000c\r\nd\ud800e🙂é"), "a b c\nd e🙂é");
  assert.equal(clean("🙂🙂", 3), "🙂");
});

test("days", () => {
  assert.deepEqual(["2026-11-21", "2028-02-29", "2026-02-29", "2026-13-01", "21-11-2026", 5].map(isDay), [
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

test("an older version goes through each step in turn", () => {
  const steps = { 1: (raw) => ({ ...raw, colour: "red" }), 2: (raw) => ({ ...raw, colour: `${raw.colour}der` }) };
  assert.deepEqual(migrate({ schema: "toolkit-scan", version: 1 }, steps, 3), {
    raw: { schema: "toolkit-scan", version: 3, colour: "redder" },
  });
  assert.deepEqual(migrate({ schema: "toolkit-scan", version: 4 }, steps, 3), { fault: "newer" });
});

test("a scan of version 1, as it was kept before there were targets and own actions, comes in whole", () => {
  const { plan, answers, notes, name, made, saved } = whole();
  const old = { schema: "toolkit-scan", version: 1, id: "oud-1", rev: 3, made, saved, language: "nl", kind: "full" };
  const first = [{ id: "een-3", owner: plan[0].owner, date: plan[0].date, note: plan[0].note }];
  const { scan } = parse(JSON.stringify({ ...old, name, answers, notes, plan: first }));
  assert.deepEqual(scan.plan, [action("een-3", { ...first[0] })]);
  assert.deepEqual({ ...scan.answers }, { ...answers });
  assert.deepEqual([scan.version, scan.rev, scan.summary, scan.group, scan.invitation], [VERSION, 3, "", null, false]);
});

test("4,000 hostile or broken inputs: each is a whole scan or one of five faults, and nothing throws", () => {
  const next = random(20261121);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const odd = [
    null,
    true,
    -1,
    1e308,
    NaN,
    "",
    "<img src=x onerror=alert(1)>",
    "=cmd|' /C calc'!A0",
    "javascript:alert(1)",
    "\u202e\u0000\ud800",
    "x".repeat(5000),
    [],
    {},
    [[[]]],
    { length: -1 },
    "__proto__",
    "constructor",
    "2026-99-99",
    "9".repeat(400),
    { toString: null },
    { answer: "yes" },
    "toolkit-scan",
    2 ** 53,
  ];
  const strange = () => structuredClone(pick(odd));
  const faults = { size: 0, json: 0, schema: 0, newer: 0, damaged: 0, none: 0 };
  const mutate = (value, depth = 0) => {
    if (typeof value !== "object" || value === null || next() < 0.04) return strange();
    const keys = Object.keys(value);
    const times = depth ? 1 : 1 + Math.floor(next() * 3);
    for (let n = 0; n < times; n += 1) {
      const key = pick([...keys, ...keys, pick(["__proto__", "constructor", "x", "answers", "toString"])]);
      if (next() < 0.1) delete value[key];
      else if (next() < 0.15)
        Object.defineProperty(value, pick(["<b>", "__proto__", "constructor", "toString", "een-9", ""]), {
          value: strange(),
          enumerable: true,
          configurable: true,
          writable: true,
        });
      else
        Object.defineProperty(value, key, {
          value: next() < 0.5 && Object.hasOwn(value, key) ? mutate(value[key], depth + 1) : strange(),
          enumerable: true,
          configurable: true,
          writable: true,
        });
    }
    return value;
  };
  for (let n = 0; n < 4000; n += 1) {
    let text = JSON.stringify(mutate(JSON.parse(write(whole())))) ?? "undefined";
    const chance = next();
    if (chance < 0.15) text = text.slice(0, Math.floor(next() * text.length));
    else if (chance < 0.3) {
      const at = Math.floor(next() * text.length);
      text =
        text.slice(0, at) +
        pick(["\u0000", "}", '"', "[", "\\", "<script>", "0"]) +
        text.slice(at + Math.floor(next() * 4));
    } else if (chance < 0.32) text = "[".repeat(100000);
    else if (chance < 0.33) text += " ".repeat(LIMIT);
    const { scan, fault } = parse(text);
    faults[fault ?? "none"] += 1;
    assert.notEqual(Boolean(scan), Boolean(fault));
    if (!scan) continue;
    assert.deepEqual(JSON.parse(write(parse(write(scan)).scan)), JSON.parse(write(scan)), "what came in can be kept");
    const strings = [scan.name, scan.municipality, scan.names, ...Object.values(scan.notes)];
    assert.ok(strings.every((one) => typeof one === "string" && !/[\u0000\u202e]/.test(one)));
    assert.ok(Object.keys(scan).length === 20);
  }
  assert.equal({}.x, undefined);
  for (const [name, times] of Object.entries(faults)) assert.ok(times > 10, `${name}: ${times}`);
});
