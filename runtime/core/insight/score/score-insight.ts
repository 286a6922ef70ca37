import type { CompiledForm, CompiledPipeline } from "../../compile/compiled.ts";
import type { Text } from "../../definition/text.ts";
import { backTest, type BackTest } from "./back-test.ts";
import type { Distribution } from "./distribution.ts";
import type { Mover } from "./movers.ts";
import type { ScoreTally } from "./score-tally.ts";

/** What the scores of a pipeline's records tell, as plain data. */
export interface ScoreInsight {
  /** Null where the records had no scores before. */
  readonly before: ScoreSpread | null;
  readonly after: ScoreSpread;
  /** How many records have which grade before and after, "" for none; the most frequent first. */
  readonly regraded: readonly { readonly from: string; readonly to: string; readonly count: number }[];
  readonly movers: readonly Mover[];
  readonly backTest: BackTest | null;
}

/** How totals and grades are spread. */
export interface ScoreSpread {
  readonly maximum: number;
  readonly count: number;
  /** Null without a record. */
  readonly mean: number | null;
  /** Records by equal parts of 0 … maximum. */
  readonly bins: readonly number[];
  readonly grades: readonly { readonly grade: string; readonly title: Text; readonly count: number }[];
}

/** What was tallied of a pipeline's records, for people to look at. */
export function scoreInsight(
  form: CompiledForm,
  pipeline: CompiledPipeline,
  tally: ScoreTally,
): ScoreInsight {
  const titles = new Map(pipeline.scorecard?.grades.map(({ name, title }) => [name, title ?? name]));
  const regraded = [...tally.regraded].map(([key, count]) => {
    const [from = "", to = ""] = key.split("\n");
    return { from, to, count };
  });
  return {
    before: tally.before.count === 0 ? null : spread(tally.before, titles),
    after: spread(tally.after, titles),
    regraded: regraded.toSorted((a, b) => b.count - a.count),
    movers: tally.movers.list,
    backTest: backTest(form, pipeline, tally),
  };
}

/** Grades of the scorecard in its order, then those that only records still have. */
function spread(
  { maximum, count, tenths, bins, grades }: Distribution,
  titles: ReadonlyMap<string, Text>,
): ScoreSpread {
  const names = [...titles.keys(), ...[...grades.keys()].filter((grade) => !titles.has(grade))];
  return {
    maximum,
    count,
    mean: count === 0 ? null : tenths / 10 / count,
    bins,
    grades: names.map((grade) => ({
      grade,
      title: titles.get(grade) ?? grade,
      count: grades.get(grade) ?? 0,
    })),
  };
}
