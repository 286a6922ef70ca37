import type { SyntaxNode } from "@lezer/common";
import { parser } from "../generated/parser.ts";
import { functionReference, type FunctionEntry } from "../reference/function-reference.ts";

/** The innermost call around an offset: its function, and which argument the offset is in, from 0. */
export interface FormulaCall {
  readonly function: FunctionEntry;
  readonly argument: number;
}

const byName = new Map(functionReference.map((entry) => [entry.name, entry]));

/** The call in whose brackets an offset lies, finished or not; null outside of every known function. */
export function callAt(source: string, position: number): FormulaCall | null {
  const inner = parser.parse(source).resolveInner(position, -1);
  for (let node: SyntaxNode | null = inner; node; node = node.parent) {
    const [name, list] = [node.getChild("FunctionName"), node.getChild("ArgumentList")];
    if (!name || !list || position <= list.from) continue;
    if (list.lastChild?.name === ")" && position >= list.to) continue;
    const entry = byName.get(source.slice(name.from, name.to).toUpperCase());
    if (!entry) return null;
    const commas = list.getChildren(",").filter(({ to }) => to <= position);
    return { function: entry, argument: commas.length };
  }
  return null;
}
