import type { CompiledForm } from "../../core/compile/compiled.ts";
import type { TypedFields } from "../../core/diff/carried-typing.ts";
import type { FormerText } from "../../core/diff/former-text.ts";
import type { RecordData } from "../../core/record.ts";

/** What is typed into a form: values of its fields, and texts of what was typed into fields that are no more. */
export interface TypedForm {
  readonly data: RecordData;
  readonly former: readonly FormerText[];
}

/** The same as it is kept in the browser: a later version of the form must know what its fields were. */
export interface KeptForm extends TypedForm {
  readonly fields: TypedFields;
}

/** What is typed into a form as it is kept. */
export function keptForm({ definition }: CompiledForm, { data, former }: TypedForm): KeptForm {
  const all = Object.entries(definition.schema.properties);
  return { data, former, fields: Object.fromEntries(all.filter(([name]) => Object.hasOwn(data, name))) };
}
