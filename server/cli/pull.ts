import type { DraftView } from "../../runtime/contract/generated/contract.ts";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import { isObject } from "../../runtime/core/definition/is-object.ts";
import { parseApp } from "../../runtime/core/definition/parse-app.ts";
import { toFolder } from "../../runtime/core/definition/to-folder.ts";
import { explainProblem } from "../../runtime/core/problem/explain-problem.ts";
import type { Command, Done, Work } from "./command.ts";
import { publishedVersion } from "./published-version.ts";
import { readFiles } from "./read-files.ts";
import { refusalLines } from "./refusal-lines.ts";
import { uncommitted } from "./uncommitted.ts";
import { fileChanges, writeFiles } from "./write-files.ts";

/** What is to be pulled, and what it is called. */
async function wantedDefinition(work: Work): Promise<Done<{ definition: unknown; version: string }>> {
  const { api, options, say } = work;
  const { app } = options;
  if (options.draft) {
    const draft = await api.get<DraftView>(`/apps/${app}/draft`);
    if (!draft.ok) return refusalLines(work, draft, app);
    return { ok: true, value: { definition: draft.body.definition, version: say("the-draft") } };
  }
  const published = await publishedVersion(work, app);
  if (!published.ok) return refusalLines(work, published, app);
  if (published.body === null) return { ok: false, lines: [say("no-version", { app })] };
  const { definition, version } = published.body;
  return { ok: true, value: { definition, version: say("version", { number: version }) } };
}

/** A server's word is not enough for names that become files: they are checked as those of any definition. */
function acceptedDefinition({ options, say }: Work, definition: unknown): Done<AppDocument> {
  const { app, problems } = parseApp(definition);
  if (app !== null) return { ok: true, value: app };
  const told = problems.map(
    (problem) => `  ${explainProblem(problem, options.language)}  (${problem.pointer})`,
  );
  return { ok: false, lines: [say("unfinished", { app: options.app }), ...told] };
}

/** The name of the app that a folder holds where it is another one; null too where its app.json cannot be read. */
function otherApp(present: ReadonlyMap<string, string>, app: string): string | null {
  let held: unknown;
  try {
    held = JSON.parse(present.get("app.json") ?? "null");
  } catch {
    return null;
  }
  const name = isObject(held) ? held["name"] : undefined;
  return typeof name !== "string" || name === app ? null : name;
}

/** Writes an app's definition into a folder, byte for byte as it is written everywhere. */
export const pull: Command = async (work) => {
  const { options, say, print } = work;
  const { app, folder, force } = options;
  const wanted = await wantedDefinition(work);
  if (!wanted.ok) return wanted;
  const accepted = acceptedDefinition(work, wanted.value.definition);
  if (!accepted.ok) return accepted;
  const present = await readFiles(folder, work);
  if (!present.ok) return present;
  const other = otherApp(present.value, app);
  if (other !== null && !force) return { ok: false, lines: [say("other-app", { folder, other })] };

  const files = toFolder(accepted.value);
  const changes = fileChanges(present.value, files);
  const overwritten = [...changes.written, ...changes.removed].filter((path) => present.value.has(path));
  const lost = force ? [] : await uncommitted(folder, overwritten);
  if (lost.length > 0) return { ok: false, lines: [say("uncommitted"), ...lost.map((path) => `  ${path}`)] };
  const written = await writeFiles(folder, files, changes, work);
  if (!written.ok) return written;
  const counts = { written: changes.written.length, removed: changes.removed.length, same: changes.same };
  print(say("pulled", { app, folder, version: wanted.value.version, ...counts }));
  return { ok: true, code: 0 };
};
