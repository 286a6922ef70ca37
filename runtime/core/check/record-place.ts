import { definitionProblem } from "../definition/definition-problem.ts";
import { pointerTo } from "../problem/pointer.ts";
import type { Problem } from "../problem/problem.ts";
import type { FormPlace } from "./app-index.ts";
import { unknownIn } from "./unknown-names.ts";
import { isDerived } from "./value-kind.ts";

interface WrittenRecord {
  readonly data: object;
  readonly pipeline?: string;
  readonly stage?: string;
}

/** The problems of a record that a definition writes down: fields, pipeline and stage that its form has not. */
export function* recordPlace(
  record: WrittenRecord,
  place: FormPlace,
  pointer: string,
  allowDerived: boolean,
): Generator<Problem> {
  for (const name of Object.keys(record.data)) {
    const at = pointerTo(`${pointer}/data`, name);
    yield* unknownIn("field", name, place.fields, at);
    if (!allowDerived && isDerived(place, name))
      yield definitionProblem("definition-derived-written", at, { name });
  }
  const names = new Set(place.pipelines.map(({ pipeline }) => pipeline.name));
  yield* unknownIn("pipeline", record.pipeline, names, `${pointer}/pipeline`);
  const pipeline = place.pipelines.find(
    (one) => record.pipeline === undefined || one.pipeline.name === record.pipeline,
  );
  yield* unknownIn("stage", record.stage, pipeline?.stages ?? new Set(), `${pointer}/stage`);
}
