import type { ImpactFinding, ImpactView } from "../../runtime/contract/generated/contract.ts";
import type { ChangeWords } from "../../runtime/core/diff/change-words.ts";
import { pointerTo } from "../../runtime/core/problem/pointer.ts";
import type { Words } from "./create-words.ts";
import { mappingPlaces } from "./mapping-places.ts";

/** What publishing would do to live records, one line a finding. */
export function impactLines(
  { records, state, findings }: ImpactView,
  { title }: Pick<ChangeWords, "title">,
  say: Words,
): readonly string[] {
  const counted = (form: string, count: number) =>
    say(count === 1 ? "one-record" : "many-records", { form: title(`forms/${form}`), count });
  const counts = Object.entries(records).map(([form, count]) => `  ${counted(form, count)}`);
  const told = findings.flatMap((finding) => [
    `  ! ${counted(finding.form, finding.count)}${finding.trashed === 0 ? "" : say("in-trash", { count: finding.trashed })}: ${finding.message}`,
    ...mappingPlaces(finding).map(
      ({ place, choices }, index) =>
        `      ${say(index === 0 ? "needs" : "needs-or", { place, choices: choices.join(", ") })}`,
    ),
    ...textLines(finding, say),
  ]);
  const measured = state === "done" || state === "none";
  const nothing = told.length === 0 ? [`  ${say("no-impact")}`] : [];
  return [say("impact"), ...counts, ...told, ...(measured ? nothing : [`  ${say("unmeasured", { state })}`])];
}

/** The texts of a field that becomes a choice, with the options that they name by themselves. */
function textLines(finding: ImpactFinding, say: Words): readonly string[] {
  const { form, params, texts, moreTexts } = finding;
  if (texts.length === 0) return [];
  const place = [form, "options", String(params["field"])].reduce(pointerTo, "/forms");
  const all = texts.map(({ text, option, count }) => {
    const named = option === null ? "" : ` → ${option}`;
    return `        ${JSON.stringify(text)}${named} (${String(count)})`;
  });
  return [`      ${say("needs-texts", { place })}`, ...all, ...(moreTexts ? ["        …"] : [])];
}
