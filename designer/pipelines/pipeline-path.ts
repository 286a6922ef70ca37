import type { Path } from "../draft/edits/path.ts";

/** Where a form's pipeline stands in a document. */
export function pipelinePath(form: string, pipeline: string): Path {
  return ["forms", form, "pipelines", pipeline];
}

/** What of a pipeline a path leads to: one of its stages or transitions, else the pipeline as a whole. */
export function partAt(at: Path): {
  readonly kind: "stage" | "transition" | "pipeline";
  readonly name: string;
} {
  const [, , , pipeline = "", list, name] = at;
  if (name !== undefined && list === "stages") return { kind: "stage", name };
  if (name !== undefined && list === "transitions") return { kind: "transition", name };
  return { kind: "pipeline", name: pipeline };
}
