import { restore as restoreBackup } from "../../operations/restore.ts";
import type { InstallationCommand } from "./installation-command.ts";
import { toldSize } from "./told-size.ts";

/** How many faults of a damaged backup are told one by one. */
const most = 50;

/** Restores a backup; 1 where something stands against it. */
export const restore: InstallationCommand = async (work) => {
  const { installation, folder, say, explain, print, complain } = work;
  const restored = await restoreBackup(installation, folder);
  if (restored.ok) {
    const { takenAt, product } = restored.value;
    print(say("restored", { folder: installation.dataDir, takenAt, product, ...toldSize(restored.value) }));
    return 0;
  }
  const { findings } = restored;
  complain(say("refused", { count: findings.length }));
  for (const { code, params } of findings.slice(0, most)) complain(`  ${explain(code, params)}`);
  if (findings.length > most) complain(say("more", { count: findings.length - most }));
  return 1;
};
