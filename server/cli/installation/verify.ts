import type { FindingCode } from "../../operations/finding.ts";
import { verifyBackup, verifyInstallation } from "../../operations/verify.ts";
import type { InstallationCommand } from "./installation-command.ts";

/** How many faults of one kind are told one by one. */
const most = 50;

/** Looks through a backup, or through the installation where no folder is named; 1 where there is a fault. */
export const verify: InstallationCommand = async ({ installation, folder, say, explain, print }) => {
  const counts = new Map<FindingCode, number>();
  const report = {
    looked: (what: Parameters<typeof say>[0], count: number) => print(say(what, { count })),
    found({ code, params }: { readonly code: FindingCode; readonly params: object }) {
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      if (count <= most) print(`${say("fault").trim()}: ${explain(code, { ...params })}`);
    },
  };
  const notInside =
    folder === "" ? await verifyInstallation(installation, report) : await verifyBackup(folder, report);
  if (notInside !== null) print(say(notInside === "dump" ? "not-inside" : "not-inside-older"));
  for (const [, count] of counts) if (count > most) print(say("more", { count: count - most }));
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  print(total === 0 ? say("no-faults") : say("faults", { count: total }));
  return total === 0 ? 0 : 1;
};
