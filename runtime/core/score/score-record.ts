import { factsOf } from "../derive/facts-of.ts";
import { pipelineOf } from "../derive/pipeline-of.ts";
import type { EngineContext } from "../engine-context.ts";
import type { EngineRecord } from "../record.ts";
import { findImprovements } from "./find-improvements.ts";
import { scoreFacts } from "./score-facts.ts";
import type { ScoreResult } from "./score-result.ts";

/**
 * The record's score by its pipeline's scorecard with its explanation and at most `improvements` fields that would
 * raise it most (5; searching costs about as much as a hundred scores); null where there is no scorecard.
 */
export function scoreRecord(
  context: EngineContext,
  record: EngineRecord,
  { improvements = 5 }: { readonly improvements?: number } = {},
): ScoreResult | null {
  const scorecard = pipelineOf(context.form, record)?.scorecard;
  if (!scorecard) return null;
  const facts = factsOf(context, record);
  const result = scoreFacts(context, scorecard, facts);
  const { total, maximum, grade, criteria } = result;
  const found =
    improvements === 0 ? [] : findImprovements(context, scorecard, facts, result).slice(0, improvements);
  return { total, maximum, grade, criteria, improvements: found };
}
