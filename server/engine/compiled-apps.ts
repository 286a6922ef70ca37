import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import type { CompiledApps, Services } from "../services.ts";
import type { Store } from "../store/store.ts";
import { compileDocument } from "./compile-document.ts";

/** Compiles published versions when they are first asked for, and keeps the current one of each app. */
export function createCompiledApps(store: Store, services: Pick<Services, "matches">): CompiledApps {
  const kept = new Map<string, { readonly version: string; readonly compiled: Promise<CompiledApp> }>();

  async function compiledAt(app: string, version: number): Promise<CompiledApp | undefined> {
    const published = await store.versions.get(app, version);
    if (published === undefined) throw new Error(`version ${String(version)} of ${app} is gone`);
    const compiled = compileDocument(services, JSON.parse(published.document), version);
    return compiled.ok ? compiled.value : undefined;
  }

  async function compile(app: string, version: number): Promise<CompiledApp> {
    const compiled = await compiledAt(app, version);
    if (compiled === undefined)
      throw new Error(`version ${String(version)} of ${app} does not compile any more`);
    return compiled;
  }

  const apps: CompiledApps = {
    async current({ name, currentVersion, createdAt }) {
      if (currentVersion === 0) return undefined;
      // Another process may have removed the app and made one of the same name.
      const version = `${createdAt} ${String(currentVersion)}`;
      const known = kept.get(name);
      if (known?.version === version) return known.compiled;
      const compiled = compile(name, currentVersion);
      kept.set(name, { version, compiled });
      compiled.catch(() => kept.delete(name));
      return compiled;
    },
    at: compiledAt,
    async all() {
      const compiled = await Promise.all((await store.apps.list()).map((app) => apps.current(app)));
      return new Map(compiled.flatMap((app) => (app === undefined ? [] : [[app.name, app]])));
    },
    forget: (app) => void kept.delete(app),
  };
  return apps;
}
