import type { ServerProblem } from "../http/http-problem.ts";
import { fieldOf } from "./form-model.ts";
import type { RecordFormHandle } from "./RecordForm.tsx";

/** Leads to the first field that was refused, also where it stands in a tab that is not open. */
export function focusProblem(form: RecordFormHandle | null, problems: readonly ServerProblem[]): void {
  const field = problems.map(({ pointer }) => fieldOf(pointer)).find((name) => name !== "");
  if (field !== undefined) form?.focusField(field);
}
