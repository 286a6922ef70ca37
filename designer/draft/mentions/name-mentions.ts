import type { Json } from "../../../runtime/core/json.ts";
import { documentNodes } from "./document-nodes.ts";
import type { Mention } from "./mention.ts";

/** Every place that speaks of a form by its name. */
export function* formMentions(document: Json, form: string): Generator<Mention> {
  for (const { at, keyword, value } of documentNodes(document)) {
    if ((keyword === "demo/*" || keyword === "related/*") && at.at(-1) === form) yield { at, how: "key" };
    if ((keyword === "x-form" || keyword === "form") && value === form) yield { at, how: "rule" };
  }
}

/** Every place that speaks of a pipeline by its name. */
export function* pipelineMentions(document: Json, form: string, pipeline: string): Generator<Mention> {
  for (const { at, keyword, value, form: home } of documentNodes(document)) {
    if (home !== form || value !== pipeline) continue;
    const isConst = (keyword === "const" || keyword === "enum") && at.includes("_pipeline");
    if (keyword === "pipeline" || isConst) yield { at, how: "rule" };
  }
}

/** Every place that speaks of a role by its name. */
export function* roleMentions(document: Json, role: string): Generator<Mention> {
  for (const { at, keyword, value } of documentNodes(document)) {
    if (value !== role) continue;
    if ((keyword === "roles" || keyword === "inherits") && at.at(-1)?.startsWith("#") === true)
      yield { at, how: "item" };
    else if (keyword === "role" || keyword === "owner") yield { at, how: "rule" };
  }
}

/** Every place that speaks of a grade by its name. */
export function* gradeMentions(document: Json, form: string, grade: string): Generator<Mention> {
  for (const { at, keyword, value, form: home } of documentNodes(document)) {
    if (home !== form || value !== grade) continue;
    if ((keyword === "const" || keyword === "enum") && at.includes("_grade")) yield { at, how: "rule" };
    else if (keyword === "grade") yield { at, how: "rule" };
  }
}
