import type { AccessDefinition, FieldRight } from "../definition/generated/definition.ts";

/** The right that one entry of `access` gives on a field while its record is in `stage`. */
export function accessRight({ fields }: AccessDefinition, field: string, stage: string | null): FieldRight {
  const rule = fields !== undefined && Object.hasOwn(fields, field) ? fields[field] : undefined;
  if (rule === undefined || typeof rule === "string") return rule ?? "edit";
  const staged = stage !== null && Object.hasOwn(rule.stages, stage) ? rule.stages[stage] : undefined;
  return staged ?? rule.default ?? "edit";
}
