import type { TransitionView } from "../../runtime/contract/generated/contract.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import { pipelineOf } from "../../runtime/core/derive/pipeline-of.ts";
import type { EngineContext } from "../../runtime/core/engine-context.ts";
import { explainProblem } from "../../runtime/core/problem/explain-problem.ts";
import type { EngineRecord } from "../../runtime/core/record.ts";
import type { TransitionOption } from "../../runtime/core/transition/transition-option.ts";
import { mayTryMove } from "../../runtime/core/validate/may-try-move.ts";

/** A move that leaves a record's stage, in the words that its reader would be told. */
export function moveView(
  { app, form, actor }: EngineContext,
  record: EngineRecord,
  option: TransitionOption,
  locale: string,
): TransitionView {
  const pipeline = pipelineOf(form, record);
  const target = pipeline?.stages.get(option.to);
  const transition = pipeline?.transitions.get(option.name);
  const permitted = option.permitted && transition !== undefined && mayTryMove(actor, form, transition);
  const text = (value: Parameters<typeof textIn>[0]) => textIn(value, locale, app.defaultLocale);
  return {
    name: option.name,
    title: text(option.title),
    to: option.to,
    toTitle: text(target?.definition.title) || option.to,
    toKind: target?.kind ?? "open",
    allowed: option.allowed && permitted,
    permitted,
    ask: [...option.ask],
    commentRequired: option.commentRequired,
    approval: option.approval,
    roles: option.roles === null ? null : [...option.roles],
    who: option.who,
    requirements: option.requirements.map(({ kind, name, fields, met, problem }) => ({
      kind,
      name,
      message: explainProblem(problem, locale),
      fields: [...fields],
      met,
    })),
    problems: option.problems.map((problem) => ({
      ...problem,
      message: explainProblem(problem, locale),
    })),
  };
}
