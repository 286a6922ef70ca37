import type { JsonObject } from "../json.ts";
import type { FormulaProblem, FormulaScope } from "./formula.ts";

/** What one compilation works on, and what it finds out on the way. */
export interface Compilation {
  readonly source: string;
  readonly scope: FormulaScope;
  readonly problems: FormulaProblem[];
  readonly reads: Set<string>;
  /** Paths through references by how they are written. */
  readonly readsThrough: Map<string, { readonly reference: string; readonly field: string }>;
  volatile: boolean;
}

/** Notes a problem at a place; gives null, so that whoever finds a mistake can return it. */
export function fail(
  { problems }: Compilation,
  { from, to }: { readonly from: number; readonly to: number },
  code: string,
  params: JsonObject = {},
): null {
  problems.push({ code, from, to, params });
  return null;
}
