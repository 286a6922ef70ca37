import type { ReadThrough, ThroughPath } from "../draft/commands/read-through.ts";
import { createContext, useContext } from "react";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import type { ConditionScope } from "../../runtime/core/condition/condition-scope.ts";
import type { ConditionWords } from "../../runtime/core/condition/leaf-words.ts";
import type { Json } from "../../runtime/core/json.ts";

/** What every part of a condition reaches for. */
export interface ConditionRoom {
  readonly app: CompiledApp;
  readonly form: CompiledForm;
  readonly scope: ConditionScope;
  readonly words: ConditionWords;
  /** Has a field read through a reference, by a formula field that is made for it; undefined where it is gone. */
  readonly readThrough: (path: ThroughPath) => ReadThrough | undefined;
  /** Whether a condition holds of the record that it is tried on; undefined where it is tried on none. */
  readonly holds: (condition: Json) => boolean | undefined;
}

const ConditionRoomContext = createContext<ConditionRoom | null>(null);

export const ConditionRoomProvider = ConditionRoomContext.Provider;

/** The condition around this part. */
export function useConditionRoom(): ConditionRoom {
  const room = useContext(ConditionRoomContext);
  if (room === null) throw new Error("A part of a condition stands outside of one");
  return room;
}
