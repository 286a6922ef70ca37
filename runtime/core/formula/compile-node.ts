import type { SyntaxNode } from "@lezer/common";
import type { Compilation } from "./compilation.ts";
import type { Expression } from "./expression.ts";
import type { FormulaFunction } from "./formula-function.ts";
import { fail } from "./compilation.ts";
import { bounded, Decimal } from "./decimal.ts";
import { typeName } from "./expression.ts";
import { functionsByName } from "./functions/catalogue.ts";
import { negation, operatorsByName } from "./functions/operators.ts";
import { matchCall } from "./match-call.ts";
import { readName, readPath } from "./read-fields.ts";
import { runCall } from "./run-call.ts";
import { suggestion } from "../problem/suggestion.ts";
import { isBlank } from "./value.ts";

type NodeCompiler = (node: SyntaxNode, compilation: Compilation) => Expression | null;

const spellings = new Map([
  ["==", "="],
  ["!=", "<>"],
]);

const compilers: { readonly [node: string]: NodeCompiler } = {
  Number(node, compilation) {
    const number = bounded(new Decimal(textOf(node, compilation)));
    if (number === null) return fail(compilation, node, "formula-number-too-large");
    return { type: { kind: "number", rows: null }, run: () => number };
  },
  Text(node, compilation) {
    const text = textOf(node, compilation).slice(1, -1).replaceAll('""', '"');
    return { type: { kind: "text", rows: null }, run: () => text };
  },
  Boolean(node, compilation) {
    const holds = textOf(node, compilation) === "TRUE";
    return { type: { kind: "boolean", rows: null }, run: () => holds };
  },
  Name: (node, compilation) => readName(textOf(node, compilation), node, compilation),
  Path(node, compilation) {
    const [owner, field] = node.getChildren("Name");
    if (!owner || !field) return null;
    return readPath(textOf(owner, compilation), owner, textOf(field, compilation), field, compilation);
  },
  Group: (node, compilation) => compileNode(expressionsIn(node)[0], compilation),
  Negation: (node, compilation) => compileCall([negation], "-", node, node, compilation),
  Binary: compileBinary,
  Call: compileFunctionCall,
};

/** Compiles a part of a formula; null where it has a mistake, which is then among the problems. */
export function compileNode(node: SyntaxNode | undefined, compilation: Compilation): Expression | null {
  return (node && compilers[node.name]?.(node, compilation)) ?? null;
}

function textOf({ from, to }: SyntaxNode, { source }: Compilation): string {
  return source.slice(from, to);
}

function expressionsIn(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (Object.hasOwn(compilers, child.name)) found.push(child);
  }
  return found;
}

function compileFunctionCall(node: SyntaxNode, compilation: Compilation): Expression | null {
  const nameNode = node.getChild("FunctionName");
  const list = node.getChild("ArgumentList");
  if (!nameNode || !list) return null;
  const written = textOf(nameNode, compilation);
  const readings = functionsByName.get(written.toUpperCase());
  if (readings) return compileCall(readings, written.toUpperCase(), node, list, compilation);
  for (const argument of expressionsIn(list)) compileNode(argument, compilation);
  const nearest = suggestion(written, functionsByName.keys());
  return fail(compilation, nameNode, "formula-unknown-function", { name: written, suggestion: nearest });
}

function compileBinary(node: SyntaxNode, compilation: Compilation): Expression | null {
  const operator = node.firstChild?.nextSibling;
  if (!operator) return null;
  const written = textOf(operator, compilation);
  const name = spellings.get(written) ?? written;
  if (operator.name === "Compare") {
    const blank = expressionsIn(node).find((side) => isBlankLiteral(side, compilation));
    if (blank) return fail(compilation, blank, "formula-compare-blank", { operator: name });
  }
  return compileCall(operatorsByName.get(name) ?? [], name, node, node, compilation);
}

/** Comparing with a blank is always false; whoever writes one down means ISBLANK. */
function isBlankLiteral(node: SyntaxNode, compilation: Compilation): boolean {
  const text = textOf(node, compilation);
  return (node.name === "Text" && isBlank(text.slice(1, -1))) || /^BLANK\s*[(（]/i.test(text);
}

/** Compiles a call of the first reading that fits the arguments, which are the expressions in `list`. */
function compileCall(
  readings: readonly FormulaFunction[],
  name: string,
  node: SyntaxNode,
  list: SyntaxNode,
  compilation: Compilation,
): Expression | null {
  const nodes = expressionsIn(list);
  const compiled = nodes.map((argument) => compileNode(argument, compilation));
  const given = compiled.filter((argument) => argument !== null);
  if (given.length < compiled.length) return null;
  const results = readings.map((reading) => matchCall(reading, given));
  const match = results.find((result) => "function" in result);
  if (match) {
    if (match.function.volatile) compilation.volatile = true;
    return { type: match.type, run: runCall(match) };
  }
  const mismatch = results.findLast((result) => "code" in result);
  if (!mismatch) return null;
  const operands = list === node && given.length === 2 && mismatch.code === "formula-argument-type";
  const [left, right] = given.map(({ type }) => typeName(type));
  if (operands && left !== undefined && right !== undefined)
    return fail(compilation, node, "formula-operand-types", { operator: name, left, right });
  const at = mismatch.argument === null ? node : (nodes[mismatch.argument] ?? node);
  return fail(compilation, at, mismatch.code, mismatch.params);
}
