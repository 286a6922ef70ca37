import type { CompiledField } from "./compiled.ts";

/** Whether nobody writes the field's values: they follow from others, so that removing it loses nothing that somebody entered. */
export function isDerived({ formula, kind }: Pick<CompiledField, "formula" | "kind">): boolean {
  return formula !== null || kind.name === "rollup";
}
