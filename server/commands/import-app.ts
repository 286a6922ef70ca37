import { fromFolder } from "../../runtime/core/definition/from-folder.ts";
import { acceptUpload } from "../engine/accept-upload.ts";
import { readArchive } from "../engine/read-archive.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import type { User } from "../store/system/users.ts";
import { installApp } from "./install-app.ts";

/** Makes the app of an exported folder a new app with version 1; refused with every problem, and nothing installed. */
export async function importApp(
  services: Services,
  user: User,
  archive: Uint8Array,
): Promise<Result<{ readonly app: string; readonly version: number }>> {
  const files = readArchive(archive);
  if (!files.ok) return files;
  const { document, problems } = fromFolder(files.value);
  if (problems.length > 0) return { ok: false, reason: "invalid", problems };
  const accepted = await acceptUpload(services, document, 1);
  if (!accepted.ok) return accepted;
  return installApp(services, user, accepted.value, { demo: false, template: null });
}
