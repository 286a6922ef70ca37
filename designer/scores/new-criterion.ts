import type {
  CriterionDefinition,
  CriterionRule,
  FieldSchema,
} from "../../runtime/core/definition/generated/definition.ts";
import { readyTexts } from "../../runtime/core/definition/ready-texts.ts";
import { freshName } from "../draft/fresh-name.ts";

const mostOptions = 12;

/**
 * A criterion to begin with that judges by a field: a rule for each option, the first one the best; yes against no;
 * thirds of a range; for each of the records to which a reference leads, by id, where they are few; else whether the
 * field is filled in at all. `values` are those of the field, the best first, as far as they are known.
 */
export function newCriterion(
  field: string,
  schema: FieldSchema,
  siblings: readonly string[],
  weight: number,
  values: readonly string[] = [],
): CriterionDefinition {
  const stem = field.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).slice(0, 50);
  const title = schema.title ?? field;
  return { name: freshName(stem, siblings), title, weight, rules: [...rulesFor(field, schema, values)] };
}

/** A criterion that gives everybody half of its points until it has rules. */
export function blankCriterion(siblings: readonly string[], weight: number): CriterionDefinition {
  return {
    name: freshName("criterion", siblings),
    title: readyTexts.criterion,
    weight,
    rules: [{ points: 50 }],
  };
}

function rulesFor(field: string, schema: FieldSchema, values: readonly string[]): readonly CriterionRule[] {
  const offered = schema.oneOf?.map((option) => option.const);
  const known = values.filter((value) => offered?.includes(value) ?? true);
  const options = [...new Set([...known, ...(offered ?? [])])];
  const { minimum, maximum } = schema;
  if (schema.type === "string" && options.length > 0 && options.length <= mostOptions)
    return options.map((option, index) => ({
      when: { properties: { [field]: { const: option } } },
      points: options.length === 1 ? 100 : Math.round(100 - (80 * index) / (options.length - 1)),
    }));
  if (schema.type === "boolean") return [{ when: { properties: { [field]: { const: true } } }, points: 100 }];
  const isNumber = schema.type === "number" || schema.type === "integer";
  if (isNumber && minimum !== undefined && maximum !== undefined && maximum > minimum) {
    const third = (part: number) => Math.round(minimum + ((maximum - minimum) * part) / 3);
    return [
      { when: { required: [field], properties: { [field]: { minimum: third(2) } } }, points: 100 },
      { when: { required: [field], properties: { [field]: { minimum: third(1) } } }, points: 60 },
      { when: { required: [field] }, points: 20 },
    ];
  }
  return [{ when: { required: [field] }, points: 100 }];
}
