import { StorageFull } from "../storage-full.ts";
import { QueueFull } from "./queue-full.ts";
import { ReadingTooLong } from "./reading-too-long.ts";
import { StoreUnavailable } from "./store-unavailable.ts";

/** What a store tells of itself, for whoever counts it. */
export interface StoreObserver {
  /** A write had to wait so many milliseconds for its turn. */
  waited(milliseconds: number): void;
  /** The database could not be used, too much waited, a reading took too long, or a statement failed. */
  failed(kind: DatabaseFault): void;
}

export type DatabaseFault = "unavailable" | "full" | "too-long" | "error";

export const unobserved: StoreObserver = { waited: () => undefined, failed: () => undefined };

/**
 * What an error says of the database; null where it is none of its own: a unique value that is taken, two writers that met,
 * and whatever else was thrown in a transaction.
 */
export function databaseFault(error: unknown): DatabaseFault | null {
  if (error instanceof StoreUnavailable || error instanceof StorageFull) return "unavailable";
  if (error instanceof QueueFull) return "full";
  if (error instanceof ReadingTooLong) return "too-long";
  const { code } = (error ?? {}) as { readonly code?: unknown };
  if (typeof code !== "string") return null;
  if (code.startsWith("SQLITE_")) return code === "SQLITE_CONSTRAINT" ? null : "error";
  return /^(?!23|40)[0-9A-Z]{5}$/.test(code) && /\d/.test(code) ? "error" : null;
}

/** Runs something on the database, and tells of what failed there. */
export async function observed<T>(observer: StoreObserver, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const fault = databaseFault(error);
    if (fault !== null) observer.failed(fault);
    throw error;
  }
}
