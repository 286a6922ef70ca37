import type { FormMapping, ImpactFinding, Mapping } from "../../runtime/contract/generated/contract.ts";

/** What was chosen for each thing that goes away, by its path; null is nothing in its place. */
export type Choices = ReadonlyMap<string, string | null>;

/** What the choices come to as a mapping; those for things that do not need one (any more) are left out. */
export function mappingOf(findings: readonly ImpactFinding[], choices: Choices): Mapping {
  const forms: Record<string, FormMapping | null> = {};
  for (const finding of findings) {
    const choice = choices.get(finding.path);
    if (choice === undefined || finding.needs === null) continue;
    forms[finding.form] = withChoice(forms[finding.form] ?? {}, finding, choice);
  }
  return Object.keys(forms).length === 0 ? {} : { forms };
}

function withChoice(
  form: FormMapping,
  { needs, path, params }: ImpactFinding,
  choice: string | null,
): FormMapping | null {
  const name = String(params["name"]);
  const field = String(params["field"]);
  switch (needs) {
    case "stage": {
      const pipeline = path.split("/")[3] ?? "";
      const { stages = {} } = form;
      // Only without its pipeline a record can be in no stage: what was never offered is not sent.
      if (choice === null && params["leaves"] !== true) return form;
      return { ...form, stages: { ...stages, [pipeline]: { ...stages[pipeline], [name]: choice } } };
    }
    case "option": {
      const { options = {} } = form;
      return { ...form, options: { ...options, [field]: { ...options[field], [name]: choice } } };
    }
    case "field":
      return { ...form, fields: { ...form.fields, [field]: choice } };
    case "form":
      return null;
    case null:
      return form;
  }
}

/** The things that go away for which nothing is chosen yet. */
export function undecided(findings: readonly ImpactFinding[], choices: Choices): readonly ImpactFinding[] {
  return findings.filter(({ needs, path }) => needs !== null && !choices.has(path));
}
