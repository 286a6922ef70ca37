import type { EngineContext } from "../engine-context.ts";
import type { EngineRecord } from "../record.ts";

/** Whether the actor is somebody who may decide the step of the approval that waits. */
export function mayDecide(_context: Pick<EngineContext, "form" | "actor">, _record: EngineRecord): boolean {
  throw new Error("not built yet");
}
