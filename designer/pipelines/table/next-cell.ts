import type { FieldRow } from "./field-table.ts";

interface Cell {
  readonly field: string;
  readonly stage: number;
}

const steps: { readonly [key: string]: readonly [down: number, right: number] } = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -Infinity],
  End: [0, Infinity],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};

/** The cell that a key leads to from another one, at the edge the same one; null for any other key. */
export function nextCell(
  key: string,
  { field, stage }: Cell,
  rows: readonly Pick<FieldRow, "name">[],
  stages: number,
): Cell | null {
  const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
  if (step === undefined) return null;
  const within = (value: number, count: number) => Math.min(Math.max(value, 0), count - 1);
  const index = rows.findIndex(({ name }) => name === field);
  return {
    field: rows[within(index + step[0], rows.length)]?.name ?? field,
    stage: within(stage + step[1], stages),
  };
}
