import type { CompiledField } from "../compile/compiled.ts";
import { formerItems } from "./pair-items.ts";

/** What the columns of a table in the new version were called before, for those that there were. */
export function formerColumns(
  { columns: before }: Pick<CompiledField, "columns">,
  { columns: after }: Pick<CompiledField, "columns">,
): ReadonlyMap<string, string> {
  const named = ({ name, schema }: CompiledField) => ({ name, renamedFrom: schema.renamedFrom ?? null });
  const former = formerItems(
    [...(before?.values() ?? [])].map(named),
    [...(after?.values() ?? [])].map(named),
  );
  return new Map([...former].map(([now, old]) => [now.name, old.name]));
}
