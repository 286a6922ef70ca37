import type { AppDocument, FieldSchema, FormDefinition } from "../definition/generated/definition.ts";
import { formerItems } from "./pair-items.ts";

/** What names have become, each with every one that it may have become: forms may have fields of one name. */
export type Renames = ReadonlyMap<string, readonly string[]>;

/** What of two versions is called otherwise in the newer one, though it is the same. */
export interface RenamesBetween {
  readonly forms: Renames;
  /** The fields and columns of all forms. */
  readonly all: Renames;
  /** Those of one form, by its newer name. */
  of(form: string): Renames;
}

/** The forms, fields and columns that the newer of two versions calls otherwise. */
export function renamesBetween(before: AppDocument, after: AppDocument): RenamesBetween {
  const named = ({ name, renamedFrom, schema }: FormDefinition) => {
    return { name, renamedFrom: renamedFrom ?? null, fields: schema.properties };
  };
  const pairs = [...formerItems(before.forms.map(named), after.forms.map(named))];
  const byForm = new Map(
    pairs.map(([now, was]) => [now.name, together(fieldRenames(was.fields, now.fields))]),
  );
  const nothing: Renames = new Map();
  return {
    forms: together(pairs.map(([now, was]) => [was.name, now.name])),
    all: together(
      [...byForm.values()].flatMap((renames) =>
        [...renames].flatMap(([was, now]) => now.map((one) => [was, one] as const)),
      ),
    ),
    of: (form) => byForm.get(form) ?? nothing,
  };
}

type Rename = readonly [was: string, now: string];
type Fields = Readonly<Record<string, FieldSchema>>;

function fieldRenames(before: Fields, after: Fields): readonly Rename[] {
  return [...formerItems(items(before), items(after))].flatMap(([now, was]): readonly Rename[] => [
    [was.name, now.name],
    ...fieldRenames(was.columns, now.columns),
  ]);
}

function items(fields: Fields) {
  return Object.entries(fields).map(([name, { renamedFrom, items: rows }]) => {
    return { name, renamedFrom: renamedFrom ?? null, columns: rows?.properties ?? {} };
  });
}

function together(renames: readonly Rename[]): Renames {
  const all = new Map<string, readonly string[]>();
  for (const [was, now] of renames) {
    if (was !== now) all.set(was, [...(all.get(was) ?? []), now]);
  }
  return all;
}
