import type { CompiledForm, CompiledPipeline, CompiledScorecard } from "../../compile/compiled.ts";
import type { Text } from "../../definition/text.ts";
import type { Problem } from "../../problem/problem.ts";
import { fieldTitles } from "../field-titles.ts";
import { quotedText } from "../quoted-text.ts";
import { type CriterionEvidence, criterionVerdict } from "./criterion-verdict.ts";
import { discrimination, type Discrimination } from "./discrimination.ts";
import { highAndLow, type HighAndLow } from "./high-and-low.ts";
import { hindsightFields, type HindsightReason } from "./hindsight-fields.ts";
import { totalOutcomes } from "./outcome-counts.ts";
import type { CriterionTally, ScoreTally } from "./score-tally.ts";
import { winRate, type WinRate } from "./win-rate.ts";

/** What closed records say of a scorecard. */
export interface BackTest {
  readonly all: WinRate;
  readonly card: Evidence;
  /** From the best to the worst. */
  readonly grades: readonly { readonly grade: string; readonly title: Text; readonly rate: WinRate }[];
  readonly criteria: readonly CriterionBackTest[];
}

/** How well points tell won from lost, and in one sentence. */
export interface Evidence {
  readonly discrimination: Discrimination | null;
  readonly split: HighAndLow | null;
  readonly verdict: Problem;
}

export interface CriterionBackTest extends Evidence {
  readonly name: string;
  readonly title: Text;
  /** The win rate with high points divided by the one with low; null where either is unknown or nothing was won. */
  readonly lift: number | null;
  /** In the order of the rules: the closed records that each one matched. */
  readonly rules: readonly { readonly rule: number; readonly because: Text | null; readonly rate: WinRate }[];
  /** Fields by which the criterion may know how a record ended. */
  readonly hindsight: readonly string[];
}

/** A scorecard has no title; that of its pipeline says nothing of scores. */
const theScorecard: Text = { en: "the scorecard", "zh-CN": "评分卡" };

/** What a tally of closed records says of the scorecard by which they were scored. */
export function backTest(form: CompiledForm, pipeline: CompiledPipeline, tally: ScoreTally): BackTest | null {
  const { scorecard } = pipeline;
  if (!scorecard) return null;
  const { won, lost } = totalOutcomes(tally.totals);
  const all = winRate(won, won + lost);
  const hindsight = scorecard.criteria.map((criterion) =>
    hindsightFields(form, pipeline, criterion, tally.fill),
  );
  const criteria = scorecard.criteria.map((_, index) =>
    criterionTest(form, scorecard, index, tally, all, hindsight[index] ?? new Map()),
  );
  const card = { discrimination: discrimination(tally.totals), split: highAndLow(tally.totals) };
  const telling = new Map(hindsight.flatMap((fields) => [...fields]));
  const evidence = { called: theScorecard, all, ...card, hindsight: titlesByReason(form, telling) };
  return {
    all,
    card: { ...card, verdict: criterionVerdict(evidence, "") },
    grades: scorecard.grades.map(({ name, title }) => {
      const counts = tally.byGrade.get(name) ?? { won: 0, lost: 0 };
      return { grade: name, title: title ?? name, rate: winRate(counts.won, counts.won + counts.lost) };
    }),
    criteria,
  };
}

function criterionTest(
  form: CompiledForm,
  { criteria }: CompiledScorecard,
  index: number,
  tally: ScoreTally,
  all: WinRate,
  hindsight: ReadonlyMap<string, HindsightReason>,
): CriterionBackTest {
  const [criterion, counted] = [criteria[index], tally.criteria[index]];
  if (!criterion || !counted) throw new Error(`no criterion ${index}`);
  const evidence = { discrimination: discrimination(counted.shares), split: highAndLow(counted.shares) };
  const told = {
    called: quotedText(criterion.title),
    all,
    ...evidence,
    hindsight: titlesByReason(form, hindsight),
  };
  return {
    name: criterion.name,
    title: criterion.title,
    ...evidence,
    lift: liftOf(evidence.split),
    rules: criterion.rules.map(({ because }, rule) => ({ rule, because, rate: rateOf(counted, rule) })),
    hindsight: [...hindsight.keys()],
    verdict: criterionVerdict(told, `/criteria/${index}`),
  };
}

function titlesByReason(
  form: CompiledForm,
  hindsight: ReadonlyMap<string, HindsightReason>,
): CriterionEvidence["hindsight"] {
  const titles = (wanted: HindsightReason) =>
    fieldTitles(
      form,
      [...hindsight].flatMap(([name, reason]) => (reason === wanted ? [name] : [])),
    );
  return { decided: titles("decided"), late: titles("late") };
}

function liftOf(split: HighAndLow | null): number | null {
  const [high, low] = [split?.high.rate ?? null, split?.low.rate ?? null];
  return high === null || low === null || low === 0 ? null : high / low;
}

function rateOf({ rules }: CriterionTally, rule: number): WinRate {
  const { won, lost } = rules.get(rule) ?? { won: 0, lost: 0 };
  return winRate(won, won + lost);
}
