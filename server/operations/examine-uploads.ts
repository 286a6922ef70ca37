import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { vaultPath } from "../files/vault-path.ts";
import type { Snapshot } from "../store/snapshot.ts";
import { digestOf } from "./copy-file.ts";
import type { Report } from "./examination.ts";
import { finding } from "./finding.ts";
import { uploadsIn } from "./read-snapshot.ts";

/** Whether each upload lies in the vault with its size and digest. What lies there besides is no fault, and counted. */
export async function examineUploads(snapshot: Snapshot, vault: string, report: Report): Promise<void> {
  let count = 0;
  for await (const { id, name, size, sha256 } of uploadsIn(snapshot)) {
    count += 1;
    const digest = await digestOf(join(vault, vaultPath(id))).catch(() => null);
    if (digest === null) report.found(finding("upload-missing", { id, name }));
    else if (digest.size !== size || digest.sha256 !== sha256)
      report.found(finding("upload-damaged", { id, name }));
  }
  report.looked("uploads", count);
  report.looked("unused-files", await unusedFiles(snapshot, vault));
}

async function unusedFiles({ connection, dialect }: Snapshot, vault: string): Promise<number> {
  let unused = 0;
  for (const folder of await readdir(vault).catch(() => [])) {
    const names = await readdir(join(vault, folder)).catch(() => []);
    const known = await connection.all(`SELECT id FROM file WHERE ${dialect.isOneOf("id")}`, [
      JSON.stringify(names),
    ]);
    const ids = new Set(known.map(({ id }) => id));
    unused += names.filter((name) => !ids.has(basename(name))).length;
  }
  return unused;
}
