import type { DemoRecord } from "../../definition/generated/definition.ts";
import { pointerTo } from "../../problem/pointer.ts";
import type { Problem } from "../../problem/problem.ts";
import type { AppIndex, FormPlace } from "../app-index.ts";
import type { CheckRule } from "../check-rule.ts";
import { recordPlace } from "../record-place.ts";
import { unknownIn } from "../unknown-names.ts";

/** Demo records fill in fields of their form, and refer to demo records by key. */
export const demoRecords: CheckRule = function* (index) {
  const keys = new Map(
    Object.entries(index.app.demo ?? {}).map(([form, records]) => [
      form,
      new Set(records.map(({ key }) => key)),
    ]),
  );
  for (const [form, records] of Object.entries(index.app.demo ?? {})) {
    const at = pointerTo("/demo", form);
    yield* unknownIn("form", form, index.forms, at);
    const place = index.forms.get(form);
    if (!place) continue;
    for (const [position, record] of records.entries()) {
      yield* recordPlace(record, place, `${at}/${position}`, false);
      yield* unknownIn("role", record.owner, index.roles, `${at}/${position}/owner`);
      yield* demoReferences(record.data, place, index, keys, `${at}/${position}/data`);
    }
  }
};

function* demoReferences(
  data: DemoRecord["data"],
  { fields }: FormPlace,
  { forms }: AppIndex,
  keys: ReadonlyMap<string, ReadonlySet<string>>,
  pointer: string,
): Generator<Problem> {
  for (const [name, value] of Object.entries(data)) {
    const form = fields.get(name)?.["x-form"];
    if (form === undefined || !forms.has(form)) continue;
    for (const key of Array.isArray(value) ? value : [value])
      yield* unknownIn("record", String(key), keys.get(form) ?? new Set(), pointerTo(pointer, name));
  }
}
