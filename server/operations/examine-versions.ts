import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import { compileDocument } from "../engine/compile-document.ts";
import { linearPattern } from "../engine/linear-pattern.ts";
import type { Snapshot } from "../store/snapshot.ts";
import type { Report } from "./examination.ts";
import { finding } from "./finding.ts";

/** Whether every published version compiles, and each app's current one is there. Gives back the current ones. */
export async function examineVersions(
  { connection }: Snapshot,
  report: Report,
): Promise<ReadonlyMap<string, CompiledApp>> {
  const current = new Map<string, CompiledApp>();
  let count = 0;
  for (const row of await connection.all(`SELECT name, "currentVersion" AS version FROM app ORDER BY name`)) {
    const [app, now] = [row["name"] as string, row["version"] as number];
    const versions = await connection.all("SELECT version FROM version WHERE app = ? ORDER BY version", [
      app,
    ]);
    const numbers = versions.map(({ version }) => version as number);
    if (now > 0 && !numbers.includes(now)) report.found(finding("version-missing", { app, version: now }));
    for (const version of numbers) {
      count += 1;
      const compiled = await compiledVersion(connection, app, version);
      if (compiled === undefined) report.found(finding("version-broken", { app, version }));
      else if (version === now) current.set(app, compiled);
    }
  }
  report.looked("versions", count);
  return current;
}

async function compiledVersion(
  connection: Snapshot["connection"],
  app: string,
  version: number,
): Promise<CompiledApp | undefined> {
  const [row] = await connection.all("SELECT document FROM version WHERE app = ? AND version = ?", [
    app,
    version,
  ]);
  try {
    const document: unknown = JSON.parse(row?.["document"] as string);
    const compiled = compileDocument({ matches: linearPattern }, document, version);
    return compiled.ok ? compiled.value : undefined;
  } catch {
    return undefined;
  }
}
