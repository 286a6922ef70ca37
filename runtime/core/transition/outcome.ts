import type { EngineEvent } from "../event.ts";
import type { Problem } from "../problem/problem.ts";
import type { EngineRecord } from "../record.ts";

/** Why the engine refuses: each reason is one HTTP status (403, 404, 409, 422). */
export type Refusal = "forbidden" | "not-found" | "conflict" | "invalid";

/**
 * What a pure step yields: the next record with the events that tell of it, or every problem at once.
 * `pending` says that an approval has started: the data is in `record`, the stage unchanged.
 */
export type Outcome =
  | {
      readonly ok: true;
      readonly record: EngineRecord;
      readonly events: readonly EngineEvent[];
      readonly warnings: readonly Problem[];
      readonly pending: boolean;
    }
  | { readonly ok: false; readonly refusal: Refusal; readonly problems: readonly Problem[] };
