import type { CompiledField } from "../compile/compiled.ts";
import type { FieldSchema } from "../definition/generated/definition.ts";
import { kindOf } from "../fields/kind-of.ts";

/** A field without its form: what its values are, but nothing that it asks of them or reads from elsewhere. */
export function bareField(name: string, schema: FieldSchema): CompiledField {
  const columns = Object.entries(schema.items?.properties ?? {});
  return {
    ...{ name, schema, kind: kindOf(schema), title: schema.title ?? name, check: () => [] },
    ...{ visibleWhen: null, requiredWhen: null, readOnlyWhen: null, readOnly: schema.readOnly === true },
    ...{ formula: null, defaultFormula: null, defaultValue: undefined, filter: null },
    ...{ clearWhenHidden: false, unique: false },
    columns:
      schema.items === undefined ? null : new Map(columns.map((each) => [each[0], bareField(...each)])),
    options: schema.oneOf === undefined ? null : new Map(schema.oneOf.map((option) => [option.const, null])),
  };
}
