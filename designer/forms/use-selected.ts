import { useMemo } from "react";
import type { FieldSchema, FormDefinition } from "../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../runtime/core/json.ts";
import { useDocument } from "../draft/draft-context.ts";
import type { Path } from "../draft/edits/path.ts";
import { readAt } from "../draft/edits/read-at.ts";
import { steadyKey } from "../naming/steady-key.ts";
import { usePlace } from "../routes/place.ts";
import { fullLayout } from "./layout/full-layout.ts";
import type { PartPropertiesProps } from "./PartProperties.tsx";

interface SelectedField {
  readonly key: string;
  readonly sort: "field";
  readonly name: string;
  readonly field: FieldSchema;
  readonly path: string;
  readonly column: boolean;
}

/** What is selected in a form, with a key that stays the same while it is named otherwise. */
export type Selected =
  | SelectedField
  | (PartPropertiesProps & { readonly key: string; readonly sort: "part" })
  | { readonly key: string; readonly sort: "form"; readonly form: FormDefinition };

/** What is selected in the form with a name: a field, a column, a part of the layout, else the form itself. */
export function useSelected(form: string): Selected {
  const document = useDocument();
  const { at } = usePlace();
  const path = at.join("/");
  return useMemo(() => {
    const definition = document.forms.find(({ name }) => name === form);
    if (definition === undefined) throw new Error(`There is no form ${form}`);
    const found = selectedIn(document as unknown as Json, definition, path.split("/"));
    return found ?? { key: steadyKey(["forms", form]), sort: "form", form: definition };
  }, [document, form, path]);
}

function selectedIn(document: Json, form: FormDefinition, at: Path): Selected | null {
  const [, name, room, inner, field = ""] = at;
  if (name === form.name && room === "schema" && inner === "properties") {
    const column = at[6] === "properties" ? at[7] : undefined;
    const path = at.slice(0, column === undefined ? 5 : 8);
    const found = readAt(document, path) as unknown as FieldSchema | undefined;
    if (found === undefined) return null;
    return {
      ...{ key: steadyKey(path), sort: "field", name: column ?? field, field: found, path: path.join("/") },
      column: column !== undefined,
    };
  }
  if (name !== form.name || room !== "layout" || readAt(document, at) === undefined) return null;
  const layout = { layout: fullLayout(form) } as unknown as Json;
  const part = readAt(layout, at.slice(2)) as unknown as PartPropertiesProps["part"] | undefined;
  return part === undefined ? null : { key: steadyKey(at), sort: "part", form, part, at };
}
