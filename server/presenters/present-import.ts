import type {
  ImportIssueList,
  ImportIssueView,
  ImportResult,
  Locale,
} from "../../runtime/contract/generated/contract.ts";
import type { ImportIssue, ImportIssues, ImportReport } from "../commands/import-report.ts";
import type { Projection } from "../policies/projection.ts";
import { presentProblem } from "./present-problem.ts";
import { seenProblems } from "./seen-problems.ts";

/** A report in its reader's language, without what they may not see. */
export function presentImport(report: ImportReport, seen: Projection, locale: Locale): ImportResult {
  const list = (issues: ImportIssues) => presentIssues(issues, seen, locale);
  return { ...report, problems: list(report.problems), warnings: list(report.warnings) };
}

function presentIssues(
  { count, kinds, rows }: ImportIssues,
  seen: Projection,
  locale: Locale,
): ImportIssueList {
  return {
    count,
    kinds: kinds.map((kind) => {
      const { column, code, message } = presentIssue(kind.example, seen, locale);
      return { column, code, message, count: kind.count };
    }),
    rows: rows.map((issue) => presentIssue(issue, seen, locale)),
  };
}

function presentIssue(
  { row, column, problem }: ImportIssue,
  seen: Projection,
  locale: Locale,
): ImportIssueView {
  const [known = problem] = seenProblems([problem], seen, null);
  const { code, params, message, pointer } = presentProblem(known, locale);
  const field = pointer.split("/")[1];
  return { row, column, ...(field !== undefined && field !== "" && { field }), code, message, params };
}
