import type { ImpactView } from "../../runtime/contract/generated/contract.ts";
import type { ChangeWords } from "../../runtime/core/diff/change-words.ts";
import type { Words } from "./create-words.ts";

/** What publishing would do to live records, one line a finding. */
export function impactLines(
  { records, state, findings }: ImpactView,
  { title }: Pick<ChangeWords, "title">,
  say: Words,
): readonly string[] {
  const counted = (form: string, count: number) =>
    say(count === 1 ? "one-record" : "many-records", { form: title(`forms/${form}`), count });
  const counts = Object.entries(records).map(([form, count]) => `  ${counted(form, count)}`);
  const told = findings.flatMap(({ form, message, count, trashed, needs, choices, params }) => [
    `  ! ${counted(form, count)}${trashed === 0 ? "" : say("in-trash", { count: trashed })}: ${message}`,
    ...(needs === null
      ? []
      : [
          `      ${say("needs", { choices: [...choices, ...(needs !== "stage" || params["leaves"] === true ? ["null"] : [])].join(", ") })}`,
        ]),
  ]);
  const measured = state === "done" || state === "none";
  const nothing = told.length === 0 ? [`  ${say("no-impact")}`] : [];
  return [say("impact"), ...counts, ...told, ...(measured ? nothing : [`  ${say("unmeasured", { state })}`])];
}
