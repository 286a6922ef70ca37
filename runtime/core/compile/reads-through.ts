import type { CompiledFormula } from "../formula/formula.ts";
import type { CompiledField, CompiledForm, CompiledPipeline } from "./compiled.ts";
import { columnReference } from "./reference-at.ts";

type Reads = CompiledForm["readsThrough"];
type Pipelines = ReadonlyMap<string, CompiledPipeline>;
type Fields = ReadonlyMap<string, CompiledField>;

/**
 * Which fields of referenced records a form's formulas read, by reference field; and for a reference with a filter, in a
 * column of a table too (`table/column`), what the filter reads, with the record's `_id`, by which it is known to be
 * loaded.
 */
export function readsThrough(fields: Fields, pipelines: Pipelines, recordTitle: CompiledFormula): Reads {
  const reads = new Map<string, Set<string>>();
  const defaults = [...fields.values()].map(({ defaultFormula }) => defaultFormula);
  addFormulas(reads, [
    ...deriving(fields, pipelines, recordTitle),
    ...defaults,
    ...[...pipelines.values()].flatMap(formulasOfEffects),
  ]);
  const addFilter = (reference: string, { kind, filter }: CompiledField) => {
    if (filter !== null && kind.name === "reference") add(reads, reference, ["_id", ...filter.reads]);
  };
  for (const field of fields.values()) {
    addFilter(field.name, field);
    for (const column of field.columns?.values() ?? [])
      addFilter(columnReference(field.name, column.name), column);
  }
  return reads;
}

/** Of these what decides what is stored of a record beside what somebody enters: its formulas, its title and its score. */
export function derivesThrough(fields: Fields, pipelines: Pipelines, recordTitle: CompiledFormula): Reads {
  const reads = new Map<string, Set<string>>();
  addFormulas(reads, deriving(fields, pipelines, recordTitle));
  return reads;
}

function add(reads: Map<string, Set<string>>, reference: string, names: Iterable<string>): void {
  const known = reads.get(reference) ?? new Set();
  for (const name of names) known.add(name);
  reads.set(reference, known);
}

function addFormulas(reads: Map<string, Set<string>>, formulas: readonly (CompiledFormula | null)[]): void {
  for (const formula of formulas) {
    for (const { reference, field } of formula?.readsThrough ?? []) add(reads, reference, [field]);
  }
}

function deriving(
  fields: Fields,
  pipelines: Pipelines,
  recordTitle: CompiledFormula,
): readonly (CompiledFormula | null)[] {
  const points = [...pipelines.values()].flatMap(formulasOfScore);
  return [recordTitle, ...[...fields.values()].map(({ formula }) => formula), ...points];
}

function formulasOfEffects({ transitions }: CompiledPipeline): readonly CompiledFormula[] {
  return [...transitions.values()].flatMap(({ effects }) =>
    effects.flatMap(({ set }) =>
      [...set.values()].flatMap((source) => ("formula" in source ? [source.formula] : [])),
    ),
  );
}

function formulasOfScore({ scorecard }: CompiledPipeline): readonly CompiledFormula[] {
  const rules = scorecard?.criteria.flatMap((criterion) => criterion.rules) ?? [];
  return rules.flatMap(({ points }) => (typeof points === "number" ? [] : [points]));
}
