import { commitChanges } from "../records/commit-changes.ts";
import type { Dialect } from "../records/dialect.ts";
import type { Layout } from "../records/layout.ts";
import { nextSerial } from "../records/next-serial.ts";
import type { CommitResult, RecordStore } from "../store.ts";
import type { WriteQueue } from "./write-queue.ts";

interface Writing {
  readonly queue: WriteQueue;
  readonly dialect: Dialect;
  layout(): Layout;
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

/** Writing records outside a longer transaction: neighbours in the queue share one durable commit. */
export function recordWrites({
  queue,
  dialect,
  layout,
  poke,
}: Writing): Pick<RecordStore, "commit" | "nextSerial"> {
  return {
    async commit(apps, changes, events) {
      try {
        const result = await queue.together(async (connection) => {
          const written = await commitChanges({ connection, dialect, layout }, apps, changes, events);
          if (!written.ok) throw new Conflict(written);
          return written;
        });
        if (events.length > 0) poke();
        return result;
      } catch (error) {
        if (error instanceof Conflict) return error.result;
        throw error;
      }
    },
    nextSerial: (app, form, field, year) =>
      queue.together((connection) => nextSerial(connection, app, form, field, year)),
  };
}
