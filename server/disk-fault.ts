import { StorageFull } from "./storage-full.ts";
import { StoreUnavailable } from "./store/store-unavailable.ts";

const full: ReadonlySet<unknown> = new Set(["ENOSPC", "EDQUOT", "SQLITE_FULL"]);
/** It can only be read, cannot be reached, breaks, or somebody else holds the file. */
const unusable: ReadonlySet<unknown> = new Set([
  ...["EROFS", "EIO", "EMFILE", "ENFILE"],
  ...["SQLITE_READONLY", "SQLITE_IOERR", "SQLITE_CANTOPEN"],
  ...["SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_PROTOCOL"],
]);

/**
 * What an error of files or of SQLite means to whoever works with them: `StorageFull` or `StoreUnavailable` where the disk
 * is the cause, else the error itself.
 */
export function diskFault(error: unknown): unknown {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  if (full.has(code)) return new StorageFull(error);
  return unusable.has(code) ? new StoreUnavailable(error) : error;
}
