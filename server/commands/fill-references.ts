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
  { app, form, now }: EngineContext,
  held: RecordData,
  patch: RecordData,
): Promise<RecordData> {
  const chosen = Object.entries(patch).flatMap(([name, value]) => {
    const schema = form.fields.get(name)?.schema;
    const fills = schema?.["x-fill"] !== undefined && schema["x-form"] !== undefined;
    return fills && typeof value === "string" && held[name] !== value
      ? [{ name, form: schema["x-form"] ?? "", id: value }]
      : [];
  });
  if (chosen.length === 0) return patch;
  const records = await loadRecords(services, app, chosen);
  const filled = chosen.map(({ name, form: other, id }): { [field: string]: Json } => {
    const target = app.forms.get(other);
    const record = records.get(other)?.get(id);
    if (target === undefined || record === undefined) return {};
    return fillFromReference(form, name, referencedFacts(app, target, record, now));
  });
  return Object.assign({}, ...filled, patch) as RecordData;
}
