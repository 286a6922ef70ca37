import type { ViewDefinition } from "./definition/generated/definition.ts";

/** By what a view is sorted: as it says, else by the date that it shows, else what changed last comes first. */
export function viewSort(view: Pick<ViewDefinition, "sort" | "date"> | undefined): readonly string[] {
  return view?.sort ?? (view?.date === undefined ? ["-_updatedAt"] : [view.date]);
}
