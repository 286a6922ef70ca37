import { describe, expect, it } from "vitest";
import type { FieldSchema } from "../../../../runtime/core/definition/generated/definition.ts";
import { carriedTyping } from "../../../../runtime/core/diff/carried-typing.ts";
import { formerText } from "../../../../runtime/core/diff/former-text.ts";
import type { RecordData } from "../../../../runtime/core/record.ts";
import { compiled } from "../../../support/engine.ts";
import { smallApp } from "../../../support/small-app.ts";

type Fields = { readonly [name: string]: FieldSchema };

const text: FieldSchema = { type: "string", title: "Text" };
const source = (...options: string[]): FieldSchema => ({
  ...{ type: "string", title: "Source" },
  oneOf: options.map((name) => ({ const: name, title: name.toUpperCase() })),
});
const lines = (columns: Fields): FieldSchema => ({
  ...{ type: "array", title: "Lines" },
  items: { type: "object", properties: columns },
});

/** What is typed under `before`, as a version with the fields `after` takes it. */
function carried(before: Fields, after: Fields, typed: RecordData) {
  const name: FieldSchema = { type: "string" };
  const app = compiled(
    smallApp({ schema: { type: "object", properties: { name, ...structuredClone(after) } } }),
  );
  const form = app.forms.get("deal");
  if (form === undefined) throw new Error("no form");
  const { kept, lost } = carriedTyping({ name, ...before }, { app, form }, typed);
  const context = { locale: "en", defaultLocale: "en", timeZone: "Asia/Shanghai", title: () => undefined };
  return { kept, said: lost.map((one) => formerText(one, context)) };
}

describe("what is typed into a form of which a newer version is published", () => {
  it("stays where its fields are the same", () => {
    const typed = { name: "New", source: "web" };
    expect(carried({ source: source("web") }, { source: source("web") }, typed)).toEqual({
      kept: typed,
      said: [],
    });
  });

  it("becomes a text under its field's former title where the field is gone", () => {
    expect(carried({ fax: { ...text, title: "Fax" }, old: text }, {}, { fax: "571", old: null })).toEqual({
      kept: {},
      said: [{ title: "Fax", text: "571" }],
    });
  });

  it("goes along with a field that is renamed, also where it was emptied", () => {
    const after = { phone: { ...text, renamedFrom: "fax" }, note: { ...text, renamedFrom: "remark" } };
    expect(carried({ fax: text, remark: text }, after, { fax: "571", remark: null })).toEqual({
      kept: { phone: "571", note: null },
      said: [],
    });
  });

  it("leaves options that are gone out, and says how they were called", () => {
    expect(carried({ source: source("web", "fair") }, { source: source("web") }, { source: "fair" })).toEqual(
      { kept: {}, said: [{ title: "Source", text: "FAIR" }] },
    );
    const several = (...options: string[]): FieldSchema => {
      const { oneOf = [] } = source(...options);
      return { type: "array", title: "Sources", oneOf };
    };
    const before = { sources: several("web", "fair") };
    expect(carried(before, { sources: several("web") }, { sources: ["web", "fair"] })).toEqual({
      kept: { sources: ["web"] },
      said: [{ title: "Sources", text: "WEB, FAIR" }],
    });
  });

  it("is read as another kind where it can be, and told where it cannot", () => {
    const number: FieldSchema = { type: "number", title: "Number" };
    expect(
      carried({ size: text, kind: text }, { size: number, kind: number }, { size: "12", kind: "x" }),
    ).toEqual({ kept: { size: 12 }, said: [{ title: "Text", text: "x" }] });
  });

  it("is left to be mended where it is beyond narrower bounds", () => {
    const narrow = { code: { ...text, maxLength: 2 } };
    expect(carried({ code: { ...text, maxLength: 9 } }, narrow, { code: "long" })).toEqual({
      kept: { code: "long" },
      said: [],
    });
  });

  it("keeps the rows of a table, with what was in a column that is gone told row by row", () => {
    const before = {
      lines: lines({ product: { ...text, title: "Product" }, tax: { ...text, title: "Tax" } }),
    };
    const rows = [{ product: "A", tax: "7" }, { product: "B" }];
    expect(
      carried(before, { lines: lines({ product: { ...text, title: "Product" } }) }, { lines: rows }),
    ).toEqual({
      kept: { lines: [{ product: "A" }, { product: "B" }] },
      said: [{ title: "Lines", text: "Product: A; Tax: 7\nProduct: B" }],
    });
    const item: FieldSchema = { ...text, title: "Item", renamedFrom: "product" };
    const after = { lines: lines({ item, tax: { ...text, title: "Tax" } }) };
    expect(carried(before, after, { lines: rows })).toEqual({
      kept: { lines: [{ item: "A", tax: "7" }, { item: "B" }] },
      said: [],
    });
  });

  it("keeps its name as a title where nobody knows any more what it was", () => {
    expect(carried({}, {}, { fax: "571", name: "New" })).toEqual({
      kept: { name: "New" },
      said: [{ title: "fax", text: "571" }],
    });
  });
});
