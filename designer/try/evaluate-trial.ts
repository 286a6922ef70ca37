import type { ScoreView, TransitionView } from "../../runtime/contract/generated/contract.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import { pipelineOf } from "../../runtime/core/derive/pipeline-of.ts";
import { recordTitle } from "../../runtime/core/derive/record-title.ts";
import type { EngineContext } from "../../runtime/core/engine-context.ts";
import { explainProblem } from "../../runtime/core/problem/explain-problem.ts";
import type { EngineRecord, RecordData } from "../../runtime/core/record.ts";
import { scoreRecord } from "../../runtime/core/score/score-record.ts";
import { permissionProblems } from "../../runtime/core/transition/permission-problems.ts";
import { settle } from "../../runtime/core/transition/settle.ts";
import { transitionsOf } from "../../runtime/core/transition/transitions-of.ts";
import { fieldStates } from "../../runtime/core/validate/field-states.ts";
import { mergeInput } from "../../runtime/core/validate/merge-input.ts";
import { moveView } from "./move-view.ts";

/** A move with why somebody is not among those who may make it. */
export interface TriedMove {
  readonly view: TransitionView;
  readonly forbidden: readonly string[];
  /** Fields that its form does not show to whoever makes it. */
  readonly unseen: ReadonlySet<string>;
}

/** What the draft makes of a record with something filled in. */
export interface Evaluation {
  readonly record: EngineRecord;
  readonly title: string;
  readonly moves: readonly TriedMove[];
  readonly score: Omit<ScoreView, "appVersion"> | null;
}

/** Everything that the draft says of a record with `patch` filled in, in the words of a locale. */
export function evaluateTrial(
  context: EngineContext,
  record: EngineRecord,
  patch: RecordData,
  locale: string,
): Evaluation {
  const { app, form } = context;
  const merged = settle(context, mergeInput(context, record, patch).record);
  const pipeline = pipelineOf(form, record);
  const title = recordTitle(context, merged);
  return {
    record: merged,
    title: title === merged.id ? "" : title,
    moves: transitionsOf(context, record, patch).map((option) => {
      const transition = pipeline?.transitions.get(option.name);
      const found = transition === undefined ? [] : permissionProblems(context, record, transition);
      const forbidden = found.map((problem) => explainProblem(problem, locale));
      const states = fieldStates(context, merged, { transition: option.name });
      const unseen = [...states].flatMap(([name, { access }]) => (access === "hidden" ? [name] : []));
      return { view: moveView(context, record, option, locale), forbidden, unseen: new Set(unseen) };
    }),
    score: scoreView(context, merged, locale, app.defaultLocale),
  };
}

function scoreView(
  context: EngineContext,
  record: EngineRecord,
  locale: string,
  defaultLocale: string,
): Omit<ScoreView, "appVersion"> | null {
  const score = scoreRecord(context, record);
  if (score === null) return null;
  return {
    ...score,
    scorecard: record.pipeline ?? "",
    criteria: score.criteria.map((criterion) => ({
      ...criterion,
      title: textIn(criterion.title, locale, defaultLocale),
      because: criterion.because === null ? null : textIn(criterion.because, locale, defaultLocale),
    })),
    improvements: score.improvements.map((each) => ({ ...each, with: [...each.with] })),
  };
}
