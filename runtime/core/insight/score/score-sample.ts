import type { CompiledCriterion, CompiledScorecard } from "../../compile/compiled.ts";
import { circumstanceOf } from "../../derive/circumstance-of.ts";
import { factsOf } from "../../derive/facts-of.ts";
import { pipelineOf, stageOf } from "../../derive/pipeline-of.ts";
import type { EngineContext } from "../../engine-context.ts";
import type { EngineRecord, StoredScore } from "../../record.ts";
import { scoreFacts } from "../../score/score-facts.ts";
import { filledFields } from "./filled-fields.ts";
import type { Outcome } from "./outcome-counts.ts";
import type { FilledFields } from "./stage-fill.ts";

/** What one record tells of a scorecard. */
export interface ScoreSample {
  readonly id: string;
  /** By the scorecard before, null where there is none. */
  readonly before: StoredScore | null;
  readonly after: StoredScore;
  /** A closed record as it was when it closed; null for an open one. */
  readonly closing: ClosingScore | null;
  /** What it has of the fields by which the scorecard judges. */
  readonly filled: FilledFields | null;
}

export interface ClosingScore extends StoredScore {
  readonly outcome: Outcome;
  /** For each criterion its points of 100, rounded to hundredths, and the rules that matched. */
  readonly criteria: readonly { readonly share: number; readonly rules: readonly number[] }[];
}

/** A record as one version sees it. */
export interface Scored {
  readonly context: EngineContext;
  readonly record: EngineRecord;
}

/**
 * Scores a record before and after at the same moment and, where it is closed, as of the moment when it closed, so that
 * what has decayed since and rules about time tell nothing that nobody knew then. Null where its pipeline has no
 * scorecard after. `judged` are the fields of which it says whether they are filled in.
 */
export function scoreSample(
  before: Scored | null,
  { context, record }: Scored,
  judged: readonly string[],
): ScoreSample | null {
  const score = scoreAt(context, record);
  if (score === null) return null;
  const stage = stageOf(context.form, record);
  const outcome = stage === undefined || stage.kind === "open" ? null : stage.kind;
  const closing = { ...context, now: record.stageSince ?? context.now };
  return {
    id: record.id,
    before: before && plain(scoreAt(before.context, before.record)),
    after: { total: score.total, grade: score.grade },
    closing: outcome && closingScore(closing, record, outcome),
    filled: filledFields(record, judged),
  };
}

function scoreAt(context: EngineContext, record: EngineRecord): ReturnType<typeof scoreFacts> | null {
  const scorecard = pipelineOf(context.form, record)?.scorecard;
  return scorecard ? scoreFacts(context, scorecard, factsOf(context, record)) : null;
}

function plain(score: StoredScore | null): StoredScore | null {
  return score && { total: score.total, grade: score.grade };
}

function closingScore(context: EngineContext, record: EngineRecord, outcome: Outcome): ClosingScore | null {
  const scorecard = pipelineOf(context.form, record)?.scorecard;
  const score = scoreAt(context, record);
  if (!scorecard || !score) return null;
  const criteria = scorecard.criteria.map((criterion, index) => ({
    share: shareOf(criterion, score.criteria[index]?.points ?? 0),
    rules: matchingRules(context, criterion, record, score.criteria[index]?.rule ?? null),
  }));
  return { outcome, total: score.total, grade: score.grade, criteria };
}

function shareOf({ weight }: CompiledScorecard["criteria"][number], points: number): number {
  return Math.round((points / weight) * 10_000) / 100;
}

/** The rules that count: the first that matches, or in a sum every one. */
function matchingRules(
  context: EngineContext,
  { mode, rules }: CompiledCriterion,
  record: EngineRecord,
  first: number | null,
): readonly number[] {
  if (first === null) return [];
  if (mode === "first") return [first];
  const [facts, at] = [factsOf(context, record), circumstanceOf(context)];
  return rules.flatMap(({ when }, index) => (when === null || when.test(facts, at) ? [index] : []));
}
