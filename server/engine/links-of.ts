import type { CompiledField, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import type { FieldKindName } from "../../runtime/core/fields/field-kind-name.ts";
import type { Json } from "../../runtime/core/json.ts";
import { pointerTo } from "../../runtime/core/problem/pointer.ts";
import type { RecordData } from "../../runtime/core/record.ts";
import { askedAgain } from "../asked-again.ts";

/** Something outside the record that one of its values points to. */
export interface Link {
  readonly to: "record" | "person" | "team" | "file";
  /** The field or the table's column that holds it, and the record's own field in which that lies. */
  readonly field: CompiledField;
  readonly own: string;
  readonly id: string;
  readonly pointer: string;
}

const targets: ReadonlyMap<FieldKindName, Link["to"]> = new Map([
  ["reference", "record"],
  ["references", "record"],
  ["user", "person"],
  ["users", "person"],
  ["team", "team"],
  ["files", "file"],
  ["image", "file"],
  ["signature", "file"],
]);

function linksIn(field: CompiledField, own: string, value: Json, pointer: string): readonly Link[] {
  const to = targets.get(field.kind.name);
  if (to !== undefined) {
    const one = (id: Json, at: string): Link[] =>
      typeof id === "string" && id.trim() !== "" ? [{ to, field, own, id, pointer: at }] : [];
    // A value of another shape is refused as such: where it leads does not matter.
    if (Array.isArray(value) !== (field.schema.type === "array")) return [];
    return Array.isArray(value)
      ? value.flatMap((id: Json, index) => one(id, pointerTo(pointer, index)))
      : one(value, pointer);
  }
  if (field.columns === null || !Array.isArray(value)) return [];
  const columns = field.columns;
  return value.flatMap((row: Json, index) =>
    typeof row === "object" && row !== null && !Array.isArray(row)
      ? Object.entries(row as { [key: string]: Json }).flatMap(([name, cell]) => {
          const column = columns.get(name);
          if (column === undefined || !mayLink(column)) return [];
          return linksIn(column, own, cell, pointerTo(pointerTo(pointer, index), name));
        })
      : [],
  );
}

/** Data does not change: what is shown again and again is looked through no more. */
const found = askedAgain<RecordData, { readonly form: CompiledForm; readonly links: readonly Link[] }>();

/** Every link in a record's data, those in its tables included. Pointers lead into the data. */
export function linksOf(form: CompiledForm, data: RecordData): readonly Link[] {
  const known = found.get(data);
  if (known?.form === form) return known.links;
  const links = lookThrough(form, data);
  found.set(data, { form, links });
  return links;
}

function lookThrough(form: CompiledForm, data: RecordData): readonly Link[] {
  const links: Link[] = [];
  for (const { field, pointer } of linkingFields(form)) {
    if (!Object.hasOwn(data, field.name)) continue;
    links.push(...linksIn(field, field.name, data[field.name] ?? null, pointer));
  }
  return links;
}

interface LinkingField {
  readonly field: CompiledField;
  readonly pointer: string;
}

const linking = new WeakMap<CompiledForm, readonly LinkingField[]>();

/** Few of a form's fields lead anywhere: which, is looked up once. */
function linkingFields(form: CompiledForm): readonly LinkingField[] {
  const known = linking.get(form);
  if (known !== undefined) return known;
  const fields = [...form.fields.values()].filter(mayLink);
  const made = fields.map((field) => ({ field, pointer: pointerTo("", field.name) }));
  linking.set(form, made);
  return made;
}

function mayLink({ kind, columns }: CompiledField): boolean {
  return columns !== null || targets.has(kind.name);
}
