import type { Position } from "./template-problem.ts";

/** Where something that was parsed begins. */
export function startOf({ start }: hbs.AST.SourceLocation): Position {
  return { line: start.line, column: start.column + 1 };
}
