import type { CompiledCondition } from "../condition/compiled-condition.ts";
import type { CompiledField, CompiledForm, CompiledStage } from "../compile/compiled.ts";
import { readByCriterion } from "../compile/read-by-criterion.ts";
import { readToDerive } from "../compile/read-to-derive.ts";
import { withSources } from "../compile/with-sources.ts";
import { besides, formerNames, type FormMigration } from "./form-migration.ts";

/**
 * The fields of the version before that telling the impact on a record takes: what `reduced`, the form of the new
 * version, still computes and judges, what the form before makes of the same, and whatever is carried over.
 */
export function readByImpact(migration: FormMigration, reduced: CompiledForm): ReadonlySet<string> {
  const { before, after, turned } = migration;
  const former = formerNames(migration);
  const judged = [...stepFields(reduced)].map(({ name }) => before.fields.get(former(name)));
  const rules = new Set([...rulesOf(reduced)].map(({ name }) => name));
  const formerRules = [...rulesOf(before)].filter(({ name }) => rules.has(name));
  const now = withSources(after, [
    ...[...stepFields(reduced)].flatMap(readByField),
    ...[...rulesOf(reduced)].flatMap(({ when }) => [...when.reads]),
    ...reduced.derivedOrder.flatMap((name) => {
      const field = after.fields.get(name);
      return field === undefined ? [] : [name, ...readToDerive(field)];
    }),
    ...[...after.pipelines.values()].flatMap(({ scorecard }) =>
      (scorecard?.criteria ?? []).flatMap((criterion) => [...readByCriterion(criterion)]),
    ),
  ]);
  const then = withSources(before, [
    ...judged.flatMap((field) => (field === undefined ? [] : readByField(field))),
    ...formerRules.flatMap(({ when }) => [...when.reads]),
  ]);
  const carried = turned.flatMap((one) => [
    one.before.name,
    ...(one.target === undefined || one.target === null ? [] : [former(one.target.name)]),
  ]);
  return own(before, [...[...now].map(former), ...then, ...carried]);
}

/** The fields of the version before that reading these fields of a referenced record takes. */
export function readOfTarget(
  migration: FormMigration,
  names: { readonly before: Iterable<string>; readonly after: Iterable<string> },
): ReadonlySet<string> {
  const { before, after, turned } = migration;
  return own(before, [
    ...withSources(before, names.before),
    ...[...withSources(after, names.after)].map(formerNames(migration)),
    ...turned.map((one) => one.before.name),
  ]);
}

function own({ fields }: CompiledForm, names: Iterable<string>): ReadonlySet<string> {
  return new Set([...names].filter((name) => fields.has(name)));
}

function stepFields({ steps }: CompiledForm): ReadonlySet<CompiledField> {
  return new Set(Object.values(steps).flat());
}

function* rulesOf({ checks, pipelines }: CompiledForm) {
  yield* checks;
  const stages: readonly CompiledStage[] = [...pipelines.values()].flatMap((one) => [...one.stages.values()]);
  for (const { entry } of stages) yield* entry;
}

function readByField({ name, schema, visibleWhen, requiredWhen, options }: CompiledField): readonly string[] {
  const conditions: readonly (CompiledCondition | null)[] = [
    visibleWhen,
    requiredWhen,
    ...(options?.values() ?? []),
  ];
  return [name, ...besides(schema), ...conditions.flatMap((when) => [...(when?.reads ?? [])])];
}
