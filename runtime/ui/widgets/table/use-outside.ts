import { useMemo, useSyncExternalStore } from "react";
import type { CompiledField } from "../../../core/compile/compiled.ts";
import { useFormRoom } from "../../form/form-context.ts";

/** The values of the record that the cells of a table are checked against and shown with, as one text. */
export function useOutside(columns: readonly CompiledField[]): string {
  const { model } = useFormRoom();
  const names = useMemo(() => {
    const own = new Set(columns.map(({ name }) => name));
    return columns
      .map(({ schema }) => schema["x-currencyField"])
      .filter((name) => name !== undefined && !own.has(name));
  }, [columns]);
  return useSyncExternalStore(model.subscribe, () =>
    names.map((name) => JSON.stringify(model.field(name ?? "").value ?? null)).join(" "),
  );
}
