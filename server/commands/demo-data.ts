import { Temporal } from "temporal-polyfill";
import type { CompiledApp, CompiledField } from "../../runtime/core/compile/compiled.ts";
import type { DemoMoment, DemoRecord } from "../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../runtime/core/json.ts";
import type { RecordData } from "../../runtime/core/record.ts";

/** A demo record with its references, people and dates made real. */
export interface DemoItem {
  readonly form: string;
  readonly id: string;
  readonly data: RecordData;
  readonly pipeline: string | undefined;
  readonly stage: string | undefined;
  /** The instant at which it came into its stage. */
  readonly at: string;
}

interface World {
  readonly app: CompiledApp;
  readonly now: Temporal.ZonedDateTime;
  /** Texts of moments that were asked for before: computing with calendars takes longer than all the rest. */
  readonly texts: Map<string, string>;
  readonly person: string;
  /** The id of a demo record by form and key. */
  id(form: string, key: string): string | undefined;
}

function moment(value: DemoMoment, { app, now }: World): Temporal.ZonedDateTime {
  if (typeof value !== "string") return now.add(value.today);
  if (value.length > 10) return Temporal.Instant.from(value).toZonedDateTimeISO(app.timeZone);
  return Temporal.PlainDate.from(value).toZonedDateTime({ timeZone: app.timeZone, plainTime: "09:00" });
}

/** A moment as a field of this sort holds it. */
function momentText(value: DemoMoment, sort: "day" | "instant", world: World): string {
  const key = `${sort} ${typeof value === "string" ? value : `+ ${value.today}`}`;
  const known = world.texts.get(key);
  if (known !== undefined) return known;
  const time = moment(value, world);
  const text =
    sort === "day"
      ? time.toPlainDate().toString()
      : time.toInstant().toString({ smallestUnit: "millisecond" });
  world.texts.set(key, text);
  return text;
}

function isRelative(value: Json): value is { readonly today: string } {
  return (
    typeof value === "object" && value !== null && !Array.isArray(value) && Object.hasOwn(value, "today")
  );
}

function realValue(value: Json, field: CompiledField, world: World): Json {
  const kind = field.kind.name;
  if (isRelative(value)) return momentText(value, kind === "date" ? "day" : "instant", world);
  if (Array.isArray(value)) {
    return value.map((item: Json) =>
      field.columns === null ? realValue(item, field, world) : realRow(item, field, world),
    );
  }
  if (typeof value !== "string") return value;
  if (kind === "reference" || kind === "references")
    return world.id(field.schema["x-form"] ?? "", value) ?? value;
  return kind === "user" || kind === "users" ? world.person : value;
}

function realRow(row: Json, table: CompiledField, world: World): Json {
  if (typeof row !== "object" || row === null || Array.isArray(row)) return row;
  return realData(row as RecordData, (name) => table.columns?.get(name), world);
}

function realData(
  data: RecordData,
  fieldOf: (name: string) => CompiledField | undefined,
  world: World,
): RecordData {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      const field = fieldOf(name);
      return [name, field === undefined ? value : realValue(value, field, world)];
    }),
  );
}

/** The demo data of an app as it is installed now, for somebody; the oldest first, so that the history reads well. */
export function demoItems(
  app: CompiledApp,
  now: string,
  person: string,
  newId: () => string,
): readonly DemoItem[] {
  const demo = Object.entries(app.document.demo ?? {}).filter(([form]) => app.forms.has(form));
  const ids = new Map(
    demo.flatMap(([form, records]) => records.map(({ key }) => [`${form} ${key}`, newId()])),
  );
  const present = Temporal.Instant.from(now).toZonedDateTimeISO(app.timeZone);
  const id: World["id"] = (form, key) => ids.get(`${form} ${key}`);
  const world: World = { app, now: present, texts: new Map(), person, id };
  const item = (form: string, record: DemoRecord): DemoItem => ({
    form,
    id: world.id(form, record.key) ?? newId(),
    data: realData(record.data, (name) => app.forms.get(form)?.fields.get(name), world),
    pipeline: record.pipeline,
    stage: record.stage,
    at: record.at === undefined ? now : momentText(record.at, "instant", world),
  });
  return demo
    .flatMap(([form, records]) => records.map((record) => item(form, record)))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
