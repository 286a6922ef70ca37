import type { ExampleDefinition } from "../../definition/generated/definition.ts";
import { pointerTo } from "../../problem/pointer.ts";
import type { Problem } from "../../problem/problem.ts";
import type { FormPlace } from "../app-index.ts";
import type { CheckRule } from "../check-rule.ts";
import { recordPlace } from "../record-place.ts";
import { unknownIn, unknownNames } from "../unknown-names.ts";

/** An example speaks of fields, stages, transitions, grades and roles that there are. */
export const examples: CheckRule = function* ({ app, forms, roles }) {
  for (const [index, example] of (app.examples ?? []).entries()) {
    const at = `/examples/${index}`;
    yield* unknownIn("form", example.form, forms, `${at}/form`);
    yield* unknownNames("role", example.actor?.roles, roles, `${at}/actor/roles`);
    const place = forms.get(example.form);
    if (!place) continue;
    yield* recordPlace(example.record, place, `${at}/record`, true);
    yield* relatedProblems(example, forms, `${at}/related`);
    const { visible = {}, required = {}, transitions = {}, grade } = example.expect;
    for (const name of Object.keys(visible))
      yield* unknownIn("field", name, place.fields, pointerTo(`${at}/expect/visible`, name));
    for (const name of Object.keys(required))
      yield* unknownIn("field", name, place.fields, pointerTo(`${at}/expect/required`, name));
    const pipelines = place.pipelines.map(({ pipeline }) => pipeline);
    const drawn = new Set(pipelines.flatMap((pipeline) => pipeline.transitions.map(({ name }) => name)));
    for (const name of Object.keys(transitions))
      yield* unknownIn("transition", name, drawn, pointerTo(`${at}/expect/transitions`, name));
    const grades = pipelines.flatMap(({ scorecard }) => (scorecard?.grades ?? []).map(({ name }) => name));
    yield* unknownIn("grade", grade, new Set(grades), `${at}/expect/grade`);
    const items = pipelines.flatMap(({ stages }) =>
      stages.flatMap(({ checklist = [] }) => checklist.map(({ name }) => name)),
    );
    yield* unknownNames("item", example.record.checklist, new Set(items), `${at}/record/checklist`);
  }
};

/** What stands beside an example's record is of forms that there are, and as they are. */
function* relatedProblems(
  { related = {} }: ExampleDefinition,
  forms: ReadonlyMap<string, FormPlace>,
  at: string,
): Generator<Problem> {
  for (const [form, records] of Object.entries(related)) {
    const pointer = pointerTo(at, form);
    yield* unknownIn("form", form, forms, pointer);
    const place = forms.get(form);
    if (place === undefined) continue;
    const grades = place.pipelines.flatMap(({ pipeline }) => pipeline.scorecard?.grades ?? []);
    for (const [id, record] of Object.entries(records)) {
      yield* recordPlace(record, place, pointerTo(pointer, id), true);
      const names = new Set(grades.map(({ name }) => name));
      yield* unknownIn("grade", record.grade, names, `${pointerTo(pointer, id)}/grade`);
    }
  }
}
