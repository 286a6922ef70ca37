import type { AccessDefinition, FieldRight } from "../../runtime/core/definition/generated/definition.ts";

/** What a role may do with a field: everywhere alike, or otherwise in single stages. Undefined is "edit" everywhere. */
export type FieldRule = NonNullable<AccessDefinition["fields"]>[string] | undefined;

/** The right where no stage says otherwise. */
export function defaultRight(rule: FieldRule): FieldRight {
  return (typeof rule === "object" ? rule.default : rule) ?? "edit";
}

/** The rights of the stages that say otherwise. */
export function stageRights(rule: FieldRule): Readonly<Record<string, FieldRight>> {
  return typeof rule === "object" ? rule.stages : {};
}

/** The rule with another right where no stage says otherwise. */
export function withDefault(rule: FieldRule, right: FieldRight): FieldRule {
  return ruleOf(right, stageRights(rule));
}

/** The rule with the right in one stage; null says nothing of that stage. `order` is that of all stages. */
export function withStage(
  rule: FieldRule,
  stage: string,
  right: FieldRight | null,
  order: readonly string[],
): FieldRule {
  const { [stage]: _former, ...others } = stageRights(rule);
  const next = right === null ? others : { ...others, [stage]: right };
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const ordered = Object.entries(next).toSorted(([a], [b]) => place(a) - place(b));
  return ruleOf(defaultRight(rule), Object.fromEntries(ordered));
}

function ruleOf(right: FieldRight, stages: Readonly<Record<string, FieldRight>>): FieldRule {
  if (Object.keys(stages).length > 0) return { ...(right !== "edit" && { default: right }), stages };
  return right === "edit" ? undefined : right;
}
