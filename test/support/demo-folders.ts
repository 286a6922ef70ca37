import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where data folders that are begun from lie until the run ends. */
    demoFolders: string;
  }
}

/** Before the browser tests: a place for what several of their files begin from, which is gone after them. */
export default async function demoFolders(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "pipewright-demo-"));
  project.provide("demoFolders", folder);
  return () => rm(folder, { recursive: true, force: true });
}
