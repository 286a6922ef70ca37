import type { CompiledForm } from "../../core/compile/compiled.ts";
import type { LostTyping } from "../../core/diff/carried-typing.ts";
import type { RecordData } from "../../core/record.ts";
import type { FormModel } from "../../ui/form/form-model.ts";

/** What is typed into fields that are there, but that its author may not write any more. */
export function closedTyping(
  model: FormModel,
  { fields }: CompiledForm,
  typed: RecordData,
): readonly LostTyping[] {
  return Object.entries(typed).flatMap(([name, value]) => {
    const schema = fields.get(name)?.schema;
    if (schema === undefined || value === null || model.field(name).state.access === "edit") return [];
    return [{ name, schema, value }];
  });
}
