import { commitChanges } from "./records/commit-changes.ts";
import type { RecordContext } from "./records/record-context.ts";
import { serialsTogether } from "./serials-together.ts";
import type { CommitResult, RecordChange, RecordStore } from "./store.ts";

interface Writing {
  /** Does something to records of these apps in a durable transaction of its own, which is undone where it throws. */
  write<T>(apps: readonly string[], work: (context: RecordContext) => Promise<T>): Promise<T>;
  /** Called after each commit, also one that failed, before anybody hears of it. */
  written?(records: readonly { readonly form: string; readonly id: string }[]): void;
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
      try {
        const result = await write([...apps.keys()], async (context) => {
          const outcome = await commitChanges(context, apps, changes, events, answer);
          if (!outcome.ok) throw new Conflict(outcome);
          return outcome;
        }).finally(() => written(changes.map(writtenBy)));
        if (events.length > 0) poke();
        return result;
      } catch (error) {
        if (error instanceof Conflict) return error.result;
        throw error;
      }
    },
    nextSerial: serialsTogether((work) => write([], ({ connection }) => work(connection))),
  };
}

function writtenBy(change: RecordChange): { readonly form: string; readonly id: string } {
  return "record" in change ? { form: change.record.form, id: change.record.id } : change;
}
