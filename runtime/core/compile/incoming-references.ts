import type { CompiledApp, CompiledField, CompiledForm } from "./compiled.ts";

/** A form's own field that leads to records of another form, to one or to several. */
export interface IncomingReference {
  readonly form: CompiledForm;
  readonly field: CompiledField;
}

const leading: ReadonlySet<string> = new Set(["reference", "references"]);

/** Every field of an app that leads to a form's records. */
export function incomingReferences(app: CompiledApp, target: string): readonly IncomingReference[] {
  return [...app.forms.values()].flatMap((form) =>
    [...form.fields.values()]
      .filter(({ kind, schema }) => leading.has(kind.name) && schema["x-form"] === target)
      .map((field) => ({ form, field })),
  );
}
