/** A place in a text, both from 1: how what is wrong in a template says where. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** The spot that the parameters of a problem name; null where they name none. */
export function spotOf(params: { readonly [name: string]: unknown } = {}): Spot | null {
  const { line, column } = params;
  return typeof line === "number" && typeof column === "number" ? { line, column } : null;
}

/** A spot as the last step of a path, behind the text that it is in. */
export function spotStep({ line, column }: Spot): string {
  return `${String(line)}:${String(column)}`;
}

/** The spot that a step of a path says; null for any other step. */
export function spotIn(step: string | undefined): Spot | null {
  const [, line, column] = /^(\d+):(\d+)$/.exec(step ?? "") ?? [];
  return line === undefined || column === undefined ? null : { line: Number(line), column: Number(column) };
}
