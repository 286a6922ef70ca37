import type { AutomationStep, RecipientDefinition } from "../definition/generated/definition.ts";
import type { Problem } from "../problem/problem.ts";
import { type AppIndex, type FormPlace, readableNames } from "./app-index.ts";
import { checkSet } from "./check-set.ts";
import { unknownIn, unknownNames } from "./unknown-names.ts";

type Steps = { readonly [Do in AutomationStep["do"]]: StepRule<Extract<AutomationStep, { do: Do }>> };
type StepRule<Step> = (step: Step, place: FormPlace, index: AppIndex, pointer: string) => Iterable<Problem>;

/** What the names in each step refer to. */
const stepRules: Steps = {
  "create-task": ({ assignee }, place, index, at) => recipient(assignee, place, index, `${at}/assignee`),
  *"send-mail"({ document, to }, place, index, at) {
    const documents = new Set((index.app.documents ?? []).map(({ name }) => name));
    yield* unknownIn("document", document, documents, `${at}/document`);
    yield* recipient(to, place, index, `${at}/to`);
  },
  notify: ({ to }, place, index, at) => recipient(to, place, index, `${at}/to`),
  wait: () => [],
  "update-record": ({ set }, place, _index, at) => checkSet(place, set, `${at}/set`),
  *"create-record"({ form, data }, _place, { forms }, at) {
    yield* unknownIn("form", form, forms, `${at}/form`);
    const place = forms.get(form);
    if (place) yield* checkSet(place, data, `${at}/data`);
  },
  assign: ({ among }, _place, { roles }, at) => unknownIn("role", among.role, roles, `${at}/among/role`),
  webhook: ({ fields }, place, _index, at) =>
    unknownNames("field", fields, readableNames(place), `${at}/fields`),
  transition: ({ transition }, place, _index, at) => {
    const drawn = place.pipelines.flatMap(({ pipeline }) => pipeline.transitions.map(({ name }) => name));
    return unknownIn("transition", transition, new Set(drawn), `${at}/transition`);
  },
  *branch({ cases }, place, index, at) {
    for (const [position, { steps }] of cases.entries()) {
      yield* checkSteps(steps, place, index, `${at}/cases/${position}/steps`);
    }
  },
  stop: () => [],
};

/** The problems of an automation's steps, branches included: names that refer to nothing. */
export function* checkSteps(
  steps: readonly AutomationStep[],
  place: FormPlace,
  index: AppIndex,
  pointer: string,
): Generator<Problem> {
  for (const [position, step] of steps.entries()) {
    const rule = stepRules[step.do] as StepRule<AutomationStep>;
    yield* rule(step, place, index, `${pointer}/${position}`);
  }
}

function* recipient(
  to: RecipientDefinition | undefined,
  place: FormPlace,
  index: AppIndex,
  pointer: string,
): Generator<Problem> {
  yield* unknownIn("role", to?.role, index.roles, `${pointer}/role`);
  yield* fieldPath(to?.field, place, index, `${pointer}/field`);
}

/**
 * The problem of a path such as `contact.email` whose reference or field there is not. A reference that leads nowhere
 * is reported where it stands.
 */
export function* fieldPath(
  path: string | undefined,
  place: FormPlace,
  { forms }: AppIndex,
  pointer: string,
): Generator<Problem> {
  const [first, second] = path?.split(".") ?? [];
  const names = readableNames(place);
  yield* unknownIn("field", first, names, pointer);
  if (first === undefined || !names.has(first)) return;
  const field = place.fields.get(first);
  const other = forms.get(field?.["x-form"] ?? "");
  if (field?.format === "reference" && !other) return;
  yield* unknownIn("field", second, other ? readableNames(other) : new Set(), pointer);
}
