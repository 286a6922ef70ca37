import { isDeepStrictEqual } from "node:util";
import type { CompiledTransition } from "../../runtime/core/compile/compiled.ts";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import type { EngineContext } from "../../runtime/core/engine-context.ts";
import type { EngineRecord, RecordData } from "../../runtime/core/record.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { scoreRecord } from "../../runtime/core/score/score-record.ts";
import type { ScoreResult } from "../../runtime/core/score/score-result.ts";
import { failingRules } from "../../runtime/core/transition/failing-rules.ts";
import { compileDocument } from "../../server/engine/compile-document.ts";
import { linearPattern } from "../../server/engine/linear-pattern.ts";
import { contextFor, testRecord } from "../support/engine.ts";
import type { Tell } from "./bench.ts";
import { decideByHand } from "./decide-by-hand.ts";
import { asked, engineApp } from "./engine-app.ts";
import { median } from "./median.ts";
import { shippedApp } from "./shipped-app.ts";

const rounds = 25;

/** Measures deciding and compiling in a process that has built code. */
export function measureEngine(tell: Tell, size: number): void {
  deciding(tell, size);
  compiling(tell, "the shipped app", shippedApp());
  compiling(
    tell,
    "200 fields, 20 transitions, 50 rules",
    engineApp({ fields: 200, transitions: 20, rules: 50 }),
  );
}

function deciding(tell: Tell, size: number): void {
  const context = contextFor(compiled(engineApp({ fields: 30, transitions: 2, rules: 3 })));
  const move = context.form.pipelines.get("measured")?.transitions.get("move0");
  if (move === undefined) throw new Error("the move is gone");
  const records = Array.from({ length: 64 }, (_, index) => testRecord(context, { data: dataOf(index) }));
  for (const record of records) {
    const [ours, byHand] = [decide(context, move, record), decideByHand(record)];
    if (!isDeepStrictEqual(ours, byHand)) throw new Error("both must decide alike");
  }
  const time = (work: (record: EngineRecord) => Decided) => {
    let total = 0;
    const begun = performance.now();
    for (let turn = 0; turn < size; turn += 1) {
      const record = records[turn % records.length];
      if (record !== undefined) total += work(record).score?.total ?? 0;
    }
    return total > 0 ? (performance.now() - begun) / size : Number.NaN;
  };
  const times = Array.from({ length: rounds }, () => ({
    engine: time((record) => decide(context, move, record)),
    byHand: time(decideByHand),
  }));
  const [ours, byHand] = [median(times.map((one) => one.engine)), median(times.map((one) => one.byHand))];
  tell("a gate and a score", 1000 * ours, "µs");
  tell("a gate and a score, by hand", 1000 * byHand, "µs");
  tell("a gate and a score, times by hand", ours / byHand, "×");
}

/** What becomes of the gate, and the score with its explanation. */
export interface Decided {
  readonly failing: readonly Problem[];
  readonly score: ScoreResult | null;
}

function decide(context: EngineContext, { guards }: CompiledTransition, record: EngineRecord): Decided {
  const failing = failingRules(context, record, guards, "guard");
  return { failing, score: scoreRecord(context, record, { improvements: 0 }) };
}

function dataOf(index: number): RecordData {
  const rest = Array.from({ length: 25 }, (_, one) => [`field${String(one + 5)}`, `Text ${String(one)}`]);
  return {
    ...(index % 5 !== 0 && { [asked.text]: `Record ${String(index)}` }),
    [asked.number]: (index * 7919) % 200_000,
    [asked.choice]: ["low", "medium", "high"][index % 3] ?? "low",
    [asked.tick]: index % 2 === 0,
    ...Object.fromEntries(rest),
  };
}

/** The first time, as a process does it that has just read the version, and how long it takes once it is practised. */
function compiling(tell: Tell, what: string, document: AppDocument): void {
  const text = JSON.stringify(document);
  const times = Array.from({ length: rounds }, () => {
    const fresh = JSON.parse(text) as AppDocument;
    const begun = performance.now();
    compiled(fresh);
    return performance.now() - begun;
  });
  tell(`compiling ${what}, the first time`, times[0] ?? Number.NaN, "ms");
  tell(`compiling ${what}`, median(times), "ms");
}

function compiled(document: AppDocument) {
  const result = compileDocument({ matches: linearPattern }, document, 1);
  if (!result.ok) throw new Error(JSON.stringify(result, null, 1));
  return result.value;
}
