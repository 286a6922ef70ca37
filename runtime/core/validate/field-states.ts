import type { CompiledField } from "../compile/compiled.ts";
import { appliedEffects } from "../derive/applied-effects.ts";
import { circumstanceOf } from "../derive/circumstance-of.ts";
import { factsOf } from "../derive/facts-of.ts";
import { pipelineOf, stageOf } from "../derive/pipeline-of.ts";
import type { EngineContext } from "../engine-context.ts";
import { isEmpty } from "../fields/is-empty.ts";
import type { EngineRecord } from "../record.ts";
import { fieldRight } from "./field-right.ts";
import type { FieldState } from "./field-state.ts";
import { isShown } from "./is-shown.ts";
import { isWritable } from "./is-writable.ts";
import { offeredOptions } from "./offered-options.ts";
import { requiredFields } from "./required-fields.ts";

const hidden: FieldState = { visible: false, required: false, access: "hidden", offered: null };

/**
 * The state of every own field, in the order of the form. With `transition`, as in the form of that move: the fields
 * that it asks for are writable whatever the stage says, shown also where only the target shows them, and required is
 * what its target stage requires and its effects would not fill in, as its options are those offered there. A running
 * approval leaves nothing to edit.
 */
export function fieldStates(
  context: EngineContext,
  record: EngineRecord,
  options: { readonly transition?: string | undefined } = {},
): ReadonlyMap<string, FieldState> {
  const { form, actor } = context;
  const facts = factsOf(context, record);
  const at = circumstanceOf(context);
  const stage = stageOf(form, record);
  const move = pipelineOf(form, record)?.transitions.get(options.transition ?? "");
  const asked = new Set(move?.ask);
  const after = move ? { ...record, stage: move.to } : record;
  const factsAfter = factsOf(context, after);
  const stageAfter = stageOf(form, after);
  const required = requiredFields(context, after);
  const writable = isWritable(context, record, asked);
  const unseen = (name: string) =>
    form.fields.has(name) && fieldRight(form, actor, name, record.stage) === "hidden";

  const fillsIn = (name: string): boolean => {
    if (move?.effects.some(({ set }) => set.has(name)) !== true) return false;
    const { [name]: _given, ...data } = record.data;
    return !isEmpty(appliedEffects(context, { ...record, data }, move).data[name]);
  };

  const shown = (field: CompiledField): boolean =>
    asked.has(field.name)
      ? isShown(field, stage, facts, at, true) || isShown(field, stageAfter, factsAfter, at, true)
      : isShown(field, stage, facts, at);

  const stateOf = (field: CompiledField): FieldState => {
    if (!shown(field)) return hidden;
    if (fieldRight(form, actor, field.name, record.stage) === "hidden") return hidden;
    return {
      visible: true,
      required: required.has(field.name) && !fillsIn(field.name),
      access: writable(field) ? "edit" : "read",
      offered: offeredOptions(field, factsAfter, at, unseen),
    };
  };
  return new Map([...form.fields].map(([name, field]) => [name, stateOf(field)]));
}
