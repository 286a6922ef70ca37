import type { Actor } from "../../../runtime/core/actor.ts";
import type { CompiledApp, CompiledForm } from "../../../runtime/core/compile/compiled.ts";
import { formRights } from "../../../runtime/core/validate/form-rights.ts";
import { projection } from "../../policies/projection.ts";

/** What a condition or a formula reads. */
interface Reader {
  readonly reads: ReadonlySet<string>;
  readonly readsThrough?: readonly { readonly reference: string; readonly field: string }[];
}

/** What of an app is not there for somebody. */
export interface Unseen {
  /** Whether somebody may not open a form at all. */
  form(name: string): boolean;
  /** Whether a form's own field is hidden in every stage, or its form as a whole. */
  field(form: string, name: string): boolean;
  /** Whether a condition or formula of a form reads anything of this; nothing reads nothing. */
  readBy(form: CompiledForm, reader: Reader | null | undefined): boolean;
}

/** What of an app is not there for an actor: forms without a right, and fields that they see in no stage. */
export function unseenBy(app: CompiledApp, actor: Actor): Unseen {
  const hidden = new Map(
    [...app.forms.values()].map((form) => {
      const seen = projection(actor, form);
      const names = [...form.fields.keys()].filter((name) => !seen.knows(name));
      return [form.name, formRights(actor, form).size === 0 ? null : new Set(names)] as const;
    }),
  );
  const unseen = (form: string) => (hidden.get(form) ?? null) === null;
  const hides = (form: string, name: string) => unseen(form) || hidden.get(form)?.has(name) === true;
  return {
    form: unseen,
    field: hides,
    readBy(form, reader) {
      if (reader === null || reader === undefined) return false;
      const through = (reader.readsThrough ?? []).some(({ reference, field }) =>
        hides(form.fields.get(reference)?.schema["x-form"] ?? "", field),
      );
      return through || [...reader.reads].some((name) => hides(form.name, name));
    },
  };
}
