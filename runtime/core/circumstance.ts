import type { Actor } from "./actor.ts";
import type { Json } from "./json.ts";

/** Who asks, for conditions about the actor; `colleagues` are the members of the actor's teams. */
export interface AskingActor extends Pick<Actor, "id" | "teams"> {
  readonly colleagues?: readonly string[];
}

/** When and by whom something is evaluated: an ISO instant, the app's IANA time zone, and the actor, if any. */
export interface Circumstance {
  readonly now: string;
  readonly timeZone: string;
  readonly actor: AskingActor | null;
}

/**
 * Reads a field of a record by name, system fields included; undefined is empty. Who found it among the properties of a
 * form may say so: where the record is of that form it is not looked for there again.
 */
export type Facts = (field: string, among?: object) => Json | undefined;
