import { conditionScopeOf } from "../../runtime/core/compile/condition-scope-of.ts";
import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import { compileCondition } from "../../runtime/core/condition/compile-condition.ts";
import type { Condition } from "../../runtime/core/definition/generated/definition.ts";
import type { FieldMigration } from "../../runtime/core/diff/field-migration.ts";
import { type FormMigration, migrationAt } from "../../runtime/core/diff/form-migration.ts";
import { migrateRecord } from "../../runtime/core/diff/migrate-record.ts";
import { pointerTo } from "../../runtime/core/problem/pointer.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import type { Services } from "../services.ts";
import { whereBeyond } from "./where-beyond.ts";

const page = 500;

/**
 * A problem for each field with values that are beyond its bounds by now, and for each column with cells that do not fit
 * or whose options go away, that nobody has decided about. No database can count all of these, so records are looked at
 * one by one where something may have to be asked. Of the trash only options are asked about.
 */
export async function undecidedValues(
  services: Pick<Services, "store" | "now">,
  before: CompiledApp,
  migrations: Iterable<FormMigration>,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const migration of migrations) {
    const asked = [...migration.fields.values()].filter(isOpen);
    if (asked.length === 0 || (await surelyNone(services, before, migration, asked))) continue;
    const { name } = migration.before;
    const names = new Set(asked.map((field) => field.before.name));
    const fields = new Map([...migration.before.fields].filter(([field]) => names.has(field)));
    const read = { ...before, forms: new Map([[name, { ...migration.before, fields }]]) };
    const open: FormMigration = { ...migration, turned: asked, stages: new Map() };
    const counts = new Map<
      string,
      { readonly option: string | null; readonly field: string; count: number }
    >();
    for (let after: string | null = null, last = false; !last;) {
      const records = await services.store.records.scan(read, name, page, after);
      for (const record of records) {
        const { undecided } = migrateRecord(open, record);
        const all = [
          ...undecided.options,
          ...(record.deletedAt === null ? undecided.fields.map((field) => ({ field, option: null })) : []),
        ];
        for (const one of new Map(all.map((each) => [JSON.stringify([each.field, each.option]), each]))) {
          const [key, { field, option }] = one;
          const entry = counts.get(key) ?? { field, option, count: 0 };
          counts.set(key, entry);
          entry.count += 1;
        }
      }
      after = records.at(-1)?.id ?? null;
      last = records.length < page;
    }
    const found = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [, { field, option, count }] of found)
      problems.push(problemOf(migration, field, option, count));
  }
  return problems;
}

/** Whether counting by conditions says already that no value is beyond its bounds. */
async function surelyNone(
  { store, now }: Pick<Services, "store" | "now">,
  before: CompiledApp,
  migration: FormMigration,
  asked: readonly FieldMigration[],
): Promise<boolean> {
  const conditions = asked.map(whereBeyond);
  if (conditions.includes(null)) return false;
  const any = { anyOf: conditions } as unknown as Condition;
  const where = compileCondition(any, conditionScopeOf(migration.before)).tree;
  const at = { now: now(), timeZone: before.timeZone, actor: null };
  const { name: form } = migration.before;
  return (await store.records.count({ app: before, form, where, at, search: null, trashed: false })) === 0;
}

/** Whether some value may have to be asked about that counting by conditions does not find. */
function isOpen({ narrower, target, fits, cells }: FieldMigration): boolean {
  const isCellOpen = (cell: FieldMigration) =>
    (cell.target === undefined && !cell.fits) || [...cell.options.values()].includes(undefined);
  return (narrower && target === undefined && !fits) || cells.some(isCellOpen);
}

function problemOf(migration: FormMigration, field: string, option: string | null, records: number): Problem {
  const form = pointerTo("/mapping/forms", migration.after.name);
  const one = migrationAt(migration, field);
  const title = one?.before.title ?? field;
  if (option === null) {
    const code = one?.narrower === true ? "value-beyond" : "value-unfit";
    const pointer = pointerTo(pointerTo(form, "fields"), field);
    return { code, pointer, params: { field, title, records } };
  }
  const called = one?.before.schema.oneOf?.find((each) => each.const === option)?.title ?? option;
  const pointer = pointerTo(pointerTo(pointerTo(form, "options"), field), option);
  return { code: "option-in-use", pointer, params: { field, option, title: called, records } };
}
