import { describe, expect, test } from "vitest";
import type { CompiledForm } from "../../../../runtime/core/compile/compiled.ts";
import { layOver } from "../../../../server/store/records/form-table.ts";
import type { TableLayout } from "../../../../server/store/records/layout.ts";
import { storageOf } from "../../../../server/store/records/storage-of.ts";
import { wantedIndexes } from "../../../../server/store/storage/wanted-indexes.ts";
import { storeForm, type TestFields } from "../../../support/store-app.ts";

/** The columns of the indexes that a form wants for its living records. */
function columnsOf(fields: TestFields, views: readonly object[] = []): readonly string[] {
  const form = storeForm("deal", fields, { views } as unknown as Partial<CompiledForm>);
  const columns = [...form.fields.values()].map((field, id) => {
    const { column } = storageOf(field);
    return [field.name, { id, name: field.name, holds: column, folded: null }] as const;
  });
  const layout = { id: 1, table: "r1_deal", version: 1, fields: new Map(columns), search: null };
  const wanted = wantedIndexes(layOver(form, layout satisfies TableLayout));
  return wanted.filter(({ rows }) => rows === "deleted_at IS NULL").map((one) => one.columns.join(" "));
}

const always = ["owner id", "updated_at id"];
const account = { type: "string", format: "reference", "x-form": "account" } as const;
const close = { type: "string", format: "date" } as const;
const mine = { properties: { _owner: { "x-actor": "self" } } };

describe("the indexes of a form", () => {
  test("are those of owners and of changes where nothing else is asked for", () => {
    expect(columnsOf({ close })).toEqual(always);
  });

  test("have none that is the beginning of another one, but for a unique one", () => {
    expect(columnsOf({ account: { ...account, "x-indexed": true } })).toEqual([
      "account id deleted_at",
      ...always,
    ]);
    const code = { type: "string", "x-unique": true } as const;
    expect(columnsOf({ code }, [{ kind: "list", sort: ["code"] }])).toEqual(["code", ...always, "code id"]);
  });

  test("sort a view as its list is sorted: as it says, by the date that it shows, or by the last change", () => {
    const views = [
      { kind: "list", filter: mine, sort: ["-close"] },
      { kind: "calendar", date: "close" },
      { kind: "list", filter: mine },
    ];
    expect(columnsOf({ close }, views)).toEqual([
      ...always,
      "owner close id",
      "close id",
      "owner updated_at id",
    ]);
  });
});
