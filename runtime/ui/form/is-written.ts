import type { CompiledField } from "../../core/compile/compiled.ts";

/** Whether somebody fills a field in: teams cannot be chosen before there are any. */
export function isWritten({ readOnly, kind }: CompiledField): boolean {
  return !readOnly && kind.name !== "team";
}
