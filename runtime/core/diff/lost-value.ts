import type { CompiledForm } from "../compile/compiled.ts";
import type { Problem } from "../problem/problem.ts";
import type { FieldMigration } from "./field-migration.ts";
import { formImpact } from "./form-impact.ts";
import type { Impact, ImpactKind } from "./impact.ts";

/** The item of a field, or of a column, whose values a new version does something to; by the names up to now. */
export function pathOfField({ name }: CompiledForm, { key }: Pick<FieldMigration, "key">): string {
  const [field = "", column] = key.split("/");
  const path = `forms/${name}/fields/${field}`;
  return column === undefined ? path : `${path}/columns/${column}`;
}

/** Something that happens to the values of a field, or to the cells of a column, told by a code of the impact. */
export function lostValue(
  form: CompiledForm,
  field: FieldMigration,
  kind: ImpactKind,
  code: string,
  more: Problem["params"] = {},
): Impact {
  const { title } = field.before;
  return formImpact(form, kind, pathOfField(form, field), title, {
    code: `impact-${code}`,
    field: field.key,
    ...more,
  });
}
