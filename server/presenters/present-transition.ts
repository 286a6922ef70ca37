import type { Locale, TransitionView } from "../../runtime/contract/generated/contract.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import type { EngineContext } from "../../runtime/core/engine-context.ts";
import type { Requirement, TransitionOption } from "../../runtime/core/transition/transition-option.ts";
import type { Projection } from "../policies/projection.ts";
import type { StoredRecord } from "../store/store.ts";
import { presentProblem } from "./present-problem.ts";
import { seenProblems } from "./seen-problems.ts";

/** A move that leaves a record's stage: who may make it, and what is missing for it, met and unmet. */
export function presentTransition(
  { app, form }: EngineContext,
  seen: Projection,
  record: StoredRecord,
  option: TransitionOption,
  locale: Locale,
): TransitionView {
  const target = form.pipelines.get(record.pipeline ?? "")?.stages.get(option.to);
  const text = (value: Parameters<typeof textIn>[0]) => textIn(value, locale, app.defaultLocale);
  const sees = (field: string) => seen.right(field, record.stage) !== "hidden";
  // What hangs on nothing but hidden fields is told only where it keeps the gate shut, and then in general.
  const isSeen = ({ fields }: Requirement) => fields.length === 0 || fields.some(sees);
  const words = (problems: TransitionOption["problems"]) =>
    seenProblems(problems, seen, record.stage).map((problem) => presentProblem(problem, locale));
  return {
    name: option.name,
    title: text(option.title),
    to: option.to,
    toTitle: text(target?.definition.title),
    toKind: target?.kind ?? "open",
    allowed: option.allowed && option.permitted,
    permitted: option.permitted,
    ask: option.ask.filter(sees),
    commentRequired: option.commentRequired,
    approval: option.approval,
    roles: option.roles === null ? null : [...option.roles],
    who: option.who,
    requirements: option.requirements.filter(isSeen).map(({ kind, name, fields, met, problem }) => ({
      kind,
      name,
      message: words([problem])[0]?.message ?? "",
      fields: fields.filter(sees),
      met,
    })),
    problems: words(option.problems),
  };
}
