import type { Json } from "../../../runtime/core/json.ts";
import type { History } from "../history.ts";

/** A draft as the server has it. */
export interface ServerDraft {
  readonly definition: Json;
  readonly revision: number;
  /** The published version that it started from; null before the first. */
  readonly base: number | null;
  /** Who has written it last and when (milliseconds), where that was somebody else. */
  readonly other?: OtherAdmin | null;
}

/** Somebody else who has changed the draft. */
export interface OtherAdmin {
  readonly name: string;
  readonly at: number;
  /** They have published it: nobody has begun another draft since. */
  readonly published?: boolean;
}

/** Where a draft is kept for everybody. */
export interface DraftServer {
  read(): Promise<ServerDraft>;
  /** Throws a `StaleDraft` where somebody else has saved since `revision`, and `HttpProblem` for other refusals. */
  write(definition: Json, revision: number): Promise<ServerDraft>;
}

/** Somebody else has saved the draft since it was read. */
export class StaleDraft extends Error {}

/** What this browser keeps of a draft, so that nothing is lost by a reload or while the server cannot be reached. */
export interface KeptDraft {
  readonly history: History;
  /** What the server had when it was last in step, as `revision` after `base`, to merge with what it has by then. */
  readonly saved: Json;
  readonly revision: number;
  readonly base?: number | null;
  /** What was sent since, of which it is not known whether the server has it. */
  readonly sent?: readonly Json[];
  /** When it was kept, in milliseconds. */
  readonly at?: number;
}

/** A draft that a tab has kept which is gone. */
export interface LeftDraft {
  readonly draft: KeptDraft;
  /** Once what is in it is kept elsewhere. */
  forget(): Promise<void>;
}

/** Where this browser keeps drafts: each tab its own, so that none writes over another's. */
export interface DraftKeep {
  load(): Promise<KeptDraft | undefined>;
  /** What tabs have kept of the same draft that are gone. */
  left(): Promise<readonly LeftDraft[]>;
  store(draft: KeptDraft): Promise<void>;
  clear(): Promise<void>;
}
