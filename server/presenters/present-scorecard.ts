import type { Locale, ScorecardTrial } from "../../runtime/contract/generated/contract.ts";
import type { Evidence } from "../../runtime/core/insight/score/back-test.ts";
import type { TriedScorecard } from "../queries/try-scorecard.ts";
import { presentProblem } from "./present-problem.ts";

/** What a scorecard does to live records, with its verdicts in the reader's language. */
export function presentScorecard({ insight, moved }: TriedScorecard, locale: Locale): ScorecardTrial {
  const told = <T extends Evidence>(evidence: T) => ({
    ...evidence,
    verdict: presentProblem(evidence.verdict, locale),
  });
  const { backTest } = insight;
  const movers = insight.movers.flatMap((mover) => {
    const record = moved.get(mover.id);
    return record ? [{ ...mover, title: record.title, stage: record.stage, owner: record.owner }] : [];
  });
  // The contract says the same but for lists that nobody changes.
  return {
    ...insight,
    movers,
    backTest: backTest && { ...backTest, card: told(backTest.card), criteria: backTest.criteria.map(told) },
  } as ScorecardTrial;
}
