import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { dateFormat } from "../../runtime/core/fields/formats.ts";
import { serialText } from "../../runtime/core/fields/serial/serial-text.ts";
import type { Json } from "../../runtime/core/json.ts";
import type { RecordStore } from "../store/store.ts";

type Serials = { readonly [field: string]: Json };

/** Fresh values of a form's serial fields, drawn for good: a number that is not used leaves a gap. */
export async function nextSerials(
  records: Pick<RecordStore, "nextSerial">,
  app: CompiledApp,
  form: CompiledForm,
  now: string,
): Promise<Serials> {
  return (await manySerials(records, app, form, [now]))[0] ?? {};
}

/** The same for records that are made at these moments, in their order: the numbers of a year are drawn at once. */
export async function manySerials(
  records: Pick<RecordStore, "nextSerial">,
  app: CompiledApp,
  form: CompiledForm,
  moments: readonly string[],
): Promise<readonly Serials[]> {
  const serials = [...form.fields.values()].filter(({ kind }) => kind.name === "serial");
  const drawn = moments.map((): { [field: string]: Json } => ({}));
  if (serials.length === 0) return drawn;
  const format = dateFormat("en-CA", { timeZone: app.timeZone });
  const days = moments.map((moment) => format.format(new Date(moment)));
  await Promise.all(
    serials.map(async ({ name, schema }) => {
      const pattern = schema["x-pattern"] ?? "{0000}";
      const byYear = /\{yy(yy)?\}/.test(pattern);
      const years = new Map<number, number[]>();
      for (const [index, day] of days.entries()) {
        const year = byYear ? Number(day.slice(0, 4)) : 0;
        const those = years.get(year) ?? [];
        those.push(index);
        years.set(year, those);
      }
      for (const [year, those] of years) {
        const first = await records.nextSerial(app.name, form.name, name, year, those.length);
        for (const [place, index] of those.entries())
          Object.assign(drawn[index] ?? {}, {
            [name]: serialText(pattern, days[index] ?? "", first + place),
          });
      }
    }),
  );
  return drawn;
}
