import type { CompiledForm } from "../../core/compile/compiled.ts";
import type { ViewDefinition } from "../../core/definition/generated/definition.ts";
import type { JsonObject } from "../../core/json.ts";
import type { Selection } from "../records/record-queries.ts";

/** A form's views; one that has none gets a list of its first fields. */
export function viewsOf(form: CompiledForm): readonly ViewDefinition[] {
  if (form.views.length > 0) return form.views;
  const columns = [...form.fields.values()]
    .filter(({ kind }) => kind.name !== "table")
    .map(({ name }) => name);
  return [{ name: "all", title: { en: "All", "zh-CN": "全部" }, kind: "list", columns: columns.slice(0, 7) }];
}

/** What an address selects: the view that it names (else the first) and what the reader added to it. */
export function readSelection(
  form: CompiledForm,
  search: { readonly [key: string]: string | undefined },
): { readonly view: ViewDefinition; readonly selection: Selection } {
  const views = viewsOf(form);
  const view = views.find(({ name }) => name === search["view"]) ?? views[0];
  if (view === undefined) throw new Error("A form has at least one view");
  const filter = readFilter(search["filter"]);
  return {
    view,
    selection: {
      ...(form.views.length > 0 ? { view: view.name } : {}),
      ...(filter === null ? {} : { filter }),
      ...(search["q"] === undefined ? {} : { search: search["q"] }),
      ...(search["sort"] ? { sort: search["sort"] } : {}),
    },
  };
}

/** What an address selects in the trash, where views and filters do not reach. */
export function trashSelection(search: { readonly [key: string]: string | undefined }): Selection {
  return {
    trashed: true,
    ...(search["q"] === undefined ? {} : { search: search["q"] }),
    ...(search["sort"] ? { sort: search["sort"] } : {}),
  };
}

/** The condition in an address; null where there is none or it is no JSON object. */
export function readFilter(text: string | undefined): JsonObject | null {
  if (text === undefined || text === "") return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as JsonObject)
      : null;
  } catch {
    return null;
  }
}
