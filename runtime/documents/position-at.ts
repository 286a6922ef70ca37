import type { Position } from "./template-problem.ts";

/** The line and column of an offset; lines end as Handlebars counts them, so that places from it and from here agree. */
export function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n?|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}
