import { AsyncResource } from "node:async_hooks";
import { setImmediate } from "node:timers/promises";
import type { DataTable } from "../../runtime/core/cells/data-table.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { done } from "../done.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import type { Once } from "./answer-once.ts";
import type { RowsOutcome } from "./bring-in-rows.ts";
import { issueList, type ImportReport } from "./import-report.ts";
import type { ExpectedSerials } from "./next-serials.ts";

const chunk = 100;
/** Rows may refer to others of their file, and those to others: so many times it is gone through. */
const mostPasses = 50;

/** What became of a chunk, and which of its rows wait for others. */
export interface ChunkOutcome extends RowsOutcome {
  readonly waiting: readonly number[];
}

/** How the rows of a chunk are brought in. */
export interface ChunkWork<Decided> {
  /** Whether what becomes of a chunk rests on those before it, so that it cannot be decided while they are written. */
  readonly inOrder: boolean;
  /**
   * Decides on rows and writes nothing; in the last pass nothing waits any more. `expected` are the serials that come next,
   * null where that is to be looked up.
   */
  decide(rows: readonly number[], last: boolean, expected: ExpectedSerials | null): Promise<Decided>;
  /** Writes what was decided; calls `begun` while it does. "unavailable" where no more rows can be brought in. */
  write(
    services: Services,
    decision: () => Promise<Decided>,
    begun: (next: ExpectedSerials) => void,
  ): Promise<Result<ChunkOutcome>>;
  /** These records of a chunk are there, whoever brought it in: this request now or before, or in another process. */
  taken(created: readonly string[]): Promise<void>;
}

/**
 * Goes through the rows of a table in small chunks, each of which is durable by itself, and once more as long as rows wait
 * for others. What a request with a key was told of a chunk before it was broken off stands: it goes on behind that. While
 * a chunk is written, the next one is decided where it can be.
 */
export async function inChunks<Decided>(
  once: Once,
  table: DataTable,
  dryRun: boolean,
  work: ChunkWork<Decided>,
): Promise<Result<ImportReport>> {
  const problems = issueList();
  const warnings = issueList();
  let created = 0;
  let part = 0;
  let left: readonly number[] = table.rows.map((_, index) => index);
  for (let pass = 1, last = false; left.length > 0; pass += 1) {
    const waiting: number[] = [];
    const before = created;
    const final = last;
    const ahead: { decided?: Promise<Decided> } = {};
    for (let start = 0; start < left.length; start += chunk) {
      const rows = left.slice(start, start + chunk);
      const next = work.inOrder ? [] : left.slice(start + chunk, start + 2 * chunk);
      const { decided } = ahead;
      delete ahead.decided;
      // What follows is outside the transaction that tells it.
      const begun = AsyncResource.bind((serials: ExpectedSerials) => {
        if (next.length === 0 || ahead.decided !== undefined) return;
        ahead.decided = setImmediate().then(() => work.decide(next, final, serials));
        // It fails when its turn comes, if it does.
        ahead.decided.catch(() => undefined);
      });
      const outcome = await once(String(part), (services) =>
        work.write(services, () => decided ?? work.decide(rows, final, null), begun),
      );
      if (!outcome.ok && outcome.reason !== "unavailable") return outcome;
      if (!outcome.ok) {
        problems.add([interrupted(table, rows[0] ?? 0)]);
        return done(report());
      }
      await work.taken(outcome.value.created);
      problems.add(outcome.value.problems);
      warnings.add(outcome.value.warnings);
      created += outcome.value.created.length;
      waiting.push(...outcome.value.waiting);
      part += 1;
    }
    last = created === before || pass + 1 >= mostPasses;
    left = waiting;
  }
  return done(report());

  function report(): ImportReport {
    const rows = table.rows.length;
    return {
      dryRun,
      rows,
      created,
      failed: rows - created,
      problems: problems.report(),
      warnings: warnings.report(),
    };
  }
}

/** Brings nothing in: only what was before is told. */
export const nothingMore: ChunkWork<null> = {
  inOrder: true,
  decide: () => Promise.resolve(null),
  write: () => Promise.resolve(refuse("unavailable", "new-version")),
  taken: () => Promise.resolve(),
};

function interrupted({ numbers }: DataTable, index: number) {
  const row = numbers[index] ?? 0;
  const problem: Problem = { code: "import-interrupted", pointer: "", params: { row } };
  return { row, column: null, problem };
}
