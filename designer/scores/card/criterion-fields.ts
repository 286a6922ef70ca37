import type {
  CriterionDefinition,
  FieldSchema,
  FormDefinition,
} from "../../../runtime/core/definition/generated/definition.ts";
import { kindNameOf } from "../../../runtime/core/fields/kind-name-of.ts";
import type { Json } from "../../../runtime/core/json.ts";

/** The fields that a criterion is still wanted for: none that only tells records apart, none that one judges by already. */
export function criterionFields(
  { schema }: FormDefinition,
  criteria: readonly CriterionDefinition[],
): ReadonlySet<string> {
  const taken = new Set(criteria.map(fieldJudgedBy));
  const wanted = Object.entries(schema.properties).filter(
    ([name, field]) => !tellsApart(field) && !taken.has(name),
  );
  return new Set(wanted.map(([name]) => name));
}

/** Whether a field only tells records apart, so that no two have the same value. */
export function tellsApart(field: FieldSchema): boolean {
  return field["x-unique"] === true || kindNameOf(field) === "serial";
}

/** The one field that a criterion's rules look at; undefined where they look at several, or at none. */
function fieldJudgedBy({ rules }: CriterionDefinition): string | undefined {
  const seen = new Set(rules.flatMap(({ when }) => fieldsIn(when as Json | undefined)));
  return seen.size === 1 ? [...seen][0] : undefined;
}

function fieldsIn(condition: Json | undefined): readonly string[] {
  if (typeof condition !== "object" || condition === null) return [];
  if (Array.isArray(condition)) return condition.flatMap(fieldsIn);
  return Object.entries(condition).flatMap(([keyword, value]) => {
    if (keyword === "properties") return Object.keys(value as object);
    if (keyword === "required") return value as readonly string[];
    return fieldsIn(value);
  });
}
