import type { SyntaxNode, Tree } from "@lezer/common";
import type { FormulaProblem } from "./formula.ts";
import { parser } from "./generated/parser.ts";

const longestSource = 2_000;
const mostNodes = 500;
const deepestNesting = 50;

const expressions = new Set([
  "Number",
  "Text",
  "Boolean",
  "Name",
  "Path",
  "Call",
  "Group",
  "Negation",
  "Binary",
]);

export type ParsedFormula =
  | { readonly expression: SyntaxNode; readonly problem: null }
  | { readonly expression: null; readonly problem: FormulaProblem };

/** Parses a formula, refusing what is too long, too large, too deep or no formula; the first mistake is reported. */
export function parseFormula(source: string): ParsedFormula {
  if (source.length > longestSource)
    return refused("formula-too-long", longestSource, source.length, { maximum: longestSource });
  if (source.trim() === "") return refused("formula-empty", 0, source.length);
  const tree = parser.parse(source);
  const size = measure(tree);
  if (size.errorAt !== null) {
    const { code, to, text } = unexpected(source, size.errorAt);
    return refused(code, to - text.length, to, text === "" ? {} : { text });
  }
  if (size.nodes > mostNodes) return refused("formula-too-large", 0, source.length, { maximum: mostNodes });
  if (size.tooDeep)
    return refused("formula-too-deep", size.tooDeep.from, size.tooDeep.to, { maximum: deepestNesting });
  const expression = tree.topNode.firstChild;
  return expression ? { expression, problem: null } : refused("formula-empty", 0, source.length);
}

function refused(
  code: string,
  from: number,
  to: number,
  params: FormulaProblem["params"] = {},
): ParsedFormula {
  return { expression: null, problem: { code, from, to, params } };
}

function measure(tree: Tree) {
  let nodes = 0;
  let depth = 0;
  let errorAt: number | null = null;
  let tooDeep: { from: number; to: number } | null = null;
  tree.iterate({
    enter({ name, type, from, to }) {
      if (type.isError) errorAt ??= from;
      if (!expressions.has(name)) return;
      nodes += 1;
      depth += 1;
      if (depth > deepestNesting) tooDeep ??= { from, to };
    },
    leave({ name }) {
      if (expressions.has(name)) depth -= 1;
    },
  });
  return {
    nodes,
    errorAt: errorAt as number | null,
    tooDeep: tooDeep as { from: number; to: number } | null,
  };
}

/** What stands at the place where the parser gave up, in the words of somebody who wrote it. */
function unexpected(source: string, at: number): { code: string; to: number; text: string } {
  const rest = source.slice(at);
  const start = at + (rest.length - rest.trimStart().length);
  if (start === source.length) return { code: "formula-unfinished", to: at, text: "" };
  const text = /^(?:\w+|"(?:[^"]|"")*"?|.)/u.exec(source.slice(start))?.[0] ?? "";
  const open = text.startsWith('"') && (text.length === 1 || !/^"(?:[^"]|"")*"$/.test(text));
  if (open) return { code: "formula-text-not-closed", to: start + text.length, text };
  return { code: "formula-unexpected", to: start + text.length, text };
}
