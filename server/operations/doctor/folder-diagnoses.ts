import { constants } from "node:fs";
import { access, stat, statfs } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { isThere } from "../is-there.ts";
import { restoringFolder } from "../installation.ts";
import { attention, fault, ok, type Diagnosis } from "./diagnosis.ts";

/** Megabytes: with less than the first nothing goes on for long, with less than the second it is time to look. */
const space = { least: 200, plenty: 1024 } as const;

/** The folder of the data: its rights, and the room that is left. */
export async function folderDiagnoses(dataDir: string): Promise<readonly Diagnosis[]> {
  const folder = resolve(dataDir);
  if (!(await isThere(folder))) {
    const room = await roomDiagnosis(await nextFolder(folder));
    return [attention("folder-missing", { folder }), room];
  }
  return [await rightsDiagnosis(folder), await roomDiagnosis(folder)];
}

async function rightsDiagnosis(folder: string): Promise<Diagnosis> {
  const found = await stat(folder);
  const usable = await access(folder, constants.R_OK | constants.W_OK | constants.X_OK).then(
    () => found.isDirectory(),
    () => false,
  );
  if (!usable) return fault("folder-unwritable", { folder });
  if (await isThere(join(folder, restoringFolder))) return fault("folder-unfinished", { folder });
  const mode = (found.mode & 0o777).toString(8).padStart(4, "0");
  const closed = process.platform === "win32" || (found.mode & 0o077) === 0;
  return closed ? ok("folder", { folder, mode }) : attention("folder-open", { folder, mode });
}

async function roomDiagnosis(folder: string): Promise<Diagnosis> {
  const { bavail, bsize } = await statfs(folder);
  const megabytes = Math.floor((bavail * bsize) / 1024 ** 2);
  if (megabytes < space.least) return fault("space-low", { megabytes });
  return megabytes < space.plenty ? attention("space-low", { megabytes }) : ok("space", { megabytes });
}

/** The folder that there is above one that is still to be made. */
async function nextFolder(folder: string): Promise<string> {
  const above = dirname(folder);
  return above === folder || (await isThere(above)) ? above : nextFolder(above);
}
