import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import { commitChanges } from "./records/commit-changes.ts";
import type { RecordContext } from "./records/record-context.ts";
import { serialsTogether } from "./serials-together.ts";
import type { CommitResult, RecordChange, RecordStore } from "./store.ts";

interface Writing {
  /** Does something to records of these apps in a durable transaction of its own, which is undone where it throws. */
  write<T>(apps: readonly string[], work: (context: RecordContext) => Promise<T>): Promise<T>;
  /** Called after each commit before anybody hears of it; without `seqs` after one that failed. */
  written?(
    apps: ReadonlyMap<string, CompiledApp>,
    changes: readonly RecordChange[],
    seqs: readonly number[] | null,
  ): void;
  /** Called after a commit that wrote events. */
  poke(): void;
}

/** Thrown to undo what was written before the conflict was met. */
class Conflict extends Error {
  readonly result: CommitResult;

  constructor(result: CommitResult) {
    super("the changes met a conflict");
    this.result = result;
  }
}

/** Writing records outside a longer transaction. */
export function recordWrites({
  write,
  written = () => undefined,
  poke,
}: Writing): Pick<RecordStore, "commit" | "nextSerial"> {
  return {
    async commit(apps, changes, events, answer) {
      let seqs: readonly number[] | null = null;
      try {
        const result = await write([...apps.keys()], async (context) => {
          const outcome = await commitChanges(context, apps, changes, events, answer);
          if (!outcome.ok) throw new Conflict(outcome);
          return outcome;
        });
        seqs = result.seqs;
        return result;
      } catch (error) {
        if (error instanceof Conflict) return error.result;
        throw error;
      } finally {
        written(apps, changes, seqs);
        if (seqs !== null && events.length > 0) poke();
      }
    },
    nextSerial: serialsTogether((work) => write([], ({ connection }) => work(connection))),
  };
}
