import { StorageFull } from "../../storage-full.ts";
import { StoreClosed } from "../store-closed.ts";
import { StoreUnavailable } from "../store-unavailable.ts";

/** Of the server: connections lost or refused, too much at once, shutting down, starting, only to be read. */
const ofServer = /^(08|53|57P0[1-5]|58|25006$)/;
const diskFull = "53100";
const ofSystem = /^E[A-Z]+$/;
const told = /connection terminated|timeout exceeded|connection error|client was closed|not queryable/i;

/**
 * What an error of the driver means to whoever works with the store: `StoreUnavailable` where the database cannot be
 * used, `StorageFull` where its disk is full, `StoreClosed` where the store ends, else the error itself.
 */
export function meaningOf(error: unknown): unknown {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  const text = typeof message === "string" ? message : "";
  if (text.includes("after calling end on the pool")) return new StoreClosed();
  if (code === diskFull) return new StorageFull(error);
  const gone = typeof code === "string" ? ofServer.test(code) || ofSystem.test(code) : told.test(text);
  return gone ? new StoreUnavailable(error) : error;
}

/** The code of an error of the server. */
export function sqlState(error: unknown): string | undefined {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === "string" ? code : undefined;
}
