import type { FormDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../../runtime/core/json.ts";
import type { Path } from "../edits/path.ts";
import { readAt } from "../edits/read-at.ts";

/** By system field, the values that no record of a form has any more. */
export type GoneValues = { readonly [field: string]: ReadonlySet<Json> };

/** What goes with a pipeline: its name, and the stages and grades that no other pipeline of its form has, too. */
export function goneWithPipeline(document: Json, at: Path): GoneValues {
  const { pipelines = [] } = (readAt(document, at.slice(0, 2)) ?? {}) as unknown as Partial<FormDefinition>;
  const own = pipelines.filter(({ name }) => name === at[3]);
  const others = pipelines.filter(({ name }) => name !== at[3]);
  const only = (namesOf: (pipeline: (typeof pipelines)[number]) => readonly string[]) => {
    const kept = new Set(others.flatMap(namesOf));
    return new Set<Json>(own.flatMap(namesOf).filter((name) => !kept.has(name)));
  };
  return {
    _pipeline: new Set<Json>(own.map(({ name }) => name)),
    _stage: only(({ stages }) => stages.map(({ name }) => name)),
    _grade: only(({ scorecard }) => scorecard?.grades?.map(({ name }) => name) ?? []),
  };
}
