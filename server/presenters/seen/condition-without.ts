import type { Condition, FieldAssertion } from "../../../runtime/core/definition/generated/definition.ts";

/** What somebody knows of fields: whether one is hidden from them, and whether it is a yes or no, which is no where it is missing. */
export interface HiddenFields {
  hides(field: string): boolean;
  isBoolean(field: string): boolean;
}

/** Every record has its form's name. */
const always: Condition = { required: ["_form"] };
const never: Condition = { properties: { _form: { const: "-" } } };

/**
 * A condition that names no hidden field and holds of any record just where the given one holds of it without its hidden
 * values. Whoever does not know these decides no better than that.
 */
export function conditionWithout(condition: Condition, fields: HiddenFields): Condition {
  const { required = [], properties = {}, allOf, anyOf, not } = condition;
  const filled = required.filter((name) => !fields.hides(name));
  const missing = required.some((name) => fields.hides(name) && !fields.isBoolean(name));
  const asserted = Object.entries(properties);
  const failing = asserted.some(([name, assertion]) =>
    fields.hides(name)
      ? !(fields.isBoolean(name) && holdsOfNo(assertion))
      : fields.hides(assertion["x-compare"]?.field ?? ""),
  );
  if (missing || failing) return never;
  const kept = asserted.filter(([name]) => !fields.hides(name));
  const within = (inner: Condition) => conditionWithout(inner, fields);
  const rest: Condition = {
    ...(filled.length > 0 && { required: filled }),
    ...(kept.length > 0 && { properties: Object.fromEntries(kept) }),
    ...(allOf && { allOf: allOf.map(within) }),
    ...(anyOf && { anyOf: anyOf.map(within) }),
    ...(not && { not: within(not) }),
  };
  return Object.keys(rest).length === 0 ? always : rest;
}

function holdsOfNo(assertion: FieldAssertion): boolean {
  return Object.entries(assertion).every(([keyword, value]) =>
    keyword === "const" ? value === false : keyword === "enum" && (value as unknown[]).includes(false),
  );
}
