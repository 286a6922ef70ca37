import { fillFromReference } from "../../runtime/core/derive/fill-from-reference.ts";
import type { EngineContext } from "../../runtime/core/engine-context.ts";
import type { Json } from "../../runtime/core/json.ts";
import type { RecordData } from "../../runtime/core/record.ts";
import { loadRecords } from "../engine/load-records.ts";
import { referencedFacts } from "../engine/referenced-facts.ts";
import type { Services } from "../services.ts";

/** The patch with what newly chosen records fill in; what the patch itself says of those fields goes before. */
export async function fillReferences(
  services: Services,
  context: EngineContext,
  held: RecordData,
  patch: RecordData,
): Promise<RecordData> {
  const [filled = patch] = await fillManyReferences(services, context, [{ held, patch }]);
  return filled;
}

/** The same for many records at once: one reading for all of them. */
export async function fillManyReferences(
  services: Services,
  { app, form, now }: EngineContext,
  patches: readonly { readonly held: RecordData; readonly patch: RecordData }[],
): Promise<readonly RecordData[]> {
  const chosen = patches.map(({ held, patch }) =>
    Object.entries(patch).flatMap(([name, value]) => {
      const schema = form.fields.get(name)?.schema;
      const fills = schema?.["x-fill"] !== undefined && schema["x-form"] !== undefined;
      return fills && typeof value === "string" && held[name] !== value
        ? [{ name, form: schema["x-form"] ?? "", id: value }]
        : [];
    }),
  );
  const all = chosen.flat();
  if (all.length === 0) return patches.map(({ patch }) => patch);
  const records = await loadRecords(services, app, all);
  return patches.map(({ patch }, index) => {
    const filled = (chosen[index] ?? []).map(({ name, form: other, id }): { [field: string]: Json } => {
      const target = app.forms.get(other);
      const record = records.get(other)?.get(id);
      if (target === undefined || record === undefined) return {};
      return fillFromReference(form, name, referencedFacts(app, target, record, now));
    });
    return filled.length === 0 ? patch : (Object.assign({}, ...filled, patch) as RecordData);
  });
}
