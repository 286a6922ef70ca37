import { StoreClosed } from "../store/store-closed.ts";

/** Whether this was thrown because the process ends; nothing was written then. */
export function isStoreClosed(error: unknown): boolean {
  return error instanceof StoreClosed;
}
