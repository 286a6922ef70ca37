import type { EngineContext } from "../engine-context.ts";
import type { EngineRecord } from "../record.ts";
import type { ScoreResult } from "./score-result.ts";

/** The record's score by its pipeline's scorecard with its explanation; null where there is no scorecard. */
export function scoreRecord(_context: EngineContext, _record: EngineRecord): ScoreResult | null {
  throw new Error("not built yet");
}
