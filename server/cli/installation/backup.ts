import { backup as makeBackup } from "../../operations/backup.ts";
import { productVersion } from "../../product-version.ts";
import type { InstallationCommand } from "./installation-command.ts";
import { toldSize } from "./told-size.ts";

/** Makes a backup; 1 where there is none, or where uploads were damaged before. */
export const backup: InstallationCommand = async (work) => {
  const { installation, folder, say, explain, print, complain } = work;
  const breaking = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => breaking.abort());
  const made = await makeBackup(installation, folder, {
    product: productVersion,
    now: new Date().toISOString(),
    signal: breaking.signal,
  });
  if (!made.ok) {
    for (const { code, params } of made.findings) complain(explain(code, params));
    return 1;
  }
  const { manifest, damaged } = made.value;
  print(say("backed-up", { folder, ...toldSize(manifest) }));
  if (damaged.length === 0) return 0;
  complain(say("backed-up-damaged", { count: damaged.length }));
  for (const { code, params } of damaged) complain(`  ${explain(code, params)}`);
  return 1;
};
