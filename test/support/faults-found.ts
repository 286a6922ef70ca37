import type { Installation } from "../../server/operations/installation.ts";
import { verifyInstallation } from "../../server/operations/verify.ts";

/** What is wrong with an installation: records against their history, references, uploads; and how many files nobody knows. */
export async function faultsFound(
  installation: Installation,
): Promise<{ readonly faults: readonly string[]; readonly unused: number }> {
  const faults: string[] = [];
  let unused = 0;
  await verifyInstallation(installation, {
    looked: (what, count) => {
      if (what === "unused-files") unused = count;
    },
    found: ({ code, params }) => void faults.push(`${code} ${JSON.stringify(params)}`),
  });
  return { faults, unused };
}
