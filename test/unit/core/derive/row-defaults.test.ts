import { describe, expect, it } from "vitest";
import { normalised } from "../../../../runtime/core/derive/normalised.ts";
import { compileShown } from "../../../../designer/draft/compile-shown.ts";
import type { AppDocument } from "../../../../runtime/core/definition/generated/definition.ts";

const app: AppDocument = {
  ...{ language: 1, name: "orders", version: "1.0.0", title: "Orders", defaultLocale: "en", timeZone: "UTC" },
  forms: [
    {
      name: "order",
      title: "Order",
      recordTitle: "name",
      schema: {
        type: "object",
        properties: {
          name: { type: "string" },
          lines: {
            type: "array",
            format: "table",
            items: {
              type: "object",
              properties: { item: { type: "string" }, count: { type: "integer", default: 1 } },
            },
          },
        },
      },
    },
  ],
};

const lines = compileShown(app)?.forms.get("order")?.fields.get("lines");
const stored = (rows: readonly object[]) =>
  lines === undefined ? null : normalised(lines, rows as never, () => "new");

describe("a new row of a table", () => {
  it("begins with the defaults of the columns that it does not mention", () => {
    expect(stored([{ item: "Pump" }, { item: "Hose", count: 3 }])).toMatchObject([
      { item: "Pump", count: 1 },
      { item: "Hose", count: 3 },
    ]);
  });

  it("leaves empty what is given as null, and so does a row that was there before", () => {
    const [cleared, kept] = (stored([
      { item: "Pump", count: null },
      { _row: "r1", item: "Hose" },
    ]) ?? []) as object[];
    expect([cleared, kept].map((row) => Object.hasOwn(row ?? {}, "count"))).toEqual([false, false]);
  });
});
