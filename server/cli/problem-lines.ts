import type { ProblemView } from "../../runtime/contract/generated/contract.ts";
import type { Words } from "./create-words.ts";
import type { FolderDefinition } from "./read-definition.ts";
import { placeInFiles } from "./place-in-files.ts";

const mostTold = 40;

/** Problems of a definition, each with the file and line that it is about: `forms/deal.json:12  …`. */
export function problemLines(
  { document, files }: FolderDefinition,
  problems: readonly ProblemView[],
  say: Words,
): readonly string[] {
  const more = problems.length - mostTold;
  const told = problems.slice(0, mostTold).map(({ pointer, params, message }) => {
    const lineInText = typeof params["line"] === "number" ? params["line"] : 1;
    const { path, line, pointer: inside } = placeInFiles(document, files, pointer, lineInText);
    const place = line === null ? path : `${path}:${String(line)}`;
    return `  ${place}  ${message}${inside === "" ? "" : `  (${inside})`}`;
  });
  return more > 0 ? [...told, say("more-problems", { count: more })] : told;
}
