/** What a figure must keep to; `size` where it holds for that size alone, `processors` where it takes as many to show it. */
export interface Budget {
  readonly bench: string;
  readonly figure: string;
  readonly size?: number;
  readonly most?: number;
  readonly least?: number;
  readonly processors?: number;
}

/** A budget as it is written: once for all benches that measure the same, on whichever database. */
type WrittenBudget = Omit<Budget, "bench"> & { readonly bench: string | readonly string[] };

/** The budgets of each bench. */
export function eachBench(written: readonly WrittenBudget[]): readonly Budget[] {
  return written.flatMap((one) => [one.bench].flat().map((bench) => ({ ...one, bench })));
}

export interface Measured {
  readonly bench: string;
  readonly size: number;
  readonly figure: string;
  readonly value: number;
}

/** The budget of a figure at its size, if it has one. */
export function budgetOf(budgets: readonly Budget[], measured: Measured): Budget | undefined {
  return budgets.find(
    ({ bench, figure, size }) =>
      bench === measured.bench && figure === measured.figure && (size ?? measured.size) === measured.size,
  );
}

/** Whether a figure keeps to its budget; what is no number keeps to none. */
export function isKept({ most, least }: Budget, value: number): boolean {
  return value <= (most ?? Number.POSITIVE_INFINITY) && value >= (least ?? Number.NEGATIVE_INFINITY);
}

/** Budgets that no figure of these benches was measured for, though their size was: a renamed figure is not kept by silence. */
export function unmeasured(
  budgets: readonly Budget[],
  benches: ReadonlyMap<string, number>,
  figures: readonly Measured[],
): readonly Budget[] {
  return budgets.filter((budget) => {
    const size = benches.get(budget.bench);
    if (size === undefined || (budget.size ?? size) !== size) return false;
    return !figures.some((measured) => budgetOf([budget], measured) !== undefined);
  });
}

/** The figures with a budget at another size than these benches ran at, by the command that measures them. */
export function ofOtherSizes(
  budgets: readonly Budget[],
  benches: ReadonlyMap<string, number>,
): ReadonlyMap<string, readonly string[]> {
  const figures = new Map<string, string[]>();
  for (const { bench, figure, size } of budgets) {
    if (size === undefined || !benches.has(bench) || benches.get(bench) === size) continue;
    const command = `npm run bench -- ${bench} ${String(size)}`;
    figures.set(command, [...(figures.get(command) ?? []), figure]);
  }
  return figures;
}
