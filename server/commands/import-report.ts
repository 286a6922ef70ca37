import type { Problem } from "../../runtime/core/problem/problem.ts";

const mostListed = 2000;
const mostKinds = 100;

/** Something about one row: the number of the row in the file, the title of its column, and what it is. */
export interface ImportIssue {
  readonly row: number;
  readonly column: string | null;
  readonly problem: Problem;
}

/** Issues counted: all of them together, by what and where they are, and the first two thousand one by one. */
export interface ImportIssues {
  readonly count: number;
  readonly kinds: readonly {
    readonly column: string | null;
    readonly count: number;
    readonly example: ImportIssue;
  }[];
  readonly rows: readonly ImportIssue[];
}

/** What became of a file. */
export interface ImportReport {
  readonly dryRun: boolean;
  readonly rows: number;
  readonly created: number;
  readonly failed: number;
  readonly problems: ImportIssues;
  readonly warnings: ImportIssues;
}

/** Gathers issues, however many there are, into a bounded report. */
export interface IssueList {
  add(issues: readonly ImportIssue[]): void;
  report(): ImportIssues;
}

/** An empty list of issues. */
export function issueList(): IssueList {
  const kinds = new Map<string, { column: string | null; count: number; example: ImportIssue }>();
  const rows: ImportIssue[] = [];
  let count = 0;
  return {
    add(issues) {
      for (const issue of issues) {
        count += 1;
        if (rows.length < mostListed) rows.push(issue);
        const key = JSON.stringify([issue.column, issue.problem.code, issue.problem.pointer]);
        const kind = kinds.get(key);
        if (kind !== undefined) kind.count += 1;
        else if (kinds.size < mostKinds) kinds.set(key, { column: issue.column, count: 1, example: issue });
      }
    },
    report: () => ({
      count,
      kinds: [...kinds.values()].sort((a, b) => b.count - a.count),
      rows: rows.toSorted((a, b) => a.row - b.row),
    }),
  };
}
