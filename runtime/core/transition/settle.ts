import { derive } from "../derive/derive.ts";
import type { EngineContext } from "../engine-context.ts";
import type { EngineRecord } from "../record.ts";
import { scoreRecord } from "../score/score-record.ts";
import { sameScore } from "./same-score.ts";

/** The record with its derived values and its score as they must be now; the same object where nothing differs. */
export function settle(context: EngineContext, record: EngineRecord): EngineRecord {
  const derived = derive(context, record);
  const scored = withScore(context, derived);
  return scored !== derived && context.form.derivesFromScore ? derive(context, scored) : scored;
}

function withScore(context: EngineContext, record: EngineRecord): EngineRecord {
  const result = scoreRecord(context, record, { improvements: 0 });
  const score = result && { total: result.total, grade: result.grade };
  return sameScore(score, record.score) ? record : { ...record, score };
}
