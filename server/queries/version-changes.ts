import type { Change } from "../../runtime/core/diff/change.ts";
import { diffApps } from "../../runtime/core/diff/diff-apps.ts";
import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import { compileDocument } from "../engine/compile-document.ts";
import type { Services } from "../services.ts";

/** What differs between two published versions of an app, from `since` (0 is no version at all) to `version`; undefined where one is not there. */
export async function versionChanges(
  services: Services,
  app: string,
  since: number,
  version: number,
): Promise<readonly Change[] | undefined> {
  const before = since === 0 ? null : await compiledVersion(services, app, since);
  const after = await compiledVersion(services, app, version);
  return before === undefined || after === undefined ? undefined : diffApps(before, after);
}

async function compiledVersion(
  services: Services,
  app: string,
  version: number,
): Promise<CompiledApp | undefined> {
  const published = Number.isSafeInteger(version)
    ? await services.store.versions.get(app, version)
    : undefined;
  if (published === undefined) return undefined;
  const compiled = compileDocument(services, JSON.parse(published.document), version);
  return compiled.ok ? compiled.value : undefined;
}
