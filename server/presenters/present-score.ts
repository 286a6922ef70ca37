import type { Locale, ScoreView } from "../../runtime/contract/generated/contract.ts";
import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import type { ScoreResult } from "../../runtime/core/score/score-result.ts";
import type { Projection } from "../policies/projection.ts";
import type { StoredRecord } from "../store/store.ts";

/** A score with its explanation in the reader's language; improvements name only fields that they may see. */
export function presentScore(
  record: StoredRecord,
  score: ScoreResult,
  seen: Projection,
  locale: Locale,
  { version, defaultLocale }: CompiledApp,
): ScoreView {
  const { total, maximum, grade } = score;
  return {
    appVersion: version,
    scorecard: record.pipeline ?? "",
    total,
    maximum,
    grade,
    criteria: score.criteria.map(({ name, title, weight, points, rule, because }) => ({
      name,
      title: textIn(title, locale, defaultLocale),
      weight,
      points,
      rule,
      because: because === null ? null : textIn(because, locale, defaultLocale),
    })),
    improvements: score.improvements
      .filter(({ field, with: others }) =>
        [field, ...others].every((name) => seen.right(name, record.stage) !== "hidden"),
      )
      .map(({ field, with: others, gain }) => ({
        field,
        ...(others.length > 0 && { with: [...others] }),
        gain,
      })),
  };
}
