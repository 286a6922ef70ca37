import type { FormMapping, ImpactFinding, Mapping } from "../../runtime/contract/generated/contract.ts";

/** What was chosen for each thing that goes away, by its path; null is nothing in its place. */
export type Choices = ReadonlyMap<string, string | null>;

type Way = ImpactFinding["ways"][number];

const wayStart = "bounds:";

/** A way with values beyond their bounds as a choice; no field is called like that. */
export const wayChoice = (way: Way): string => `${wayStart}${way}`;

/** Where the choice for a text is kept that becomes an option. */
export const textPath = ({ path }: Pick<ImpactFinding, "path">, text: string): string =>
  `${path}/options/${text}`;

/** What the choices come to as a mapping; those for things that do not need one (any more) are left out. */
export function mappingOf(findings: readonly ImpactFinding[], choices: Choices): Mapping {
  const forms: Record<string, FormMapping | null> = {};
  for (const finding of findings) {
    const choice = chosen(finding, choices);
    const texts = chosenTexts(finding, choices);
    if (finding.needs === null || (choice === undefined && texts.length === 0)) continue;
    const form = withTexts(forms[finding.form] ?? {}, finding, texts);
    forms[finding.form] = choice === undefined ? form : withChoice(form, finding, choice);
  }
  return Object.keys(forms).length === 0 ? {} : { forms };
}

/** What is chosen for a thing itself; what is not offered (any more) is no choice. */
export function chosen(
  { path, ways, choices: offered }: ImpactFinding,
  choices: Choices,
): string | null | undefined {
  const choice = choices.get(path);
  if (choice === undefined || choice === null) return choice;
  return offered.includes(choice) || ways.some((way) => wayChoice(way) === choice) ? choice : undefined;
}

/** The texts for which something else is chosen than what they become by themselves. */
function chosenTexts(
  finding: ImpactFinding,
  choices: Choices,
): readonly (readonly [string, string | null])[] {
  return finding.texts.flatMap(({ text, option }) => {
    const choice = choices.get(textPath(finding, text));
    return choice === undefined || (choice !== null && choice === option) ? [] : [[text, choice] as const];
  });
}

function withTexts(
  form: FormMapping,
  { params }: ImpactFinding,
  texts: readonly (readonly [string, string | null])[],
): FormMapping {
  if (texts.length === 0) return form;
  const field = String(params["field"]);
  const { options = {} } = form;
  return { ...form, options: { ...options, [field]: { ...options[field], ...Object.fromEntries(texts) } } };
}

function withChoice(
  form: FormMapping,
  { needs, path, params, ways }: ImpactFinding,
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
    case "field": {
      const way = ways.find((one) => wayChoice(one) === choice);
      if (way !== undefined) return { ...form, bounds: { ...form.bounds, [field]: way } };
      return { ...form, fields: { ...form.fields, [field]: choice } };
    }
    case "form":
      return null;
    case null:
      return form;
  }
}

/** Whether a thing is about texts alone, for each of which it is known what it becomes. */
export function isDecidedByTexts(finding: ImpactFinding, choices: Choices): boolean {
  const { texts, moreTexts } = finding;
  const isChosen = ({ text, option }: (typeof texts)[number]) =>
    option !== null || choices.has(textPath(finding, text));
  return texts.length > 0 && !moreTexts && texts.every(isChosen);
}

/** Whether enough is chosen for a thing: for itself, or for each of the texts that it is about. */
function isDecided(finding: ImpactFinding, choices: Choices): boolean {
  if (finding.needs === null || chosen(finding, choices) !== undefined) return true;
  return isDecidedByTexts(finding, choices);
}

/** The things that go away for which nothing is chosen yet. */
export function undecided(findings: readonly ImpactFinding[], choices: Choices): readonly ImpactFinding[] {
  return findings.filter((finding) => !isDecided(finding, choices));
}
