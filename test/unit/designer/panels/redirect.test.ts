import { describe, expect, it } from "vitest";
import type {
  FieldSchema,
  FormDefinition,
} from "../../../../runtime/core/definition/generated/definition.ts";
import { fillable, fillSources } from "../../../../designer/panels/fill-pairs.ts";
import { redirect } from "../../../../designer/panels/redirect.ts";

function form(name: string, properties: { readonly [field: string]: FieldSchema }): FormDefinition {
  return { name, title: name, recordTitle: "name", schema: { type: "object", properties } };
}

const text: FieldSchema = { type: "string" };
const number: FieldSchema = { type: "number" };
const reference: FieldSchema = { type: "string", format: "reference", "x-form": "account" };
const order = form("order", {
  ...{ account: reference, region: text, size: number, contact: text },
  person: { type: "string", format: "user" },
  total: { ...number, readOnly: true, "x-formula": "size" },
});
const account = form("account", { region: text, staff: number, sum: { ...number, "x-formula": "staff" } });
const supplier = form("supplier", { region: text, staff: text });

describe("what a chosen record fills in", () => {
  it("goes into what people write, from a field of the same sort, computed ones and the system's too", () => {
    expect(fillable(order, "account")).toEqual(["region", "size", "contact", "person"]);
    expect(fillSources(account, order.schema.properties["size"])).toEqual(["staff", "sum", "_score"]);
    expect(fillSources(account, order.schema.properties["person"])).toEqual([
      "_owner",
      "_createdBy",
      "_updatedBy",
    ]);
    expect(fillSources(account, undefined)).toEqual([]);
  });

  it("stays where another form has such a field, and else goes, which is told", () => {
    const field = { ...reference, "x-fill": { region: "region", size: "staff" } };
    const { changes, lost } = redirect(field, order, supplier);
    expect(changes["x-fill"]).toEqual({ region: "region" });
    expect(lost).toBe(true);
    expect(redirect({ ...reference, "x-fill": { region: "region" } }, order, supplier).lost).toBe(false);
    expect(redirect({ ...reference, "x-fill": { size: "staff" } }, order, supplier).changes["x-fill"]).toBe(
      undefined,
    );
  });

  it("is offered by the same filter where that can be read of the other form", () => {
    const filter = { properties: { region: { const: "east" } } };
    const kept = redirect({ ...reference, "x-filter": filter }, order, supplier);
    expect([kept.changes["x-filter"], kept.lost]).toEqual([filter, false]);
    const gone = redirect(
      { ...reference, "x-filter": { properties: { staff: { minimum: 3 } } } },
      order,
      supplier,
    );
    expect([gone.changes["x-filter"], gone.lost]).toEqual([undefined, true]);
  });
});
