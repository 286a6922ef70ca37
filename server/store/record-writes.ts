import { commitChanges } from "./records/commit-changes.ts";
import { nextSerial } from "./records/next-serial.ts";
import type { RecordContext } from "./records/record-context.ts";
import type { CommitResult, RecordStore } from "./store.ts";

interface Writing {
  /** Does something to records of these apps in a durable transaction of its own, which is undone where it throws. */
  write<T>(apps: readonly string[], work: (context: RecordContext) => Promise<T>): Promise<T>;
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
export function recordWrites({ write, poke }: Writing): Pick<RecordStore, "commit" | "nextSerial"> {
  return {
    async commit(apps, changes, events, answer) {
      try {
        const result = await write([...apps.keys()], async (context) => {
          const written = await commitChanges(context, apps, changes, events, answer);
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
      write([], ({ connection }) => nextSerial(connection, app, form, field, year)),
  };
}
