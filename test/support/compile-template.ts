import { checkApp } from "../../runtime/core/check/check-app.ts";
import { compileApp } from "../../runtime/core/compile/compile-app.ts";
import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import { fromFolder } from "../../runtime/core/definition/from-folder.ts";
import { parseApp } from "../../runtime/core/definition/parse-app.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { checkDocuments } from "../../runtime/documents/check-documents.ts";

/** The files of a template, read, parsed, checked and compiled; throws with the problems where it has any. */
export function compileTemplate(files: ReadonlyMap<string, string>): CompiledApp {
  const folder = fromFolder(files);
  clean(folder.problems);
  const parsed = parseApp(folder.document);
  if (parsed.app === null) throw problemsError(parsed.problems);
  clean(checkApp(parsed.app));
  clean([...checkDocuments(parsed.app)]);
  const matches = (pattern: string, value: string) => new RegExp(pattern, "u").test(value);
  const compiled = compileApp(parsed.app, 1, { matches });
  if (compiled.app === null) throw problemsError(compiled.problems);
  return compiled.app;
}

function clean(problems: readonly Problem[]): void {
  if (problems.length > 0) throw problemsError(problems);
}

function problemsError(problems: readonly Problem[]): Error {
  return new Error(JSON.stringify(problems, null, 2));
}
