import { expect, test } from "vitest";
import { fileOfPointer } from "../../../../runtime/core/definition/file-of-pointer.ts";

test("a place in a document stands in a file of its app's folder", () => {
  const document = {
    title: "Sales",
    forms: [{ name: "deal" }, 5],
    documents: [{ name: "quote" }],
    demo: { deal: [{ data: {} }] },
  };
  const files = {
    "/forms/0/schema/properties/amount": "forms/deal.json",
    "/documents/0/body": "documents/quote.hbs",
    "/demo/deal/0": "demo/deal.json",
    "/title": "app.json",
    "": "app.json",
    "/forms/1": "app.json",
    "/forms/7/name": "app.json",
    "/constructor/0": "app.json",
  };
  const found = Object.keys(files).map((pointer) => [pointer, fileOfPointer(document, pointer)]);
  expect(Object.fromEntries(found)).toEqual(files);
  expect(fileOfPointer(null, "/forms/0")).toBe("app.json");
});
