import { changedData } from "../derive/changed-data.ts";
import { normalised } from "../derive/normalised.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Json } from "../json.ts";
import { jsonEqual } from "../json-equal.ts";
import { pointerTo } from "../problem/pointer.ts";
import type { Problem } from "../problem/problem.ts";
import type { EngineRecord, RecordData } from "../record.ts";
import { fieldRight } from "./field-right.ts";
import { isCommanded } from "./is-commanded.ts";
import { isWritable } from "./is-writable.ts";
import { problemAt } from "./problem-at.ts";
import { unknownField } from "./unknown-fields.ts";

/** Sent data laid over a record: the outcome, which fields changed by it, and what of it may not be written. */
export interface MergedInput {
  readonly record: EngineRecord;
  readonly changed: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/**
 * Lays sent data over a record, by the rules of the record as it stands; null empties a field. A value that equals the
 * present one is no writing. `asked` are the fields that a move asks for.
 */
export function mergeInput(
  context: EngineContext,
  record: EngineRecord,
  data: RecordData,
  asked: ReadonlySet<string> = new Set(),
): MergedInput {
  const { form, actor } = context;
  const writable = isWritable(context, record, asked);
  const problems: Problem[] = [];
  const values = new Map<string, Json | undefined>();
  for (const [name, value] of Object.entries(data)) {
    const field = form.fields.get(name);
    if (field === undefined || fieldRight(form, actor, name, record.stage) === "hidden") {
      problems.push(isCommanded(name) ? commandedProblem(name) : unknownField(name));
      continue;
    }
    const next = normalised(field, value, context.newId);
    if (jsonEqual(next, Object.hasOwn(record.data, name) ? record.data[name] : undefined)) continue;
    if (writable(field)) values.set(name, next);
    else problems.push(problemAt(field, "read-only"));
  }
  return {
    record: { ...record, data: changedData(record.data, values) },
    changed: new Set(values.keys()),
    problems,
  };
}

function commandedProblem(name: string): Problem {
  const code = name === "stage" || name === "_stage" ? "stage-needs-transition" : "system-field";
  return { code, pointer: pointerTo("", name), params: { field: name } };
}
