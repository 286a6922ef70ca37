import type { CompiledFormula } from "../formula/formula.ts";
import type { CompiledField, CompiledForm, CompiledPipeline } from "./compiled.ts";
import { columnReference } from "./reference-at.ts";

/**
 * Which fields of referenced records a form's formulas read, by reference field; and for a reference with a filter, in a
 * column of a table too (`table/column`), what the filter reads, with the record's `_id`, by which it is known to be
 * loaded.
 */
export function readsThrough(
  fields: ReadonlyMap<string, CompiledField>,
  pipelines: ReadonlyMap<string, CompiledPipeline>,
  recordTitle: CompiledFormula,
): CompiledForm["readsThrough"] {
  const reads = new Map<string, Set<string>>();
  const add = (reference: string, names: Iterable<string>) => {
    const known = reads.get(reference) ?? new Set();
    for (const name of names) known.add(name);
    reads.set(reference, known);
  };
  const formulas = [
    recordTitle,
    ...[...fields.values()].flatMap(({ formula, defaultFormula }) => [formula, defaultFormula]),
    ...[...pipelines.values()].flatMap(formulasOf),
  ];
  for (const formula of formulas) {
    for (const { reference, field } of formula?.readsThrough ?? []) add(reference, [field]);
  }
  const addFilter = (reference: string, { kind, filter }: CompiledField) => {
    if (filter !== null && kind.name === "reference") add(reference, ["_id", ...filter.reads]);
  };
  for (const field of fields.values()) {
    addFilter(field.name, field);
    for (const column of field.columns?.values() ?? [])
      addFilter(columnReference(field.name, column.name), column);
  }
  return reads;
}

function formulasOf({ transitions, scorecard }: CompiledPipeline): readonly CompiledFormula[] {
  const effects = [...transitions.values()].flatMap(({ effects: all }) =>
    all.flatMap(({ set }) => [...set.values()]),
  );
  const rules = scorecard?.criteria.flatMap((criterion) => criterion.rules) ?? [];
  return [
    ...effects.flatMap((source) => ("formula" in source ? [source.formula] : [])),
    ...rules.flatMap(({ points }) => (typeof points === "number" ? [] : [points])),
  ];
}
