import type { ImpactView, Locale, PersonNames } from "../../runtime/contract/generated/contract.ts";
import type { ImpactJob } from "../engine/impact-jobs.ts";
import { presentProblem } from "./present-problem.ts";

/** So many records of each finding are named at once; the others are asked for page by page. */
const named = 100;

/** What a draft would do to live records, in the reader's language; null where nothing could be measured. */
export function presentImpact(
  job: ImpactJob | null,
  records: ImpactView["records"],
  refs: PersonNames,
  locale: Locale,
): ImpactView {
  const findings = (job?.findings ?? []).map(
    ({ problem, former: _former, ids, owners, choices, ways = [], texts, ...finding }, index) => {
      const { code, params, message } = presentProblem(problem, locale);
      const told = {
        code,
        message,
        params,
        ids: ids.slice(0, named),
        owners: [...owners],
        choices: [...choices],
        ways: [...ways],
        texts: [...texts],
      };
      return { ...finding, ...told, finding: index };
    },
  );
  return {
    records,
    state: job?.state ?? "none",
    job: job?.id ?? null,
    progress: job?.progress ?? { done: 0, total: 0 },
    findings,
    refs,
  };
}
