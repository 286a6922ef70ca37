import type { CellReading } from "../../runtime/core/cells/cell-reading.ts";
import { cellKinds } from "../../runtime/core/cells/cell-kinds.ts";
import type { DataTable } from "../../runtime/core/cells/data-table.ts";
import { looseKey } from "../../runtime/core/cells/loose-key.ts";
import type { CompiledField, CompiledPipeline } from "../../runtime/core/compile/compiled.ts";
import { momentKinds } from "../../runtime/core/fields/moment-kinds.ts";
import type { ImportColumn, ImportPlan } from "../../runtime/core/guess/import-plan.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { pipelineFor } from "../../runtime/core/transition/blank-record.ts";
import type { Place } from "../engine/engine-context.ts";
import { done } from "../done.ts";
import { projection } from "../policies/projection.ts";
import type { Result } from "../result.ts";

/** A column of the file, found in it. */
interface FoundColumn {
  readonly index: number;
  readonly header: string;
}

/** A column whose cells become values of a field. */
export interface PreparedColumn extends FoundColumn {
  readonly field: CompiledField;
  readonly reading: CellReading;
  /** The field of the other form that names its records; null for what they are called. */
  readonly by: string | null;
  /** Whether a cell that cannot be used leaves the field empty instead of the row out. */
  readonly lenient: boolean;
}

/** A plan that was found to fit the file and the form. */
export interface PreparedImport {
  readonly columns: readonly PreparedColumn[];
  readonly pipeline: CompiledPipeline | null;
  readonly stage:
    | (FoundColumn & {
        readonly values: { readonly [written: string]: string };
        readonly since: readonly CompiledField[];
      })
    | null;
  readonly owner: FoundColumn | null;
}

/**
 * Lays a plan over a file and a form: every column is there, every field is one that the actor may know of and that can be
 * brought in. Refused with everything that does not fit; pointers lead into the plan.
 */
export function prepareImport(place: Place, table: DataTable, plan: ImportPlan): Result<PreparedImport> {
  const { form } = place;
  const unknown = unknownNames(place, plan);
  if (unknown.length > 0) return { ok: false, reason: "unknown-name", problems: unknown };
  const problems: Problem[] = [];
  const find = (column: number | string, pointer: string): FoundColumn => {
    const index = positionOf(table, column);
    if (index === -1) problems.push({ code: "no-such-column", pointer, params: { column } });
    return { index, header: table.header[index] ?? "" };
  };
  const taken = new Set<string>();
  const columns = plan.columns.flatMap((column, at): readonly PreparedColumn[] => {
    const field = form.fields.get(column.field);
    if (field === undefined) return [];
    const pointer = `/columns/${String(at)}`;
    if (taken.has(field.name)) problems.push({ code: "field-twice", pointer, params: { field: field.name } });
    taken.add(field.name);
    if (field.readOnly || cellKinds[field.kind.name].read === null) {
      problems.push({ code: "not-imported", pointer: `${pointer}/field`, params: { field: field.name } });
    }
    const { dateOrder, decimalMark, fraction, values, by = null, otherwise } = column;
    const reading = {
      ...(dateOrder && { dateOrder }),
      ...(decimalMark && { decimalMark }),
      ...(fraction && { fraction }),
      ...(values && { values }),
    };
    return [
      { ...find(column.column, `${pointer}/column`), field, reading, by, lenient: otherwise === "empty" },
    ];
  });
  const pipeline = pipelineFor(place, plan.pipeline);
  if (pipeline === undefined) problems.push({ code: "unknown-pipeline", pointer: "/pipeline", params: {} });
  if (plan.stage !== undefined && pipeline === null) {
    problems.push({ code: "stage-without-pipeline", pointer: "/stage", params: {} });
  }
  const stage = plan.stage && {
    ...find(plan.stage.column, "/stage/column"),
    values: plan.stage.values ?? {},
    since: (plan.stage.since ?? []).flatMap((name, at) => {
      const field = form.fields.get(name);
      if (field !== undefined && momentKinds.includes(field.kind.name)) return [field];
      const pointer = `/stage/since/${String(at)}`;
      problems.push({ code: "since-no-date", pointer, params: { field: name } });
      return [];
    }),
  };
  const owner = plan.owner && find(plan.owner.column, "/owner/column");
  if (problems.length > 0) return { ok: false, reason: "invalid", problems };
  return done({ columns, pipeline: pipeline ?? null, stage: stage ?? null, owner: owner ?? null });
}

/** Fields that are not there or that the actor may not know of, of this form and of those that are referred to. */
function unknownNames({ app, form, actor }: Place, { columns, stage }: ImportPlan): readonly Problem[] {
  const seen = projection(actor, form);
  const unknown = (name: string, pointer: string): Problem => ({
    code: "unknown-field",
    pointer,
    params: { field: name },
  });
  const isKnown = (name: string) => form.fields.has(name) && seen.asks(name);
  const since = (stage?.since ?? []).flatMap((name, at) =>
    isKnown(name) ? [] : [unknown(name, `/stage/since/${String(at)}`)],
  );
  const inColumns = columns.flatMap(({ field: name, by }: ImportColumn, at): readonly Problem[] => {
    const field = form.fields.get(name);
    if (field === undefined || !seen.asks(name)) return [unknown(name, `/columns/${String(at)}/field`)];
    const target = app.forms.get(field.schema["x-form"] ?? "");
    const known = by === undefined || (target?.fields.has(by) === true && projection(actor, target).asks(by));
    return known ? [] : [unknown(by, `/columns/${String(at)}/by`)];
  });
  return [...inColumns, ...since];
}

function positionOf({ header }: DataTable, column: number | string): number {
  if (typeof column === "number") return column < header.length ? column : -1;
  const exact = header.indexOf(column);
  return exact === -1 ? header.findIndex((title) => looseKey(title) === looseKey(column)) : exact;
}
