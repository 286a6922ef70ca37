import type { NamedValues } from "../condition/condition-scope.ts";
import type { FormDefinition } from "../definition/generated/definition.ts";
import { kindNameOf } from "../fields/kind-name-of.ts";

/** The names that fields of a form can only hold, own ones and the system's: its options, and what its pipelines have. */
export function namedValues(
  form: FormDefinition,
  forms: readonly FormDefinition[],
): ReadonlyMap<string, NamedValues> {
  const names = new Map<string, NamedValues>();
  const add = (field: string, what: NamedValues["what"], known: readonly string[]) =>
    names.set(field, { what, known: new Set(known) });
  for (const [name, field] of Object.entries(form.schema.properties)) {
    const kind = kindNameOf(field);
    if (kind !== "choice" && kind !== "choices") continue;
    const options = field.oneOf ?? [];
    add(
      name,
      "option",
      options.map((option) => option.const),
    );
  }
  const pipelines = form.pipelines ?? [];
  const stages = pipelines.flatMap((pipeline) => pipeline.stages.map(({ name }) => name));
  const grades = pipelines.flatMap(({ scorecard }) => (scorecard?.grades ?? []).map(({ name }) => name));
  add(
    "_form",
    "form",
    forms.map(({ name }) => name),
  );
  add(
    "_pipeline",
    "pipeline",
    pipelines.map(({ name }) => name),
  );
  add("_stage", "stage", stages);
  add("_stageKind", "stageKind", ["open", "won", "lost"]);
  add("_grade", "grade", grades);
  return names;
}
