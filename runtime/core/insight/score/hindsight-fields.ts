import type { CompiledCriterion, CompiledForm, CompiledPipeline } from "../../compile/compiled.ts";

/** System fields that a record's stage decides, or its score itself. */
const stageFields = ["_stage", "_stageKind", "_stageSince", "_stallsAt", "_probability", "_score", "_grade"];

/**
 * The fields of a criterion by which it may know how the record ended: they follow from the stage, are set by a move
 * into a closed stage or asked for only then, or are computed from such fields. What it says of closed records proves
 * nothing.
 */
export function hindsightFields(
  form: CompiledForm,
  pipeline: CompiledPipeline,
  criterion: CompiledCriterion,
): readonly string[] {
  const telling = new Set([...stageFields, ...filledAtTheEnd(form, pipeline)]);
  const reads = criterion.rules.flatMap(({ when, points }) => [
    ...(when?.reads ?? []),
    ...(typeof points === "number" ? [] : points.reads),
  ]);
  const all = new Set(criterion.decay ? [...reads, criterion.decay.since] : reads);
  return [...all].filter((name) => follows(form, name, telling));
}

/** Set by moves into a closed stage, or asked for there and nowhere before. */
function filledAtTheEnd(form: CompiledForm, { stages, transitions }: CompiledPipeline): readonly string[] {
  const isOpen = (stage: string) => stages.get(stage)?.kind === "open";
  // A move that opens a closed record again comes after its end.
  const moves = [...transitions.values()].filter(({ from }) => [...from].some(isOpen));
  const asked = (open: boolean) => [
    ...[...stages.values()]
      .filter(({ name }) => isOpen(name) === open)
      .flatMap(({ fields }) => [...fields].flatMap(([name, rule]) => (rule === "required" ? [name] : []))),
    ...moves.filter(({ to }) => isOpen(to) === open).flatMap(({ ask }) => ask),
  ];
  const before = new Set([...form.required, ...asked(true)]);
  const written = moves
    .filter(({ to }) => !isOpen(to))
    .flatMap(({ effects }) => effects.flatMap(({ set }) => [...set.keys()]));
  return [...asked(false).filter((name) => !before.has(name)), ...written];
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
