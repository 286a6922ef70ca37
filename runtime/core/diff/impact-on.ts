import type { CompiledField, CompiledForm } from "../compile/compiled.ts";
import { isDerived } from "../compile/is-derived.ts";
import { stageOf } from "../derive/pipeline-of.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Problem } from "../problem/problem.ts";
import type { EngineRecord } from "../record.ts";
import { failingRules } from "../transition/failing-rules.ts";
import { settle } from "../transition/settle.ts";
import { validate } from "../validate/validate.ts";
import { decidedImpacts, lossOf } from "./decided-impacts.ts";
import { formImpact } from "./form-impact.ts";
import { type FormMigration, migrationAt } from "./form-migration.ts";
import type { Impact } from "./impact.ts";
import { impactOfProblem } from "./impact-of-problem.ts";
import { lostValue } from "./lost-value.ts";
import { migrateRecord, type MigratedRecord } from "./migrate-record.ts";
import { undecidedImpacts } from "./undecided-impacts.ts";

/** A form's records before and after: everything that telling the impact on one of them takes. */
export interface ImpactContext {
  readonly migration: FormMigration;
  readonly before: EngineContext;
  readonly after: EngineContext;
  /** Whether formulas, roll-ups or scores may differ: see `rederivedForms`. */
  readonly rederived: boolean;
}

/** The record as it will be once it is brought up to date with the new version. */
export function recordAfter(
  { migration, after, rederived }: ImpactContext,
  record: EngineRecord,
): {
  readonly migrated: MigratedRecord;
  readonly settled: EngineRecord;
} {
  const migrated = migrateRecord(migration, record);
  const settled = rederived || !migration.trivial ? settle(after, migrated.record) : migrated.record;
  return { migrated, settled };
}

/** Everything that a new version would do to a record: rules that it breaks only then, what it loses, its grade. */
export function impactOn(context: ImpactContext, record: EngineRecord): readonly Impact[] {
  const { migration } = context;
  const { migrated, settled } = recordAfter(context, record);
  const { undecided } = migrated;
  if (migrated.record === record && settled.data === record.data) {
    // So it is for nearly all of a great many records: nothing but rules and the grade can tell of them.
    const broken = brokenRules(context, record, settled, migrated);
    return sameGrade(record, settled) ? broken : [...broken, regraded(migration, record, settled)];
  }
  return [
    ...undecidedImpacts(migration, record, migrated),
    ...decidedImpacts(migration, record, migrated),
    ...migrated.lost
      .filter((field) => !undecided.fields.includes(field))
      .flatMap((field) => lost(migration, field)),
    ...clearedFields(migrated.record, settled, migration.after).map((field) =>
      cleared(migration.after, field),
    ),
    ...brokenRules(context, record, settled, migrated),
    ...(sameGrade(record, settled) ? [] : [regraded(migration, record, settled)]),
  ];
}

/**
 * What nobody has decided of a record in the trash, as publishing asks for it: a stage, an option or a field that goes
 * away. Whatever else may happen to it is seen when it is restored.
 */
export function impactOnTrashed(migration: FormMigration, record: EngineRecord): readonly Impact[] {
  const impacts = undecidedImpacts(migration, record, migrateRecord(migration, record));
  return impacts.filter(({ kind }) => kind !== "value-lost" && kind !== "value");
}

function lost(migration: FormMigration, key: string): readonly Impact[] {
  const field = migrationAt(migration, key);
  if (field === undefined || isDerived(field.before)) return [];
  const { code, ...more } = lossOf(field);
  const isDropped = field.after === null && code === "value-dropped";
  return [lostValue(migration.after, field, isDropped ? "field-removed" : "value-lost", code, more)];
}

function brokenRules(
  { before, after, migration }: ImpactContext,
  record: EngineRecord,
  settled: EngineRecord,
  { undecided }: MigratedRecord,
): readonly Impact[] {
  // What is judged as before, and has not changed, breaks nothing that it did not break before.
  const stays = (name: string) => settled.data[name] === record.data[name];
  const isSuspect = ({ name }: CompiledField) =>
    !stays(name) || migration.alike.get(name)?.every(stays) !== true;
  const suspects = after.form.steps.values.filter(isSuspect);
  const all = allProblems(after, settled, suspects);
  if (all.length === 0) return [];
  const open = new Set([...undecided.options.map(({ field }) => field), ...undecided.fields]);
  const places = [...open].map((key) => placeOf(migration, key));
  // What is asked about is not told of twice.
  const problems = all.filter(({ pointer }) => !places.includes(placeAt(pointer, places)));
  if (problems.length === 0) return [];
  const known = new Set(allProblems(before, record).map((problem) => identity(problem, migration)));
  const caused = problems.filter((problem) => !known.has(identity(problem)));
  const impacts = caused.map((problem) => impactOfProblem(after.form, settled, problem));
  return [...new Map(impacts.map((impact) => [impact.key, impact])).values()];
}

/** What is wrong with a record where it stands: values, what is required, checks, and the entry rules of its stage. */
function allProblems(
  context: EngineContext,
  record: EngineRecord,
  fields?: readonly CompiledField[],
): readonly Problem[] {
  const entry = stageOf(context.form, record)?.entry ?? [];
  const broken = failingRules(context, record, entry, "entry");
  const problems = validate(context, record, fields);
  return broken.length === 0 ? problems : [...problems, ...broken];
}

/** Where problems of a field, or of a column of a table, lie in the new version, whatever the row. */
function placeOf(migration: FormMigration, key: string): string {
  const [name = "", column] = key.split("/");
  const field = migration.fields.get(name);
  const now = field?.after?.name ?? name;
  return column === undefined ? now : `${now}/${field?.renamedColumns.get(column) ?? column}`;
}

function placeAt(pointer: string, places: readonly string[]): string {
  const [, field = "", , column] = pointer.split("/");
  return column === undefined || places.includes(field) ? field : `${field}/${column}`;
}

/** The same problem at the same place, also where its field or its column has another name now. */
function identity({ code, pointer, params }: Problem, migration?: FormMigration): string {
  const [, field = "", row, column, ...rest] = pointer.split("/");
  const pair = migration?.fields.get(field);
  const name = pair?.after?.name ?? field;
  const inRow = column === undefined ? undefined : (pair?.renamedColumns.get(column) ?? column);
  return JSON.stringify([code, name, row ?? null, inRow ?? null, ...rest, params["rule"] ?? null]);
}

function clearedFields(
  migrated: EngineRecord,
  settled: EngineRecord,
  form: CompiledForm,
): readonly CompiledField[] {
  if (migrated.data === settled.data) return [];
  return Object.keys(migrated.data).flatMap((name) => {
    const field = form.fields.get(name);
    const gone = field !== undefined && !isDerived(field) && !Object.hasOwn(settled.data, name);
    return gone ? [field] : [];
  });
}

function sameGrade(record: EngineRecord, settled: EngineRecord): boolean {
  return (record.score?.grade ?? null) === (settled.score?.grade ?? null);
}

function regraded({ after }: FormMigration, record: EngineRecord, settled: EngineRecord): Impact {
  const from = record.score?.grade ?? null;
  const to = settled.score?.grade ?? null;
  const path = `forms/${after.name}/pipelines/${settled.pipeline ?? ""}/grades`;
  return formImpact(after, "grade", path, after.definition.title, { code: "impact-grade", from, to });
}

function cleared(form: CompiledForm, { name, title }: CompiledField): Impact {
  const path = `forms/${form.name}/fields/${name}`;
  return formImpact(form, "value-lost", path, title, { code: "impact-value-hidden", field: name });
}
