import type { FormDefinition, ViewDefinition } from "../../runtime/core/definition/generated/definition.ts";
import type { Text } from "../../runtime/core/definition/text.ts";

/** The kinds of view that a form can have: a board wants a pipeline, a calendar a date. */
export function possibleKinds(form: FormDefinition): readonly ViewDefinition["kind"][] {
  const kinds: ViewDefinition["kind"][] = ["list"];
  if ((form.pipelines ?? []).length > 0) kinds.push("board");
  if (firstDate(form) !== undefined) kinds.push("calendar");
  return kinds;
}

/** A view to begin with, complete at once: the first fields of the form, its first pipeline, its first date. */
export function newView(
  form: FormDefinition,
  kind: ViewDefinition["kind"],
  name: string,
  title: Text,
): ViewDefinition {
  const simple = Object.entries(form.schema.properties)
    .filter(([, field]) => field.type !== "array" && field.type !== "object" && field.format !== "long-text")
    .map(([field]) => field);
  if (kind === "board") {
    const pipeline = form.pipelines?.[0]?.name ?? "";
    return { name, title, kind, pipeline, card: simple.slice(1, 4).concat("_owner") };
  }
  if (kind === "calendar") return { name, title, kind, date: firstDate(form) ?? "" };
  return { name, title, kind, columns: [...simple.slice(0, 6), "_updatedAt"] };
}

function firstDate(form: FormDefinition): string | undefined {
  const found = Object.entries(form.schema.properties).find(
    ([, { format }]) => format === "date" || format === "date-time",
  );
  return found?.[0];
}
