import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type History, newHistory, redoStep, takeStep, undoStep } from "../../designer/draft/history.ts";
import { mergeDrafts } from "../../designer/draft/merge/merge-drafts.ts";
import type { Json } from "../../runtime/core/json.ts";
import { clashingApp } from "../support/clashing-app.ts";
import { commandNames, randomCommand } from "../support/random-command.ts";
import { smallApp } from "../support/small-app.ts";
import { templateDocument } from "../support/template-document.ts";

const template = templateDocument("opportunity-management");
const demo = Object.entries(template.demo ?? {}).map(([form, records]) => [form, records.slice(0, 3)]);

const apps = {
  "the shipped template": { ...template, demo: Object.fromEntries(demo) as typeof template.demo },
  "an app with a pipeline": clashingApp,
  "an app of one field": smallApp(),
};

const numbers = fc.array(fc.nat(10_000), { minLength: 7, maxLength: 7 });
const deed = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ does: fc.constantFrom(...commandNames), numbers }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("undo"), numbers }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom("redo", "reload"), numbers }) },
);

const written = ({ document }: History) => JSON.stringify(document);
/** Told apart by hand: a difference of whole documents is no message that anybody reads. */
const isSame = (history: History, expected: string | undefined) => written(history) === expected;

/** A history, and what the document was after each step that can be undone or redone. */
interface Run {
  history: History;
  readonly before: string[];
  readonly after: string[];
  readonly taken: Set<string>;
  time: number;
}

function take(run: Run, name: string, choices: readonly number[]): void {
  const step = randomCommand(run.history.document, name, choices);
  run.time += 1 + ((choices[0] ?? 0) % 4_000);
  const next = step === null ? null : takeStep(run.history, step, run.time);
  if (next === null || next === run.history) return;
  run.taken.add(name);
  // What belongs to the step before it is undone together with that.
  if (next.past.length > run.history.past.length) run.before.push(written(run.history));
  run.after.length = 0;
  run.history = next;
}

function undo(run: Run): void {
  const wanted = run.before.pop();
  const undone = undoStep(run.history);
  expect(undone === null).toBe(wanted === undefined);
  if (undone === null) return;
  run.after.push(written(run.history));
  run.history = undone;
  expect(isSame(run.history, wanted)).toBe(true);
}

function redo(run: Run): void {
  const wanted = run.after.pop();
  const done = redoStep(run.history);
  expect(done === null).toBe(wanted === undefined);
  if (done === null) return;
  run.before.push(written(run.history));
  run.history = done;
  expect(isSame(run.history, wanted)).toBe(true);
}

type Way = (history: History) => History | null;
interface Deed {
  readonly does: string;
  readonly numbers: readonly number[];
}

/** A history after these commands, each a step of its own. */
function stepsBy(deeds: readonly Deed[], start: History): History {
  return deeds.reduce((history, { does, numbers: choices }, index) => {
    const step = randomCommand(history.document, does, choices);
    return (step === null ? null : takeStep(history, step, index * 10_000)) ?? history;
  }, start);
}

function repeated(times: number, history: History, way: Way): History {
  return Array.from({ length: times }).reduce<History>((current) => way(current) ?? current, history);
}

/** Goes one way to its end: each step is done, and what is done leads back exactly, or it is taken off and changes nothing. */
function everyStep(start: History, way: Way, seen: Set<string>): History {
  const [here, there] = way === undoStep ? (["past", "future"] as const) : (["future", "past"] as const);
  const back = way === undoStep ? redoStep : undoStep;
  let history = start;
  while (history[here].length > 0) {
    const next = way(history);
    if (next === null) throw new Error("a step that is there leads nowhere");
    expect(next[here]).toHaveLength(history[here].length - 1);
    const isDone = next[there].length > history[there].length;
    seen.add(isDone ? "done" : "taken off");
    const expected = isDone ? back(next) : next;
    expect(expected !== null && isSame(expected, written(history))).toBe(true);
    history = next;
  }
  expect(way(history)).toBeNull();
  return history;
}

describe("commands", () => {
  const taken = new Set<string>();
  const seen = new Set<string>();

  it.each(Object.entries(apps))("on %s are undone and redone exactly, in any order", (_, app) => {
    const document = app as unknown as Json;
    const start = JSON.stringify(document);
    fc.assert(
      fc.property(fc.array(deed, { minLength: 4, maxLength: 24 }), (deeds) => {
        const run: Run = { history: newHistory(document), before: [], after: [], taken, time: 0 };
        for (const { does, numbers: choices } of deeds) {
          if (does === "undo") undo(run);
          else if (does === "redo") redo(run);
          else if (does === "reload") run.history = JSON.parse(JSON.stringify(run.history)) as History;
          else take(run, does, choices);
        }
        const last = written(run.history);
        const steps = run.history.past.length;
        for (let step = 0; step < steps; step += 1) undo(run);
        expect(isSame(run.history, start)).toBe(true);
        for (let step = 0; step < steps; step += 1) redo(run);
        expect(isSame(run.history, last)).toBe(true);
      }),
      { numRuns: app === apps["the shipped template"] ? 12 : 250 },
    );
  });

  it.each(Object.entries(apps))(
    "on %s are undone after a merge as far as they find what they changed",
    (_, app) => {
      const document = app as unknown as Json;
      const theirs = fc.array(fc.record({ does: fc.constantFrom(...commandNames), numbers }), {
        maxLength: 5,
      });
      const mine = fc.array(fc.record({ does: fc.constantFrom(...commandNames), numbers }), {
        minLength: 2,
        maxLength: 8,
      });
      fc.assert(
        fc.property(mine, theirs, fc.nat(8), (ours, others, back) => {
          const began = stepsBy(ours, newHistory(document));
          const undone = repeated(back, began, undoStep);
          const other = stepsBy(others, newHistory(document)).document;
          const merged = mergeDrafts(document, undone.document, other).document;
          let history: History = { ...undone, document: merged };
          for (const way of [undoStep, redoStep, undoStep]) history = everyStep(history, way, seen);
          expect(history.past).toEqual([]);
        }),
        { numRuns: app === apps["the shipped template"] ? 12 : 250 },
      );
    },
  );

  it("met both steps that could be undone after a merge, and such as found nothing", () => {
    expect([...seen].toSorted()).toEqual(["done", "taken off"]);
  });

  it("were all of them met by these sequences, or are tried by themselves", () => {
    for (const name of commandNames.filter((each) => !taken.has(each)))
      for (const choices of fc.sample(numbers, 100))
        for (const app of taken.has(name) ? [] : Object.values(apps)) {
          const history = newHistory(app as unknown as Json);
          const run: Run = { history, before: [], after: [], taken, time: 0 };
          take(run, name, choices);
          undo(run);
          redo(run);
        }
    expect(commandNames.filter((name) => !taken.has(name))).toEqual([]);
    const several = {
      "weigh-criteria": ["balance-weights", "change-maximum"],
      "add-layout-part": ["add-section", "add-tab", "add-text"],
    };
    const files = readdirSync(new URL("../../designer/draft/commands", import.meta.url))
      .map((file) => file.replace(/\.ts$/, ""))
      .filter((name) => name !== "item-title" && name !== "joined-moves")
      .flatMap((name) => several[name as keyof typeof several] ?? [name]);
    expect([...commandNames].toSorted()).toEqual(files.toSorted());
  });
});
