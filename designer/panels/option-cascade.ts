import type {
  Condition,
  FieldSchema,
  OptionDefinition,
} from "../../runtime/core/definition/generated/definition.ts";

/** Where an option is offered: for some values of another field, and in no other way. */
export interface Cascade {
  readonly field: string;
  readonly values: readonly string[];
}

/** The other field and its values by which an option is offered; null for none, and for a rule of another sort. */
export function cascadeOf(when: Condition | undefined): Cascade | null {
  const [entry, ...more] = Object.entries(when?.properties ?? {});
  if (when === undefined || entry === undefined || more.length > 0 || Object.keys(when).length > 1)
    return null;
  const [field, { const: one, enum: several, ...rest }] = entry;
  const values = one === undefined ? several : several === undefined ? [one] : undefined;
  if (values === undefined || Object.keys(rest).length > 0) return null;
  const texts = values.filter((value) => typeof value === "string");
  return texts.length === values.length ? { field, values: texts } : null;
}

/** The condition by which an option is offered for some values of another field; undefined for every value. */
export function cascadeCondition({ field, values }: Cascade): Condition | undefined {
  const [only, ...more] = values;
  if (only === undefined) return undefined;
  return { properties: { [field]: more.length === 0 ? { const: only } : { enum: [only, ...more] } } };
}

/** The field by which most options are offered; undefined where none is by another field alone. */
export function cascadeField(options: readonly OptionDefinition[]): string | undefined {
  const counts = new Map<string, number>();
  for (const option of options) {
    const field = cascadeOf(option["x-when"])?.field;
    if (field !== undefined) counts.set(field, (counts.get(field) ?? 0) + 1);
  }
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0];
}

/** An option that is offered while a condition holds, or always. */
export function offeredWhen(option: OptionDefinition, when: Condition | undefined): OptionDefinition {
  const { "x-when": _former, ...rest } = option;
  return when === undefined ? rest : { ...rest, "x-when": when };
}

/** The fields of a form by which the options of another one can be offered: choices of one. */
export function cascadeFields(
  properties: { readonly [field: string]: FieldSchema },
  own: string,
): readonly (readonly [name: string, field: FieldSchema])[] {
  return Object.entries(properties).filter(
    ([name, field]) => name !== own && field.type === "string" && field.oneOf !== undefined,
  );
}
