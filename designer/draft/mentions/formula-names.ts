import type { SyntaxNode } from "@lezer/common";
import { parseFormula } from "../../../runtime/core/formula/parse-formula.ts";

/** A field's name in a formula: alone, or behind the field that leads to it. */
export interface FormulaName {
  readonly name: string;
  readonly from: number;
  /** For `owner.name`, the owner; null for a name that stands alone or is the owner itself. */
  readonly owner: string | null;
}

/** Every field's name in a formula; none in one that cannot be read. */
export function formulaNames(source: string): readonly FormulaName[] {
  const { expression } = parseFormula(source);
  return expression === null ? [] : [...namesIn(expression, source)];
}

function* namesIn(node: SyntaxNode, source: string): Generator<FormulaName> {
  const text = ({ from, to }: SyntaxNode) => source.slice(from, to);
  if (node.name === "Name") yield { name: text(node), from: node.from, owner: null };
  else if (node.name === "Path") {
    const [first, second] = node.getChildren("Name");
    if (first === undefined || second === undefined) return;
    yield { name: text(first), from: first.from, owner: null };
    yield { name: text(second), from: second.from, owner: text(first) };
  } else {
    for (let child = node.firstChild; child !== null; child = child.nextSibling)
      yield* namesIn(child, source);
  }
}
