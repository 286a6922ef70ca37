import type { ServerProblem } from "../http/http-problem.ts";
import { cellOf } from "./cell-problems.ts";
import { fieldOf } from "./form-model.ts";
import type { RecordFormHandle } from "./RecordForm.tsx";

/** Leads to the first field that was refused, also where it stands in a tab that is not open or in a row far below. */
export function focusProblem(form: RecordFormHandle | null, problems: readonly ServerProblem[]): void {
  const first = problems.find(({ pointer }) => fieldOf(pointer) !== "");
  if (first !== undefined) form?.focusField(fieldOf(first.pointer), cellOf(first.pointer));
}
