import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import { commitChanges, type RecordCommit } from "./records/commit-changes.ts";
import type { RecordContext } from "./records/record-context.ts";
import type { CommitResult, RecordChange, RecordStore } from "./store.ts";

interface Writing {
  /** Writes it in a durable transaction, which is undone where `commitAlone` throws. */
  write(commit: RecordCommit): Promise<CommitResult>;
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

/** Writes a commit into a transaction that has nothing else in it; throws where it met a conflict. */
async function commitAlone(context: RecordContext, commit: RecordCommit): Promise<CommitResult> {
  const [result] = await commitChanges(context, [commit]);
  if (result?.ok !== true) throw new Conflict(result as CommitResult);
  return result;
}

/** The same with commits that wait together, where one alone is as one alone; `commitChanges` tells what is to be undone. */
export async function commitTogether(
  context: RecordContext,
  commits: readonly RecordCommit[],
): Promise<readonly CommitResult[]> {
  const [first, ...others] = commits;
  return first !== undefined && others.length === 0
    ? [await commitAlone(context, first)]
    : commitChanges(context, commits);
}

/** Writing records outside a longer transaction. */
export function recordWrites({
  write,
  written = () => undefined,
  poke,
}: Writing): Pick<RecordStore, "commit"> {
  return {
    async commit(apps, changes, events, answer) {
      let seqs: readonly number[] | null = null;
      try {
        const result = await write({ apps, changes, events, answer });
        if (result.ok) ({ seqs } = result);
        return result;
      } catch (error) {
        if (error instanceof Conflict) return error.result;
        throw error;
      } finally {
        written(apps, changes, seqs);
        if (seqs !== null && events.length > 0) poke();
      }
    },
  };
}
