import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { readAnywhere } from "../../runtime/core/compile/read-anywhere.ts";
import { serialText } from "../../runtime/core/fields/serial/serial-text.ts";
import { localDay } from "../../runtime/core/formula/local-day.ts";
import type { Json } from "../../runtime/core/json.ts";
import type { RecordStore } from "../store/store.ts";

type Serials = { readonly [field: string]: Json };

/** What serials are expected to be, by the place in a row of new records. */
export type ExpectedSerials = (place: number) => Serials;

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
  const serials = serialFields(form);
  const drawn = moments.map((): { [field: string]: Json } => ({}));
  if (serials.length === 0) return drawn;
  const days = daysOf(app, moments);
  await Promise.all(
    serials.map(async (serial) => {
      const years = new Map<number, number[]>();
      for (const [index, day] of days.entries()) {
        const year = serial.yearOf(day);
        const those = years.get(year) ?? [];
        those.push(index);
        years.set(year, those);
      }
      for (const [year, those] of years) {
        const first = await records.nextSerial(app.name, form.name, serial.name, year, those.length);
        for (const [place, index] of those.entries())
          Object.assign(drawn[index] ?? {}, {
            [serial.name]: serialText(serial.pattern, days[index] ?? "", first + place),
          });
      }
    }),
  );
  return drawn;
}

/**
 * What the serials of a record that is made now will be, unless others are made meanwhile. Where nothing in the form reads
 * them, as far as that is known without asking the database.
 */
export async function likelySerials(
  records: Pick<RecordStore, "serialAtHand" | "lastSerial">,
  app: CompiledApp,
  form: CompiledForm,
  now: string,
): Promise<Serials> {
  const serials = serialFields(form);
  const read = readAnywhere(form);
  if (serials.some(({ name }) => read.has(name))) return (await expectedSerials(records, app, form, now))(0);
  const [day = ""] = serials.length === 0 ? [] : daysOf(app, [now]);
  return Object.fromEntries(
    serials.map(({ name, pattern, yearOf }) => {
      const last = records.serialAtHand(app.name, form.name, name, yearOf(day)) ?? 0;
      return [name, serialText(pattern, day, last + 1)];
    }),
  );
}

/** What the serials of records that are made now will be, one after the other, unless others are made meanwhile. */
export async function expectedSerials(
  records: Pick<RecordStore, "lastSerial">,
  app: CompiledApp,
  form: CompiledForm,
  now: string,
): Promise<ExpectedSerials> {
  const [day = ""] = daysOf(app, [now]);
  const serials = await Promise.all(
    serialFields(form).map(async ({ name, pattern, yearOf }) => {
      const last = await records.lastSerial(app.name, form.name, name, yearOf(day));
      return (place: number) => [name, serialText(pattern, day, last + 1 + place)] as const;
    }),
  );
  return (place) => Object.fromEntries(serials.map((at) => at(place)));
}

interface SerialField {
  readonly name: string;
  readonly pattern: string;
  /** In which year numbers are counted on a day; 0 where they are counted for good. */
  yearOf(day: string): number;
}

function serialFields({ fields }: CompiledForm): readonly SerialField[] {
  return [...fields.values()]
    .filter(({ kind }) => kind.name === "serial")
    .map(({ name, schema }) => {
      const pattern = schema["x-pattern"] ?? "{0000}";
      const byYear = /\{yy(yy)?\}/.test(pattern);
      return { name, pattern, yearOf: (day) => (byYear ? Number(day.slice(0, 4)) : 0) };
    });
}

function daysOf({ timeZone }: CompiledApp, moments: readonly string[]): readonly string[] {
  return moments.map((moment) => localDay(Date.parse(moment), timeZone).date);
}
