import type { Circumstance, Facts } from "../circumstance.ts";
import type { CompiledCondition, Explanation } from "../condition/compiled-condition.ts";
import type { Json } from "../json.ts";

/** A field with values that may be tried in it. */
export interface TriedField {
  readonly field: string;
  readonly values: readonly Json[];
}

/** Combinations are looked through for one condition at most so often. */
const most = 300;

/**
 * Values for at least two of the fields at once with which a condition holds that does not hold now, those that change
 * the fewest fields first. Of a field's values one is taken for each way in which it answers what the condition asks
 * of the field. `mayTry` is asked before the condition is tested each time, and ends the search.
 */
export function* valuesTogether(
  condition: CompiledCondition,
  fields: readonly TriedField[],
  facts: Facts,
  at: Circumstance,
  mayTry: () => boolean,
): Generator<ReadonlyMap<string, Json>> {
  const distinct = fields.map(({ field, values }) => {
    const answers = new Map([[answersOf(condition.explain(facts, at), field), null as Json]]);
    for (const value of values) {
      if (!mayTry()) break;
      const answer = answersOf(condition.explain(changed(facts, new Map([[field, value]])), at), field);
      if (!answers.has(answer)) answers.set(answer, value);
    }
    return { field, values: [...answers.values()].slice(1) };
  });
  const together = combinations(distinct)
    .filter(({ size }) => size > 1)
    .toSorted((a, b) => a.size - b.size);
  for (const values of together) {
    if (!mayTry()) return;
    if (condition.test(changed(facts, values), at)) yield values;
  }
}

/** The facts with other values in some fields. */
export function changed(facts: Facts, values: ReadonlyMap<string, Json>): Facts {
  return (name) => (values.has(name) ? values.get(name) : facts(name));
}

/** Which of the assertions about a field hold, in the order of the condition. */
function answersOf(explained: Explanation, field: string): string {
  if (explained.kind === "not") return answersOf(explained.part, field);
  if (explained.kind !== "leaf") return explained.parts.map((part) => answersOf(part, field)).join("");
  const { operand } = explained;
  const isAbout = explained.field === field || (operand.kind === "field" && operand.field === field);
  return isAbout ? String(Number(explained.holds)) : "";
}

function combinations(fields: readonly TriedField[]): readonly ReadonlyMap<string, Json>[] {
  let all: readonly ReadonlyMap<string, Json>[] = [new Map<string, Json>()];
  for (const { field, values } of fields) {
    const more = all.flatMap((taken) => values.map((value) => new Map([...taken, [field, value]])));
    all = [...all, ...more].slice(0, most);
  }
  return all;
}
