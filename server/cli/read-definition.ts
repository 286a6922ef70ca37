import { stat } from "node:fs/promises";
import { fromFolder } from "../../runtime/core/definition/from-folder.ts";
import { isObject } from "../../runtime/core/definition/is-object.ts";
import type { JsonObject } from "../../runtime/core/json.ts";
import { explainProblem } from "../../runtime/core/problem/explain-problem.ts";
import type { Done, Work } from "./command.ts";
import { readFiles } from "./read-files.ts";

/** The definition in a folder, with the files that it was put together from. */
export interface FolderDefinition {
  readonly app: string;
  readonly document: JsonObject;
  readonly files: ReadonlyMap<string, string>;
}

/** Reads the definition of the folder that is named on the line; what is wrong with its files is told file by file. */
export async function readDefinition({
  options,
  say,
}: Pick<Work, "options" | "say">): Promise<Done<FolderDefinition>> {
  const { folder, language } = options;
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory() !== true) return { ok: false, lines: [say("not-a-folder", { folder })] };
  const files = await readFiles(folder, { say });
  if (!files.ok) return files;
  if (!files.value.has("app.json")) return { ok: false, lines: [say("no-definition", { folder })] };
  const { document, problems } = fromFolder(files.value);
  if (problems.length > 0) {
    return { ok: false, lines: problems.map((problem) => explainProblem(problem, language)) };
  }
  const app = isObject(document) ? document["name"] : undefined;
  if (typeof app !== "string" || !/^[a-z][a-z0-9-]{0,62}$/.test(app)) {
    const line = app === undefined ? say("no-name") : say("bad-app", { app: String(app) });
    return { ok: false, lines: [line] };
  }
  return { ok: true, value: { app, document: document as JsonObject, files: files.value } };
}
