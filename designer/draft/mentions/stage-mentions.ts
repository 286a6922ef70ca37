import type { Json } from "../../../runtime/core/json.ts";
import { documentNodes } from "./document-nodes.ts";
import type { Mention } from "./mention.ts";

/** Every place that speaks of a pipeline's stage by its name. */
export function* stageMentions(
  document: Json,
  form: string,
  pipeline: string,
  stage: string,
): Generator<Mention> {
  for (const { at, keyword, value, form: home, pipeline: place } of documentNodes(document)) {
    if (home !== form || (place !== pipeline && place !== "")) continue;
    if (keyword === "stages/*" && at.at(-1) === stage) yield { at, how: "key" };
    if (value !== stage) continue;
    if ((keyword === "initial" || keyword === "from" || keyword === "stages") && isItem(at))
      yield { at, how: "item" };
    else if (keyword === "to" || keyword === "stage") yield { at, how: "rule" };
    else if ((keyword === "const" || keyword === "enum") && at.includes("_stage")) yield { at, how: "rule" };
  }
}

function isItem(at: readonly string[]): boolean {
  return at.at(-1)?.startsWith("#") === true;
}
