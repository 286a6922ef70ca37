import type { LendPlace } from "../long-reads.ts";
import type { OpenConnection } from "./sql-driver.ts";

/** A connection on which nothing but one long reading runs at a time. */
export function readingPlace({ all, interrupt }: OpenConnection): LendPlace {
  return (reading) => reading({ all, interrupt: () => Promise.resolve(interrupt()) });
}
