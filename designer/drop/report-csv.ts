import type { ImportIssueList } from "../../runtime/contract/generated/contract.ts";
import { neutralised } from "../../runtime/core/cells/neutralise.ts";
import type { JobOutcome } from "./bring-in.ts";

/** The words of a report. */
export interface ReportWords {
  readonly header: readonly string[];
  readonly problem: string;
  readonly warning: string;
  /** What stands for those that are not listed one by one. */
  more(count: number): string;
}

/** What became of the rows as CSV: one line for each thing that did not fit or is to be known, and for the rest how many. */
export function reportCsv(outcomes: readonly JobOutcome[], words: ReportWords): string {
  const lines = outcomes.flatMap(({ job, result, failure }) => {
    if (result === null) return [[job.title, "", "", words.problem, failure ?? ""]];
    return [
      ...issueLines(job.title, result.problems, words.problem, words),
      ...issueLines(job.title, result.warnings, words.warning, words),
    ];
  });
  // Spreadsheet programs take a file for UTF-8 only by this mark.
  return `\ufeff${[words.header, ...lines].map(line).join("\r\n")}\r\n`;
}

function issueLines(
  form: string,
  { count, rows }: ImportIssueList,
  sort: string,
  words: ReportWords,
): readonly (readonly string[])[] {
  const listed = rows.map(({ row, column, message }) => [form, String(row), column ?? "", sort, message]);
  const rest = count - rows.length;
  return rest > 0 ? [...listed, [form, "", "", sort, words.more(rest)]] : listed;
}

function line(cells: readonly string[]): string {
  return cells.map((cell) => `"${neutralised(cell).replaceAll('"', '""')}"`).join(",");
}
