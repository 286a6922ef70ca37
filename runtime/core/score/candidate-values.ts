import type { Facts } from "../circumstance.ts";
import type { CompiledField, CompiledScorecard } from "../compile/compiled.ts";
import type { Leaf } from "../condition/compiled-condition.ts";
import { leavesOf } from "../condition/leaves-of.ts";
import type { Json } from "../json.ts";

/** At most so many values are tried for one field. */
const most = 60;

/**
 * Values worth trying in a field: its options, true and false, today, the values and bounds that the scorecard's
 * conditions compare it with (and the next number above and below), and the numbers that formulas set it against.
 */
export function candidateValues(
  field: CompiledField,
  scorecard: CompiledScorecard,
  facts: Facts,
  now: string,
): readonly Json[] {
  const rules = scorecard.criteria.flatMap((criterion) => criterion.rules);
  const leaves = rules.flatMap(({ when }) => (when === null ? [] : leavesOf(when.tree)));
  const about = leaves.filter((leaf) => leaf.field === field.name);
  const beside = rules.flatMap(({ points }) =>
    typeof points === "number" || !points.reads.has(field.name) ? [] : [...points.reads],
  );
  const values: Json[] = [...ofKind(field, now), ...about.flatMap((leaf) => operandValues(leaf, facts))];
  if (isNumeric(field)) {
    const mentioned = [...values, ...beside.map((name) => facts(name))];
    const numbers = mentioned.filter((value) => typeof value === "number");
    return [...new Set(numbers.flatMap((number) => [number, number + 1, number - 1]))]
      .filter((number) => withinRange(field, number))
      .slice(0, most);
  }
  return [...new Set(values)].slice(0, most);
}

function ofKind({ schema, options }: CompiledField, now: string): readonly Json[] {
  if (schema.type === "boolean") return [true, false];
  if (schema.format === "date") return [now.slice(0, 10)];
  if (schema.format === "date-time") return [now];
  const names = [...(options?.keys() ?? [])];
  if (schema.type === "array") return [...names.map((name) => [name]), names];
  if (isNumeric({ schema })) return [schema.minimum ?? 1, schema.maximum ?? 1];
  return names.length > 0 ? names : ["…"];
}

function isNumeric({ schema }: Pick<CompiledField, "schema">): boolean {
  return schema.type === "number" || schema.type === "integer";
}

function withinRange({ schema: { minimum, maximum } }: CompiledField, value: number): boolean {
  return value >= (minimum ?? -Infinity) && value <= (maximum ?? Infinity);
}

function operandValues({ operand }: Leaf, facts: Facts): readonly Json[] {
  if (operand.kind === "value") return [operand.value];
  if (operand.kind === "values") return operand.values;
  const other = operand.kind === "field" ? facts(operand.field) : undefined;
  return other === undefined ? [] : [other];
}
