import type { CellContext } from "../../runtime/core/cells/cell-kind.ts";
import type { DataTable } from "../../runtime/core/cells/data-table.ts";
import { listInCell } from "../../runtime/core/cells/list-in-cell.ts";
import { looseKey } from "../../runtime/core/cells/loose-key.ts";
import { asWritten } from "../../runtime/core/cells/neutralise.ts";
import type { Place } from "../engine/engine-context.ts";
import { formRights } from "../../runtime/core/validate/form-rights.ts";
import type { Services } from "../services.ts";
import type { RecordChange } from "../store/store.ts";
import { importNames, type ImportNames } from "./import-names.ts";
import type { PreparedColumn, PreparedImport } from "./prepared-import.ts";

/** A record that was brought in, with its title. */
export type AddedRecord = Pick<Extract<RecordChange, { readonly do: "insert" }>, "record" | "title">;

const pageSize = 1000;

/** What the names in a file mean: records of other forms, people and teams. */
export interface ImportLinks {
  readonly find: CellContext["find"];
  owner(name: string): ReturnType<ImportNames["find"]>;
  /** Whether a field refers to records of the form that is imported, which may come later in the same file. */
  isOwn(field: string): boolean;
  /** Whether any does. */
  readonly anyOwn: boolean;
  /** A record that was brought in: others in the file may refer to it. */
  add(added: AddedRecord): void;
}

/** Reads the names of everything that the file's columns may refer to, as far as the file names it. */
export async function loadImportLinks(
  services: Services,
  place: Place,
  prepared: PreparedImport,
  table: DataTable,
): Promise<ImportLinks> {
  const byField = new Map<string, { readonly column: PreparedColumn; readonly names: ImportNames }>();
  for (const column of prepared.columns) {
    const { kind, schema } = column.field;
    if (kind.name === "reference" || kind.name === "references") {
      const names = importNames(namesIn(table, column));
      byField.set(column.field.name, { column, names });
      await loadRecordNames(services, place, schema["x-form"] ?? "", column.by, names);
    } else if (kind.name === "team") {
      const names = importNames();
      byField.set(column.field.name, { column, names });
      for (const { id, name } of await services.store.teams.list()) names.add(name, id);
    }
  }
  const asksPeople =
    prepared.owner !== null || prepared.columns.some(({ field }) => /^users?$/.test(field.kind.name));
  const people = asksPeople ? await peopleOf(services, place) : importNames();
  const own = [...byField.values()].filter(({ column }) => column.field.schema["x-form"] === place.form.name);
  const ownFields = new Set(own.map(({ column }) => column.field.name));
  const prepareds = new Map(prepared.columns.map(({ field }) => [field.schema, field.name]));
  return {
    find: (schema, name) => (byField.get(prepareds.get(schema) ?? "")?.names ?? people).find(name),
    owner: (name) => people.find(name),
    isOwn: (field) => ownFields.has(field),
    anyOwn: own.length > 0,
    add({ record, title }) {
      for (const { column, names } of own) {
        const name = column.by === null ? title : record.data[column.by];
        if (typeof name === "string" || typeof name === "number") names.add(String(name), record.id);
      }
    },
  };
}

/** The loose keys of every name that a column's cells may hold. */
function namesIn({ rows }: DataTable, { index, reading }: PreparedColumn): ReadonlySet<string> {
  const keys = new Set<string>();
  const add = (text: string) => {
    for (const name of [text, ...listInCell(text, { comma: false })]) keys.add(looseKey(name));
  };
  for (const row of rows) {
    const cell = row[index] ?? null;
    if (cell !== null) add(typeof cell === "string" ? asWritten(cell) : String(cell));
  }
  for (const meant of Object.values(reading.values ?? {})) add(meant);
  return keys;
}

async function loadRecordNames(
  { store }: Services,
  { app, actor }: Place,
  form: string,
  by: string | null,
  names: ImportNames,
): Promise<void> {
  const target = app.forms.get(form);
  if (target === undefined || !formRights(actor, target).has("read")) return;
  let after: string | null = null;
  do {
    const ids: readonly string[] = await store.records.ids(app, form, pageSize, after);
    for (const record of await store.records.getMany(app, form, ids)) {
      if (record.deletedAt !== null) continue;
      const name = by === null ? record.title : record.data[by];
      if (typeof name === "string" || typeof name === "number") names.add(String(name), record.id);
    }
    after = ids.length === pageSize ? (ids.at(-1) ?? null) : null;
  } while (after !== null);
}

/** Members of the app and administrators, by name and by e-mail address. */
async function peopleOf({ store }: Services, { app }: Place): Promise<ImportNames> {
  const members = new Set(await store.members.users(app.name, null));
  const names = importNames();
  for (const { id, name, email, administrator, disabledAt } of await store.users.list()) {
    if (disabledAt !== null || !(administrator || members.has(id))) continue;
    names.add(name, id);
    names.add(email, id);
  }
  return names;
}
