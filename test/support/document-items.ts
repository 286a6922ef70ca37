import { entriesOf } from "../../designer/draft/edits/entries-of.ts";
import type { Path } from "../../designer/draft/edits/path.ts";
import { readAt } from "../../designer/draft/edits/read-at.ts";
import type { Noun } from "../../designer/draft/step.ts";
import type { Json } from "../../runtime/core/json.ts";

/** A list that may hold items of a sort. */
export interface ItemPlace {
  readonly noun: Noun;
  readonly list: Path;
}

/** The paths of all items of a sort; a scorecard is one where a pipeline has it. */
export function itemsOf(document: Json, noun: Noun): readonly Path[] {
  if (noun === "scorecard")
    return itemsOf(document, "pipeline")
      .map((at) => [...at, "scorecard"])
      .filter((at) => readAt(document, at) !== undefined);
  return places(document)
    .filter((place) => place.noun === noun || (noun === "tab" && place.noun === "section"))
    .flatMap(({ list }) => keysAt(document, list).map((key) => [...list, key]))
    .filter((at) => !["section", "tab"].includes(noun) || readAt(document, [...at, noun]) !== undefined);
}

/** Every list that may hold items. */
export function places(document: Json): readonly ItemPlace[] {
  const forms = keysAt(document, ["forms"]).map((key) => ["forms", key]);
  const top: readonly ItemPlace[] = [
    { noun: "role", list: ["roles"] },
    { noun: "form", list: ["forms"] },
  ];
  return [...top, ...forms.flatMap((at) => formPlaces(document, at))];
}

function formPlaces(document: Json, form: Path): readonly ItemPlace[] {
  const fields = [...form, "schema", "properties"];
  const layout = [...form, "layout"];
  const tabs = keysAt(document, layout)
    .map((key) => [...layout, key, "sections"])
    .filter((at) => readAt(document, at) !== undefined);
  const options = keysAt(document, fields)
    .flatMap((key) => [
      [...fields, key, "oneOf"],
      [...fields, key, "items", "oneOf"],
    ])
    .filter((at) => readAt(document, at) !== undefined);
  const pipelines = keysAt(document, [...form, "pipelines"]).map((key) => [...form, "pipelines", key]);
  return [
    { noun: "field", list: fields },
    { noun: "check", list: [...form, "checks"] },
    { noun: "view", list: [...form, "views"] },
    { noun: "pipeline", list: [...form, "pipelines"] },
    ...[layout, ...tabs].map((list): ItemPlace => ({ noun: "section", list })),
    ...options.map((list): ItemPlace => ({ noun: "option", list })),
    ...pipelines.flatMap((at) => pipelinePlaces(document, at)),
  ];
}

function pipelinePlaces(document: Json, at: Path): readonly ItemPlace[] {
  const [stages, transitions] = [
    [...at, "stages"],
    [...at, "transitions"],
  ];
  const scored: readonly ItemPlace[] = [
    { noun: "criterion", list: [...at, "scorecard", "criteria"] },
    { noun: "grade", list: [...at, "scorecard", "grades"] },
  ];
  return [
    { noun: "stage", list: stages },
    { noun: "transition", list: transitions },
    ...(readAt(document, [...at, "scorecard"]) === undefined ? [] : scored),
    ...keysAt(document, stages).flatMap((key): readonly ItemPlace[] => [
      { noun: "entry", list: [...stages, key, "entry"] },
      { noun: "checklist", list: [...stages, key, "checklist"] },
    ]),
    ...keysAt(document, transitions).map((key): ItemPlace => ({
      noun: "guard",
      list: [...transitions, key, "guards"],
    })),
  ];
}

/** The names by which the items of a list go. */
export function keysAt(document: Json, at: Path): readonly string[] {
  return (entriesOf(readAt(document, at)) ?? []).map(([key]) => key);
}
