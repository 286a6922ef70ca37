import type { EffectDefinition, SetValue } from "../../../runtime/core/definition/generated/definition.ts";

/** One field that a move sets, and to what. */
export type SetField = readonly [field: string, value: SetValue];

/** The fields that the effects of a move set, in their order. */
export function setFields(effects: readonly EffectDefinition[]): readonly SetField[] {
  return effects.flatMap(({ set }) => Object.entries(set));
}

/**
 * The effects of a move with what it sets replaced: a field keeps the effect that set it, a new one joins the last,
 * and an effect that sets nothing any more goes.
 */
export function withSetFields(
  effects: readonly EffectDefinition[],
  fields: readonly SetField[],
): readonly EffectDefinition[] {
  const next = new Map(fields);
  const known = new Set(effects.flatMap(({ set }) => Object.keys(set)));
  const added = fields.filter(([field]) => !known.has(field));
  const kept = (effects.length === 0 ? [{ set: {} }] : effects).map(({ set }, index, all) => {
    const entries = Object.keys(set).flatMap((field): readonly SetField[] => {
      const value = next.get(field);
      return value === undefined ? [] : [[field, value]];
    });
    return { set: Object.fromEntries(index === all.length - 1 ? [...entries, ...added] : entries) };
  });
  return kept.filter(({ set }) => Object.keys(set).length > 0);
}
