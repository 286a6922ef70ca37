import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { dateFormat } from "../../runtime/core/fields/formats.ts";
import { serialText } from "../../runtime/core/fields/serial/serial-text.ts";
import type { Json } from "../../runtime/core/json.ts";
import type { RecordStore } from "../store/store.ts";

/** Fresh values of a form's serial fields, drawn for good: a number that is not used leaves a gap. */
export async function nextSerials(
  records: Pick<RecordStore, "nextSerial">,
  app: CompiledApp,
  form: CompiledForm,
  now: string,
): Promise<{ readonly [field: string]: Json }> {
  const serials = [...form.fields.values()].filter(({ kind }) => kind.name === "serial");
  if (serials.length === 0) return {};
  const today = dateFormat("en-CA", { timeZone: app.timeZone }).format(new Date(now));
  const values = await Promise.all(
    serials.map(async ({ name, schema }) => {
      const pattern = schema["x-pattern"] ?? "{0000}";
      const year = /\{yy(yy)?\}/.test(pattern) ? Number(today.slice(0, 4)) : 0;
      const number = await records.nextSerial(app.name, form.name, name, year);
      return [name, serialText(pattern, today, number)] as const;
    }),
  );
  return Object.fromEntries(values);
}
