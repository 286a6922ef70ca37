import type { CompiledField } from "../compile/compiled.ts";
import { columnReference } from "../compile/reference-at.ts";
import { stageOf } from "../derive/pipeline-of.ts";
import type { EngineRecord } from "../record.ts";
import { boundsWays } from "./bounds-ways.ts";
import { canTake } from "./can-take.ts";
import type { FieldMigration } from "./field-migration.ts";
import { formImpact } from "./form-impact.ts";
import { type FormMigration, migrationAt, stageKey } from "./form-migration.ts";
import type { Impact } from "./impact.ts";
import { lostValue, pathOfField } from "./lost-value.ts";
import type { MigratedRecord } from "./migrate-record.ts";

/** What must be decided of a record: its stage, its options, and values that have to go or are beyond their bounds. */
export function undecidedImpacts(
  migration: FormMigration,
  record: EngineRecord,
  { undecided, texts }: MigratedRecord,
): readonly Impact[] {
  const options = new Map(undecided.options.map((one) => [JSON.stringify([one.field, one.option]), one]));
  const named = texts.filter(({ field, option }) => option !== null && !undecided.fields.includes(field));
  const aside = new Set(named.map(({ field }) => field));
  const ask = (key: string): readonly Impact[] => {
    const field = migrationAt(migration, key);
    if (field === undefined) return [];
    const own = texts.filter((text) => text.field === key).map(({ text, option }) => ({ text, option }));
    return [{ ...undecidedField(migration, field), ...(own.length > 0 && { texts: own }) }];
  };
  return [
    ...(undecided.stage === null ? [] : [stageRemoved(migration, record)]),
    ...[...options.values()].flatMap(({ field, option }) => optionRemoved(migration, field, option)),
    ...undecided.fields.flatMap(ask),
    ...[...aside].flatMap((key) =>
      migrationAt(migration, key)?.target === undefined
        ? ask(key).map((impact): Impact => ({ ...impact, aside: true }))
        : [],
    ),
  ];
}

function stageRemoved({ before, after }: FormMigration, record: EngineRecord): Impact {
  const { pipeline, stage } = { pipeline: record.pipeline ?? "", stage: record.stage ?? "" };
  const title = stageOf(before, record)?.definition.title ?? stage;
  const own = [...(after.pipelines.get(pipeline)?.stages.keys() ?? [])];
  const all = [...after.pipelines.values()].flatMap((one) =>
    [...one.stages.keys()].map((name) => stageKey({ pipeline: one.name, stage: name })),
  );
  const path = `forms/${after.name}/pipelines/${pipeline}/stages/${stage}`;
  const leaves = !after.pipelines.has(pipeline);
  return {
    ...formImpact(after, "stage-removed", path, title, { code: "impact-stage-removed", name: stage, leaves }),
    needs: "stage",
    choices: own.length > 0 ? own : all,
  };
}

function optionRemoved(migration: FormMigration, key: string, option: string): readonly Impact[] {
  const field = migrationAt(migration, key);
  if (field === undefined) return [];
  const title = field.before.schema.oneOf?.find((one) => one.const === option)?.title ?? option;
  const path = `${pathOfField(migration.after, field)}/options/${option}`;
  const params = { code: "impact-option-removed", field: key, name: option };
  return [
    {
      ...formImpact(migration.after, "option-removed", path, title, params),
      needs: "option",
      choices: [...(field.after?.options?.keys() ?? [])],
    },
  ];
}

/** A field that goes away, or does not allow some of its values any more, as long as nobody has said where they go. */
function undecidedField({ after: form, fields }: FormMigration, field: FieldMigration): Impact {
  const { key, before, after, narrower, deadColumns, goneColumns } = field;
  const table = key.includes("/") ? (fields.get(key.split("/")[0] ?? "")?.after ?? null) : null;
  const home = table === null ? form.fields : (table.columns ?? new Map<string, CompiledField>());
  const open = [...home.values()].filter((one) => !one.readOnly && one !== after && canTake(one, before));
  const names = open.map(({ name }) => (table === null ? name : columnReference(table.name, name)));
  const dead = field.dead || deadColumns.length > 0;
  const gone = goneColumns.map((column) => before.columns?.get(column)?.title ?? column);
  // What leads to a record that is of another form now is no use elsewhere, nor is a cell without its row.
  const asked = { needs: "field", choices: dead || gone.length > 0 ? [] : names } as const;
  if (after === null) return { ...lostValue(form, field, "field-removed", "field-removed"), ...asked };
  const ways = boundsWays(before, after);
  if (dead) return { ...lostValue(form, field, "value-lost", "link-dead"), ...asked };
  if (gone.length > 0)
    return { ...lostValue(form, field, "value-lost", "column-removed", { columns: gone }), ...asked };
  if (narrower) return { ...lostValue(form, field, "value", "value-beyond"), ...asked, ways };
  return { ...lostValue(form, field, "value-lost", "value-unfit"), ...asked, ways };
}
