import type { CompiledCriterion, CompiledScorecard } from "../../compile/compiled.ts";
import type { Text } from "../../definition/text.ts";
import { roundPoints, totalOf } from "../../compile/round-points.ts";
import { finding } from "../finding.ts";
import type { FindingRule } from "../finding-rule.ts";
import { pipelinePlaces } from "../pipeline-places.ts";
import { quotedText } from "../quoted-text.ts";

/** Totals are enumerated up to so many different ones. */
const mostTotals = 5_000;

/**
 * Every grade is the grade of some total that the rules can add up to. Where that is the same for every record, as in a
 * scorecard whose criteria have no conditions yet, this is told once and not of each grade.
 */
export const unreachedGrades: FindingRule = function* (app) {
  for (const { pipeline, pointer } of pipelinePlaces(app)) {
    const { scorecard } = pipeline;
    // While the weights do not add up, what can be reached is still to come.
    if (!scorecard || !addsUp(scorecard)) continue;
    const ranges = scorecard.criteria.map(pointsRange);
    const [least, most] = [
      totalOf(ranges.map(({ least: points }) => ({ points }))),
      totalOf(ranges.map(({ most: points }) => ({ points }))),
    ];
    if (least === most) {
      if (scorecard.grades.length > 1)
        yield finding("finding-score-same", `${pointer}/scorecard/grades`, { total: most });
      continue;
    }
    const totals = reachableTotals(scorecard);
    for (const [index, grade] of scorecard.grades.entries()) {
      const at = `${pointer}/scorecard/grades/${index}`;
      const below = scorecard.grades[index - 1]?.from ?? Infinity;
      const params = { grade: called(grade) };
      if (grade.from > most || below <= least)
        yield finding("finding-grade-unreached", at, { ...params, least, most });
      else if (totals && !totals.some((total) => total >= grade.from && total < below))
        yield finding("finding-grade-skipped", at, params);
    }
  }
};

function addsUp({ criteria, maximum }: CompiledScorecard): boolean {
  return Math.abs(criteria.reduce((sum, { weight }) => sum + weight, 0) - maximum) < 1e-6;
}

/** A grade by its title, which mostly says that it is one; else by its name, which does not. */
function called({ title, name }: CompiledScorecard["grades"][number]): Text {
  if (title === undefined) return { en: `the grade ${name}`, "zh-CN": `等级 ${name}` };
  return quotedText(title);
}

/** The points that a criterion can yield at least and at most, scaled by its weight. */
function pointsRange(criterion: CompiledCriterion): { readonly least: number; readonly most: number } {
  const scaled = (points: number) => roundPoints((clamped(points) * criterion.weight) / 100);
  const points = criterion.rules.map((rule) => (typeof rule.points === "number" ? rule.points : 100));
  const always = criterion.rules.some(({ when }) => when === null);
  const fixed = criterion.rules.every((rule) => typeof rule.points === "number");
  if (criterion.mode === "first")
    return {
      least: always && fixed && !criterion.decay ? scaled(Math.min(...points)) : 0,
      most: scaled(Math.max(0, ...points)),
    };
  return { least: 0, most: scaled(points.reduce((sum, each) => sum + Math.max(0, each), 0)) };
}

function clamped(points: number): number {
  return Math.min(100, Math.max(0, points));
}

/** Every total that independent criteria could add up to; null where points vary without steps or are too many. */
function reachableTotals({ criteria }: CompiledScorecard): readonly number[] | null {
  let sums: ReadonlySet<number> = new Set([0]);
  for (const criterion of criteria) {
    const points = distinctPoints(criterion);
    if (points === null || sums.size * points.size > mostTotals * 10) return null;
    sums = new Set([...sums].flatMap((sum) => [...points].map((each) => roundPoints(sum + each))));
    if (sums.size > mostTotals) return null;
  }
  return [...sums].map((points) => totalOf([{ points }]));
}

function distinctPoints({ rules, mode, weight, decay }: CompiledCriterion): ReadonlySet<number> | null {
  if (decay || rules.some(({ points }) => typeof points !== "number")) return null;
  const points = rules.map((rule) => Number(rule.points));
  let raw: ReadonlySet<number> = new Set([0, ...points]);
  if (mode === "sum") {
    raw = new Set([0]);
    for (const each of points) {
      raw = new Set([...raw, ...[...raw].map((sum) => roundPoints(sum + each))]);
      if (raw.size > mostTotals) return null;
    }
  }
  return new Set([...raw].map((each) => roundPoints((clamped(each) * weight) / 100)));
}
