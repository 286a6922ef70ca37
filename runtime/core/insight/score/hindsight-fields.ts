import type { CompiledCriterion, CompiledForm, CompiledPipeline } from "../../compile/compiled.ts";
import { readByCriterion } from "../../compile/read-by-criterion.ts";
import { readFar } from "./read-far.ts";
import type { StageFill } from "./stage-fill.ts";
import { tellsFill, whenFilled } from "./when-filled.ts";

/** System fields that a record's stage decides, or its score itself. */
const stageFields = ["_stage", "_stageKind", "_stageSince", "_stallsAt", "_probability", "_score", "_grade"];

/**
 * Why a field says how a record ended: `decided` follows from the stage or is set by a move into a closed one, `late` is
 * filled in only then.
 */
export type HindsightReason = "decided" | "late";

/**
 * The fields of a criterion by which it may know how the record ended, themselves or by what their formulas read: what it
 * says of closed records proves nothing. Whether a field is filled in only at the end, live records say where there are
 * enough of them; else what the form, its stages and moves ask for.
 */
export function hindsightFields(
  form: CompiledForm,
  pipeline: CompiledPipeline,
  criterion: CompiledCriterion,
  fill: StageFill,
): ReadonlyMap<string, HindsightReason> {
  const asking = askedBy(form, pipeline);
  const reasonOf = (name: string): HindsightReason | null => {
    if (stageFields.includes(name) || asking.written.has(name)) return "decided";
    return form.fields.has(name) && isLate(pipeline, name, asking, fill) ? "late" : null;
  };
  const found = new Map<string, HindsightReason>();
  for (const name of readByCriterion(criterion)) {
    const reasons = [...readFar(form, [name])].map(reasonOf);
    if (reasons.includes("decided")) found.set(name, "decided");
    else if (reasons.includes("late")) found.set(name, "late");
  }
  return found;
}

interface Asking {
  /** The open stages that ask for a field, by its name. */
  readonly open: ReadonlyMap<string, ReadonlySet<string>>;
  /** What closed stages and the moves into them ask for. */
  readonly closed: ReadonlySet<string>;
  /** What moves into closed stages set. */
  readonly written: ReadonlySet<string>;
}

function isLate(
  pipeline: CompiledPipeline,
  name: string,
  { open, closed }: Asking,
  fill: StageFill,
): boolean {
  const when = whenFilled(pipeline, fill, name);
  if (when === "open") return false;
  const stages = [...(open.get(name) ?? [])];
  if (stages.length === 0) return when === "closed" || closed.has(name);
  // It is asked for while the deal runs, but records that stand there do not have it: it was asked for only lately.
  return when === "closed" && stages.some((stage) => tellsFill(fill, stage));
}

function askedBy({ required }: CompiledForm, { stages, transitions }: CompiledPipeline): Asking {
  const isOpen = (stage: string) => stages.get(stage)?.kind === "open";
  // A move that opens a closed record again comes after its end.
  const moves = [...transitions.values()].filter(({ from }) => [...from].some(isOpen));
  const asked = [
    ...[...stages.values()].flatMap(({ name, kind, fields }) => [
      ...[...fields].flatMap(([field, rule]) => (rule === "required" ? [[field, name] as const] : [])),
      ...(kind === "open" ? [...required].map((field) => [field, name] as const) : []),
    ]),
    ...moves.flatMap(({ to, ask }) => ask.map((field) => [field, to] as const)),
  ];
  const open = new Map<string, Set<string>>();
  for (const [field, stage] of asked)
    if (isOpen(stage)) open.set(field, (open.get(field) ?? new Set()).add(stage));
  const closing = moves.filter(({ to }) => !isOpen(to));
  return {
    open,
    closed: new Set(asked.flatMap(([field, stage]) => (isOpen(stage) ? [] : [field]))),
    written: new Set(closing.flatMap(({ effects }) => effects.flatMap(({ set }) => [...set.keys()]))),
  };
}
