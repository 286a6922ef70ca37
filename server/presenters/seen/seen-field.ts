import type { CompiledField, CompiledForm } from "../../../runtime/core/compile/compiled.ts";
import type { FieldSchema } from "../../../runtime/core/definition/generated/definition.ts";
import { conditionWithout, type HiddenFields } from "./condition-without.ts";
import type { Unseen } from "./unseen.ts";

const conditions = [
  ["x-visibleWhen", "visibleWhen"],
  ["x-requiredWhen", "requiredWhen"],
  ["x-readOnlyWhen", "readOnlyWhen"],
] as const;

/**
 * A field that somebody sees, without what they do not: conditions are decided as without the hidden values, and what is
 * computed from them is a value that the server gives.
 */
export function seenField(
  form: CompiledForm,
  field: CompiledField,
  unseen: Unseen,
  hidden: HiddenFields,
): FieldSchema {
  const schema: FieldSchema = { ...field.schema };
  for (const [keyword, name] of conditions) {
    const written = schema[keyword];
    if (written !== undefined && unseen.readBy(form, field[name])) {
      schema[keyword] = conditionWithout(written, hidden);
    }
  }
  if (schema.oneOf !== undefined) schema.oneOf = seenOptions(form, field, schema.oneOf, unseen);
  if (unseen.readBy(form, field.formula)) {
    delete schema["x-formula"];
    schema.readOnly = true;
  }
  if (unseen.readBy(form, field.defaultFormula)) delete schema["x-default"];
  if (unseen.field(form.name, schema["x-currencyField"] ?? "")) delete schema["x-currencyField"];
  withoutUnseenForms(form, field, schema, unseen);
  if (schema.items !== undefined) schema.items = seenColumns(form, field, schema.items, unseen, hidden);
  return schema;
}

/** Whoever does not know what decides about an option is offered it: the server decides. */
function seenOptions(
  form: CompiledForm,
  { options }: CompiledField,
  written: NonNullable<FieldSchema["oneOf"]>,
  unseen: Unseen,
): NonNullable<FieldSchema["oneOf"]> {
  return written.map((option) => {
    if (!unseen.readBy(form, options?.get(option.const))) return option;
    const { "x-when": _unknown, ...rest } = option;
    return rest;
  });
}

/** Columns are seen with their table; what they read of other forms may not be. */
function seenColumns(
  form: CompiledForm,
  { columns }: CompiledField,
  written: NonNullable<FieldSchema["items"]>,
  unseen: Unseen,
  hidden: HiddenFields,
): NonNullable<FieldSchema["items"]> {
  const properties: { [name: string]: FieldSchema } = {};
  for (const column of columns?.values() ?? []) {
    const currency = column.schema["x-currencyField"] ?? "";
    // A column that is called like a hidden field is none.
    const beside = columns?.has(currency) === true ? { "x-currencyField": currency } : {};
    properties[column.name] = { ...seenField(form, column, unseen, hidden), ...beside };
  }
  return { ...written, properties };
}

function withoutUnseenForms(
  form: CompiledForm,
  { name: own, filter }: CompiledField,
  schema: FieldSchema,
  unseen: Unseen,
): void {
  const target = schema["x-form"] ?? "";
  const rollup = schema["x-rollup"];
  const reads = (of: string, names: Iterable<string>) => [...names].some((name) => unseen.field(of, name));
  if (schema["x-filter"] !== undefined && reads(target, filter?.reads ?? [])) delete schema["x-filter"];
  if (schema["x-fill"] !== undefined) {
    const pairs = Object.entries(schema["x-fill"]);
    const kept = pairs.filter(
      ([into, from]) => !unseen.field(form.name, into) && !unseen.field(target, from),
    );
    schema["x-fill"] = Object.fromEntries(kept);
    if (kept.length === 0) delete schema["x-fill"];
  }
  if (rollup !== undefined) {
    const { when } = form.rollups.find((one) => one.field === own) ?? { when: null };
    const read = [rollup.via, ...(rollup.field === undefined ? [] : [rollup.field]), ...(when?.reads ?? [])];
    if (reads(rollup.form, read)) {
      delete schema["x-rollup"];
      schema.readOnly = true;
    }
  }
}
