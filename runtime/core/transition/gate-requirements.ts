import type { CompiledRule, CompiledTransition } from "../compile/compiled.ts";
import { circumstanceOf } from "../derive/circumstance-of.ts";
import { factsOf } from "../derive/facts-of.ts";
import { stageOf } from "../derive/pipeline-of.ts";
import type { EngineContext } from "../engine-context.ts";
import type { EngineRecord } from "../record.ts";
import { requiredFields } from "../validate/required-fields.ts";
import { isFilled, requiredProblem } from "../validate/required-problems.ts";
import { ruleProblem } from "../validate/rule-problem.ts";
import type { Requirement } from "./transition-option.ts";

/** What a move asks of a record, in the order of the gate; `source` and `target` are the record before and after it. */
export function gateRequirements(
  context: EngineContext,
  transition: CompiledTransition,
  source: EngineRecord,
  target: EngineRecord,
): readonly Requirement[] {
  const entry = stageOf(context.form, target)?.entry ?? [];
  return [
    ...checklist(context, source),
    ...ruleRequirements(context, source, "guard", transition.guards),
    ...ruleRequirements(context, target, "entry", entry),
    ...stageFields(context, target),
  ];
}

function checklist({ form }: EngineContext, record: EngineRecord): readonly Requirement[] {
  const items = stageOf(form, record)?.checklist ?? [];
  return items
    .filter(({ required }) => required === true)
    .map(({ name, title }) => ({
      kind: "checklist",
      name,
      fields: [],
      met: Object.hasOwn(record.checklist, name),
      problem: { code: "checklist", pointer: "", params: { rule: name, title } },
    }));
}

function ruleRequirements(
  context: EngineContext,
  record: EngineRecord,
  kind: "guard" | "entry",
  rules: readonly CompiledRule[],
): readonly Requirement[] {
  const facts = factsOf(context, record);
  const at = circumstanceOf(context);
  return rules.map((rule) => ({
    kind,
    name: rule.name,
    fields: rule.fields,
    met: rule.when.test(facts, at),
    problem: ruleProblem(rule, kind),
  }));
}

function stageFields(context: EngineContext, record: EngineRecord): readonly Requirement[] {
  const facts = factsOf(context, record);
  return [...requiredFields(context, record)].flatMap(([name, by]) => {
    const field = context.form.fields.get(name);
    if (by !== "stage" || field === undefined) return [];
    const problem = requiredProblem(context, record, field, by);
    return [{ kind: "required" as const, name, fields: [name], met: isFilled(field, facts(name)), problem }];
  });
}
