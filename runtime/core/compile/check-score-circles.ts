import type { Problem } from "../problem/problem.ts";
import { type AppCheck, formPointer } from "./app-check.ts";
import type { CompiledCriterion } from "./compiled.ts";

/** Rules of a scorecard that read the score or the grade themselves: those that do so through fields are circles of these. */
export const checkScoreCircles: AppCheck = (app) =>
  [...app.forms.values()].flatMap((form) =>
    [...form.pipelines.values()].flatMap(({ scorecard }, index) =>
      (scorecard?.criteria ?? []).flatMap(({ rules }, position) => {
        const at = `${formPointer(app, form)}/pipelines/${index}/scorecard/criteria/${position}`;
        return rules.flatMap((rule, each) => circlesIn(rule, `${at}/rules/${each}`));
      }),
    ),
  );

function circlesIn(
  { when, points }: CompiledCriterion["rules"][number],
  pointer: string,
): readonly Problem[] {
  return [
    ...circle(when?.reads, `${pointer}/when`),
    ...(typeof points === "number" ? [] : circle(points.reads, `${pointer}/points/formula`)),
  ];
}

function circle(reads: ReadonlySet<string> | undefined, pointer: string): readonly Problem[] {
  const read = ["_score", "_grade"].find((name) => reads?.has(name));
  if (read === undefined) return [];
  const path = read === "_score" ? "_score → _score" : "_score → _grade → _score";
  return [{ code: "formula-circle", pointer, params: { path } }];
}
