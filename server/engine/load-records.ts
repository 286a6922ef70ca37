import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import { isIdentifier } from "../../runtime/core/fields/identifier-rules.ts";
import type { Services } from "../services.ts";
import type { StoredRecord } from "../store/store.ts";

/** Records of several forms by form and id, one reading a form. Trashed ones are left out. */
export async function loadRecords(
  services: Services,
  app: CompiledApp,
  wanted: readonly { readonly form: string; readonly id: string }[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, StoredRecord>>> {
  const ids = new Map<string, Set<string>>();
  for (const { form, id } of wanted) {
    if (app.forms.has(form) && isIdentifier(id)) ids.set(form, (ids.get(form) ?? new Set()).add(id));
  }
  const loaded = await Promise.all(
    [...ids].map(async ([form, some]) => {
      const records = await services.store.records.getMany(app, form, [...some]);
      const living = records.filter((record) => record.deletedAt === null);
      return [form, new Map(living.map((record) => [record.id, record]))] as const;
    }),
  );
  return new Map(loaded);
}
