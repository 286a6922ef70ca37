import type { Json } from "../../../runtime/core/json.ts";
import { stepsOf } from "../../../runtime/core/problem/pointer.ts";
import type { Problem } from "../../../runtime/core/problem/problem.ts";
import { entriesOf } from "../../draft/edits/entries-of.ts";
import { readAt } from "../../draft/edits/read-at.ts";
import { type AppFile, fileOf, isFolder } from "./app-files.ts";

/** A problem of the draft in the file where it stands, with the way to it there. */
export interface ProblemInFile {
  readonly file: AppFile;
  readonly steps: readonly string[];
  readonly problem: Problem;
}

/** Where in the files of a draft a problem of it stands. */
export function problemInFile(document: Json, problem: Problem): ProblemInFile {
  const [folder = "", key, ...inner] = stepsOf(problem.pointer);
  if (key === undefined || !isFolder(folder)) {
    const steps = stepsOf(problem.pointer);
    return { file: fileOf([]), steps, problem };
  }
  const held = readAt(document, [folder]);
  const name = Array.isArray(held) ? entriesOf(held)?.[Number(key)]?.[0] : key;
  return name === undefined
    ? { file: fileOf([]), steps: [folder], problem }
    : { file: fileOf([folder, name]), steps: inner, problem };
}
