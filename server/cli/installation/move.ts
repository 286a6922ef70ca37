import { move as moveInstallation, movedFile } from "../../operations/move.ts";
import type { InstallationCommand } from "./installation-command.ts";

/** Moves the installation into PostgreSQL; 1 where something stands against it. */
export const move: InstallationCommand = async ({ installation, say, explain, print, complain }) => {
  const moved = await moveInstallation(installation);
  if (moved.ok) {
    const counts = Object.values(moved.value);
    const rows = counts.reduce((sum, count) => sum + count, 0);
    print(say("moved", { rows, tables: counts.length, file: movedFile }));
    return 0;
  }
  complain(say("refused", { count: moved.findings.length }));
  for (const { code, params } of moved.findings) complain(`  ${explain(code, params)}`);
  return 1;
};
