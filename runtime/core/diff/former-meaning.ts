import type { FieldSchema } from "../definition/generated/definition.ts";
import type { Json } from "../json.ts";
import { jsonEqual } from "../json-equal.ts";

/**
 * What of a field's definition it takes to read a value of it, where it is something else by now (`now` undefined: there
 * is no such field any more); null where the value reads as it did. Of its options only those that the value has are
 * there, so that it stays small.
 */
export function formerMeaning(
  then: FieldSchema,
  now: FieldSchema | undefined,
  value: Json,
): FieldSchema | null {
  const was = readBy(then, value);
  if (now !== undefined && jsonEqual(meaningOf(was), meaningOf(readBy(now, value)))) return null;
  // Where it led is not told: the reader may not know of that form.
  const { "x-form": _form, ...told } = was;
  return told;
}

function readBy(field: FieldSchema, value: Json): FieldSchema {
  const { type, format, title, maximum, oneOf } = field;
  const chosen: readonly Json[] = Array.isArray(value) ? value : [value];
  const options = oneOf?.filter((option) => chosen.includes(option.const));
  const columns = field.items === undefined ? {} : { items: { type: "object", properties: {} } };
  const more = {
    ...(format !== undefined && { format }),
    ...(title !== undefined && { title }),
    ...(maximum !== undefined && { maximum }),
    ...(oneOf !== undefined && {
      oneOf: options?.map(({ const: constant, title }) => ({ const: constant, title })),
    }),
    ...columns,
  };
  const keywords = ["x-currency", "x-currencyField", "x-decimals", "x-form"] as const;
  const kept = keywords.flatMap((name) => (field[name] === undefined ? [] : [[name, field[name]] as const]));
  return { type, ...more, ...Object.fromEntries(kept) } as FieldSchema;
}

/** What a value means by a field, whatever the field and its options are called. */
function meaningOf({ title: _title, oneOf, ...meaning }: FieldSchema): Json {
  const options = oneOf?.map((option) => option.const).sort() ?? null;
  return [meaning as unknown as Json, options];
}
