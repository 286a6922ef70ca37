import { acceptUpload } from "../engine/accept-upload.ts";
import { readPackage } from "../engine/read-package.ts";
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
  const read = await readPackage(archive);
  if (!read.ok) return read;
  const accepted = await acceptUpload(services, read.value, 1);
  if (!accepted.ok) return accepted;
  return installApp(services, user, accepted.value, { demo: false, template: null });
}
