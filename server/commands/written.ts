import type { Problem } from "../../runtime/core/problem/problem.ts";
import type { StoredRecord } from "../store/store.ts";

/** A record as it now lies in the store, with the older problems that it still has. */
export interface Written {
  readonly record: StoredRecord;
  readonly warnings: readonly Problem[];
  /** An approval has started or goes on: the stage is unchanged. */
  readonly pending: boolean;
}
