import type { CompiledCriterion, CompiledForm, CompiledPipeline } from "../../compile/compiled.ts";

/** System fields that a record's stage decides, or its score itself. */
const stageFields = ["_stage", "_stageKind", "_stageSince", "_stallsAt", "_probability", "_score", "_grade"];

/**
 * The fields of a criterion by which it may know how the record ended: they follow from the stage, are asked for or set
 * by a move into a closed stage, or are computed from such fields. What it says of closed records proves nothing.
 */
export function hindsightFields(
  form: CompiledForm,
  pipeline: CompiledPipeline,
  criterion: CompiledCriterion,
): readonly string[] {
  const telling = new Set([...stageFields, ...filledAtTheEnd(pipeline)]);
  const reads = criterion.rules.flatMap(({ when, points }) => [
    ...(when?.reads ?? []),
    ...(typeof points === "number" ? [] : points.reads),
  ]);
  const all = new Set(criterion.decay ? [...reads, criterion.decay.since] : reads);
  return [...all].filter((name) => follows(form, name, telling));
}

function filledAtTheEnd({ stages, transitions }: CompiledPipeline): readonly string[] {
  const closing = [...transitions.values()].filter(({ to }) => stages.get(to)?.kind !== "open");
  const required = [...stages.values()]
    .filter(({ kind }) => kind !== "open")
    .flatMap(({ fields }) => [...fields].flatMap(([name, rule]) => (rule === "required" ? [name] : [])));
  const moved = closing.flatMap(({ ask, effects }) => [
    ...ask,
    ...effects.flatMap(({ set }) => [...set.keys()]),
  ]);
  return [...required, ...moved];
}

/** Whether the field is one of these, or its formula reads one, however far. */
function follows(form: CompiledForm, name: string, telling: ReadonlySet<string>): boolean {
  const seen = new Set([name]);
  for (const each of seen) {
    if (telling.has(each)) return true;
    for (const next of form.fields.get(each)?.formula?.reads ?? []) seen.add(next);
  }
  return false;
}
