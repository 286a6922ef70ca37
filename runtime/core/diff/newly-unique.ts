import type { CompiledField } from "../compile/compiled.ts";
import type { FormMigration } from "./form-migration.ts";
import type { Impact } from "./impact.ts";

/** A field that must have another value in each record from a new version on. */
export interface NewlyUnique {
  readonly field: CompiledField;
  /** The field of the version before whose values simply stay; null where values are carried over one by one. */
  readonly former: CompiledField | null;
}

/** The fields of a form that become unique while records have values for them, or whose values change while they are. */
export function newlyUnique({ after, fields }: FormMigration): readonly NewlyUnique[] {
  const pairs = [...fields.values()];
  return [...after.fields.values()].flatMap((field) => {
    if (!field.unique) return [];
    const pair = pairs.find((one) => one.after === field);
    const receives = pairs.some(({ target }) => target === field);
    if (pair === undefined && !receives) return [];
    const stays = pair !== undefined && !receives && !pair.retyped && pair.options.size === 0;
    return stays && pair.before.unique ? [] : [{ field, former: stays ? pair.before : null }];
  });
}

/** What becoming unique does to the records that share a value. */
export function notUniqueImpact({ before, after, fields }: FormMigration, field: CompiledField): Impact {
  const path = `forms/${after.name}/fields/${field.name}`;
  const pair = [...fields.values()].find((one) => one.after === field);
  const former = pair?.before.name ?? (before.fields.has(field.name) ? field.name : null);
  const params = { title: field.title, field: former };
  return {
    ...{ key: `unique ${path}`, kind: "unique", form: after.name, path, title: field.title },
    ...{ problem: { code: "impact-not-unique", pointer: "", params }, needs: null, choices: [] },
  };
}
