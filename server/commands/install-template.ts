import type { InstallRequest } from "../../runtime/contract/generated/contract.ts";
import { acceptUpload } from "../engine/accept-upload.ts";
import type { Result } from "../result.ts";
import type { Services, Template } from "../services.ts";
import type { User } from "../store/system/users.ts";
import { installApp } from "./install-app.ts";

/** Installs a prebuilt app, under another name and title or with another default language if that is wanted. */
export async function installTemplate(
  services: Services,
  user: User,
  { name, document }: Template,
  request: InstallRequest,
): Promise<Result<{ readonly app: string; readonly version: number }>> {
  const wanted = {
    ...structuredClone(document),
    name: request.app ?? document.name,
    title: request.title ?? document.title,
    defaultLocale: request.locale ?? document.defaultLocale,
  };
  const compiled = await acceptUpload(services, wanted, 1);
  if (!compiled.ok) return compiled;
  const template = { name, version: document.version };
  return installApp(services, user, compiled.value, { demo: request.demo ?? false, template });
}
