import type { ProblemView } from "../../runtime/contract/generated/contract.ts";
import type { Words } from "./create-words.ts";
import type { FolderDefinition } from "./read-definition.ts";
import type { ReadMapping } from "./read-mapping.ts";
import { lineOf } from "./line-of.ts";
import { placeInFiles } from "./place-in-files.ts";

const mostTold = 40;

/**
 * Problems of a definition, and of the mapping that was sent with it, each with the file and line that it is about:
 * `forms/deal.json:12  …`. What no file says, such as a decision that is missing, has its place alone.
 */
export function problemLines(
  { document, files }: FolderDefinition,
  problems: readonly ProblemView[],
  say: Words,
  mapping?: ReadMapping["file"],
): readonly string[] {
  const more = problems.length - mostTold;
  const told = problems.slice(0, mostTold).map(({ pointer, params, message }) => {
    if (/^\/mapping(\/|$)/.test(pointer)) return mappingLine(pointer.slice(8), message, mapping);
    const lineInText = typeof params["line"] === "number" ? params["line"] : 1;
    const { path, line, pointer: inside } = placeInFiles(document, files, pointer, lineInText);
    const place = line === null ? path : `${path}:${String(line)}`;
    return `  ${place}  ${message}${inside === "" ? "" : `  (${inside})`}`;
  });
  return more > 0 ? [...told, say("more-problems", { count: more })] : told;
}

function mappingLine(pointer: string, message: string, file: ReadMapping["file"]): string {
  if (file === undefined) return `  ${message}  (/mapping${pointer})`;
  const place = `${file.path}:${String(lineOf(file.text, pointer))}`;
  return `  ${place}  ${message}${pointer === "" ? "" : `  (${pointer})`}`;
}
