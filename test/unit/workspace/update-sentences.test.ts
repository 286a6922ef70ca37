import { expect, it } from "vitest";
import type { AppDocument, FieldSchema } from "../../../runtime/core/definition/generated/definition.ts";
import { updateSentences } from "../../../runtime/workspace/update/update-sentences.ts";
import { smallApp } from "../../support/small-app.ts";

const text = (title: string, more: Partial<FieldSchema> = {}): FieldSchema => {
  return { type: "string", title, maxLength: 80, ...more };
};

function version(properties: { readonly [name: string]: FieldSchema }, app: Partial<AppDocument> = {}) {
  return { definition: smallApp({ schema: { type: "object", properties } }, app) };
}

it("tells a rep what they will notice, by titles alone", () => {
  const before = version({
    name: text("Name"),
    phone: text("Phone"),
    total: { type: "number", title: "Total", "x-formula": "1 + 1" },
  });
  const after = version(
    {
      name: text("Name", { "x-indexed": true, pattern: "^A" }),
      mobile: text("Mobile", { renamedFrom: "phone" }),
      total: { type: "number", title: "Total", "x-formula": "2 + 1" },
      city: text("City"),
    },
    { roles: [{ name: "rep", title: "Rep" }] },
  );
  expect(updateSentences(before, after, "en")).toEqual([
    "Field “Mobile”: title changed from “Phone” to “Mobile”",
    "Field “Total”: formula changed",
    "Field “City” added to form “Deal”",
  ]);
  expect(updateSentences(before, after, "zh-CN").join()).not.toMatch(/phone|mobile|内部名称/);
});

it("says nothing of what only admins work with", () => {
  const before = version({ name: text("Name") });
  const after = version({ title: text("Name", { renamedFrom: "name" }) });
  expect(updateSentences(before, { definition: { ...after.definition, icon: "box" } }, "en")).toEqual([]);
});
