import type {
  AppDocument,
  ExampleDefinition,
} from "../../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { entriesOf } from "../edits/entries-of.ts";
import { documentNodes } from "./document-nodes.ts";
import type { Mention } from "./mention.ts";

/** Every place that speaks of a pipeline's transition by its name: what tests expect of it, steps that take it. */
export function* transitionMentions(
  document: Json,
  form: string,
  pipeline: string,
  transition: string,
): Generator<Mention> {
  const { forms, examples = [] } = document as unknown as AppDocument;
  const pipelines = forms.find(({ name }) => name === form)?.pipelines ?? [];
  const homes = pipelines.filter(({ transitions }) => transitions.some(({ name }) => name === transition));
  const keys = (entriesOf(examples as unknown as Json) ?? []).map(([key]) => key);
  for (const { at, keyword, value, form: home } of documentNodes(document)) {
    if (home !== form) continue;
    if (keyword === "transitions/*" && at[0] === "examples" && at.at(-1) === transition) {
      const example = examples[keys.indexOf(at[1] ?? "")];
      if (example !== undefined && pipelineOf(example) === pipeline) yield { at, how: "key" };
    }
    // Where two pipelines have a transition of that name, a step may mean either: it stays.
    if (keyword === "transition" && value === transition && homes.length === 1) yield { at, how: "rule" };
  }

  /** The pipeline in which the record of a test is: a stage alone means the first one that has it. */
  function pipelineOf({ record }: ExampleDefinition): string | undefined {
    const has = ({ stages }: (typeof pipelines)[number]) => stages.some(({ name }) => name === record.stage);
    return record.pipeline ?? pipelines.find(has)?.name;
  }
}
