import type { FormRights } from "../../contract/generated/contract.ts";
import type { CompiledForm } from "../../core/compile/compiled.ts";
import type { Room } from "../records/use-room.ts";

/** How something that is missing can be mended: in a field, or with records of another form that lead here by `via`. */
export type Mend =
  | { readonly by: "field"; readonly field: string }
  | {
      readonly by: "records";
      readonly form: CompiledForm;
      readonly rights: FormRights;
      readonly via: string;
    };

/**
 * The way to mend what is missing, by the fields that decide it: the first that can be filled in, else the records that
 * the first roll-up sums up. Null where there is none, or none that the reader may see.
 */
export function mendOf({ app, form, view }: Room, fields: readonly string[]): Mend | null {
  const fillable = fields.find((name) => form.fields.get(name)?.readOnly === false);
  if (fillable !== undefined) return { by: "field", field: fillable };
  const rollup = fields.map((name) => form.fields.get(name)?.schema["x-rollup"]).find(Boolean);
  const other = app.forms.get(rollup?.form ?? "");
  const rights = view.forms[rollup?.form ?? ""];
  if (rollup === undefined || other === undefined || rights?.read !== true) return null;
  return { by: "records", form: other, rights, via: rollup.via };
}
