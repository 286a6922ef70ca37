import type { CompiledScorecard } from "../../compile/compiled.ts";
import { addScore, type Distribution, emptyDistribution, mergeDistributions } from "./distribution.ts";
import { Movers } from "./movers.ts";
import { addOutcome, mergeOutcomes, type Outcome, type OutcomeCounts } from "./outcome-counts.ts";
import type { ClosingScore, ScoreSample } from "./score-sample.ts";
import { addFilled, mergeFill, type StageFill } from "./stage-fill.ts";

/** What was counted of the records so far; how much memory it takes does not depend on how many there were. */
export interface ScoreTally {
  readonly grades: readonly string[];
  readonly before: Distribution;
  readonly after: Distribution;
  readonly movers: Movers;
  /** Records by their grade before and after, as `before after` with a line break between. */
  readonly regraded: Map<string, number>;
  readonly totals: OutcomeCounts;
  readonly byGrade: Map<string, Record<Outcome, number>>;
  readonly criteria: readonly CriterionTally[];
  /** Open and closed records by what they have of the fields by which the scorecard judges. */
  readonly fill: StageFill;
}

/** Closed records by the points of a criterion (of 100), and by the rules that matched. */
export interface CriterionTally {
  readonly shares: OutcomeCounts;
  readonly rules: Map<number, Record<Outcome, number>>;
}

/** Nothing counted yet, for a scorecard and the one before it. */
export function emptyTally(scorecard: CompiledScorecard, before: CompiledScorecard | null): ScoreTally {
  return {
    grades: scorecard.grades.map(({ name }) => name),
    before: emptyDistribution((before ?? scorecard).maximum),
    after: emptyDistribution(scorecard.maximum),
    movers: new Movers(),
    regraded: new Map(),
    totals: new Map(),
    byGrade: new Map(),
    criteria: scorecard.criteria.map(() => ({ shares: new Map(), rules: new Map() })),
    fill: new Map(),
  };
}

/** Counts one record more, in place. */
export function addSample(tally: ScoreTally, { id, before, after, closing, filled }: ScoreSample): void {
  addScore(tally.after, after);
  if (before) {
    addScore(tally.before, before);
    const rank = (grade: string | null) => {
      const index = tally.grades.indexOf(grade ?? "");
      return index < 0 ? tally.grades.length : index;
    };
    tally.movers.add({ id, before, after, steps: rank(before.grade) - rank(after.grade) });
    const key = `${before.grade ?? ""}\n${after.grade ?? ""}`;
    tally.regraded.set(key, (tally.regraded.get(key) ?? 0) + 1);
  }
  if (closing) addClosing(tally, closing);
  if (filled) addFilled(tally.fill, filled);
}

function addClosing(tally: ScoreTally, { outcome, total, grade, criteria }: ClosingScore): void {
  addOutcome(tally.totals, total, outcome);
  count(tally.byGrade, grade ?? "", outcome);
  for (const [index, { share, rules }] of criteria.entries()) {
    const of = tally.criteria[index];
    if (!of) continue;
    addOutcome(of.shares, share, outcome);
    for (const rule of rules) count(of.rules, rule, outcome);
  }
}

/** Adds all that the second counted to the first, in place: the same as one tally over the records of both. */
export function mergeTallies(into: ScoreTally, other: ScoreTally): void {
  mergeDistributions(into.before, other.before);
  mergeDistributions(into.after, other.after);
  for (const mover of other.movers.list) into.movers.add(mover);
  for (const [key, times] of other.regraded) into.regraded.set(key, (into.regraded.get(key) ?? 0) + times);
  mergeOutcomes(into.totals, other.totals);
  mergeCounts(into.byGrade, other.byGrade);
  for (const [index, { shares, rules }] of other.criteria.entries()) {
    const of = into.criteria[index];
    if (!of) continue;
    mergeOutcomes(of.shares, shares);
    mergeCounts(of.rules, rules);
  }
  mergeFill(into.fill, other.fill);
}

function mergeCounts<Key>(
  into: Map<Key, Record<Outcome, number>>,
  other: ReadonlyMap<Key, Record<Outcome, number>>,
): void {
  for (const [key, { won, lost }] of other) {
    count(into, key, "won", won);
    count(into, key, "lost", lost);
  }
}

function count<Key>(counts: Map<Key, Record<Outcome, number>>, key: Key, outcome: Outcome, times = 1): void {
  const found = counts.get(key) ?? { won: 0, lost: 0 };
  found[outcome] += times;
  counts.set(key, found);
}
