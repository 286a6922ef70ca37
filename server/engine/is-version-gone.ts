import { VersionGone } from "../store/version-gone.ts";

/** Whether this was thrown because a version is not the current one any more; nothing was written then. */
export function isVersionGone(error: unknown): boolean {
  return error instanceof VersionGone;
}
