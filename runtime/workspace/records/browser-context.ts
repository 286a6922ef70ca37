import type { Session } from "../../contract/generated/contract.ts";
import type { EngineContext } from "../../core/engine-context.ts";
import type { RecordData } from "../../core/record.ts";
import { randomId } from "../../ui/random-id.ts";
import type { Room } from "./use-room.ts";

/**
 * The engine's surroundings in the browser: roll-ups as the server last told them, nothing of referenced records
 * (which are loaded as they are chosen), and patterns left to the server, which has an engine that no pattern can hang.
 */
export function browserContext(room: Room, session: Session, data: RecordData): EngineContext {
  return {
    app: room.app,
    form: room.form,
    actor: {
      id: session.user.id,
      administrator: session.user.administrator,
      roles: new Set(room.view.roles),
      teams: [],
    },
    now: new Date().toISOString(),
    surroundings: { through: () => undefined, knows: () => false, rollup: (field) => data[field] },
    newId: randomId,
    matches: () => true,
  };
}
