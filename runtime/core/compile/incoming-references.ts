import type { CompiledApp, CompiledField, CompiledForm } from "./compiled.ts";
import { columnReference } from "./reference-at.ts";

/** A form's own field, or a column of one of its tables, that leads to records of another form, to one or to several. */
export interface IncomingReference {
  readonly form: CompiledForm;
  readonly field: CompiledField;
  /** The table whose column it is. */
  readonly table: CompiledField | null;
  /** The field's name, or `table/column`. */
  readonly reference: string;
}

const leading: ReadonlySet<string> = new Set(["reference", "references"]);

/** Every field and column of an app that leads to a form's records. */
export function incomingReferences(app: CompiledApp, target: string): readonly IncomingReference[] {
  return [...app.forms.values()].flatMap((form) =>
    [...form.fields.values()]
      .flatMap((field): readonly IncomingReference[] => [
        { form, field, table: null, reference: field.name },
        ...[...(field.columns?.values() ?? [])].map((column) => ({
          ...{ form, field: column, table: field },
          reference: columnReference(field.name, column.name),
        })),
      ])
      .filter(({ field: { kind, schema } }) => leading.has(kind.name) && schema["x-form"] === target),
  );
}
