import type { CompiledField } from "../compile/compiled.ts";

/** How many decimals a field allows; none where it holds no numbers. */
export function decimalsOf({ kind, schema }: CompiledField): number {
  return kind.decimals?.(schema) ?? 0;
}
