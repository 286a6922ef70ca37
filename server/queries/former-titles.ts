import type { Text } from "../../runtime/core/definition/text.ts";
import type { PipelineDefinition } from "../../runtime/core/definition/generated/definition.ts";
import type { Place } from "../engine/engine-context.ts";
import type { StoredEvent } from "../store/store.ts";
import type { FormsOfEvents } from "./forms-of-events.ts";

/** Titles of stages, moves and items of which an event speaks and that there are no more, as they were then. */
export interface TitlesThen {
  readonly from?: Text;
  readonly to?: Text;
  readonly transition?: Text;
  readonly item?: Text;
}

export type FormerTitles = (event: StoredEvent) => TitlesThen;

type Titled = { readonly name: string; readonly title?: Text };
type Pipelines = readonly Pick<PipelineDefinition, "stages" | "transitions">[];

const stagesOf = (pipelines: Pipelines): readonly Titled[] => pipelines.flatMap(({ stages }) => stages);
const movesOf = (pipelines: Pipelines): readonly Titled[] =>
  pipelines.flatMap(({ transitions }) => transitions);
const itemsOf = (pipelines: Pipelines): readonly Titled[] =>
  pipelines.flatMap(({ stages }) => stages).flatMap(({ checklist = [] }) => checklist);

/** Tells how what is gone from the pipelines of a form was called at the time of events. */
export function formerTitles({ form }: Pick<Place, "form">, formsOf: FormsOfEvents): FormerTitles {
  const now = form.definition.pipelines ?? [];
  return (stored) => {
    const { event } = stored;
    const [before, after] = formsOf(stored);
    const title = (
      key: keyof TitlesThen,
      name: string | null,
      listOf: (pipelines: Pipelines) => readonly Titled[],
      then = after,
    ): TitlesThen => {
      if (name === null || listOf(now).some((each) => each.name === name)) return {};
      const found = listOf(then?.pipelines ?? []).find((each) => each.name === name)?.title;
      return found === undefined ? {} : { [key]: found };
    };
    switch (event.type) {
      case "moved":
        return {
          ...title("from", event.from, stagesOf, before),
          ...title("to", event.to, stagesOf),
          ...title("transition", event.transition, movesOf),
        };
      case "migrated":
        return { ...title("from", event.from, stagesOf, before), ...title("to", event.to, stagesOf) };
      case "ticked":
        return title("item", event.item, itemsOf);
      case "approval-started":
      case "approval-decided":
        return title("transition", event.transition, movesOf);
      default:
        return {};
    }
  };
}
