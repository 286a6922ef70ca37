import { expect, test } from "vitest";
import { firstContents } from "../../../../designer/publish/first-contents.ts";
import type { AppDocument } from "../../../../runtime/core/definition/generated/definition.ts";

test("the first version has its forms and stages by their titles, in their order", () => {
  const document = {
    defaultLocale: "en",
    forms: [
      {
        name: "loan",
        title: { en: "Loan", "zh-CN": "借用" },
        schema: { type: "object", properties: { item: { type: "string" }, due: { type: "string" } } },
        pipelines: [
          {
            name: "lending",
            title: "Lending",
            stages: [
              { name: "asked", title: { en: "Asked", "zh-CN": "申请" } },
              { name: "back", title: "Back" },
            ],
          },
          { name: "repairs", stages: [] },
        ],
      },
      { name: "item", title: "Item", schema: { type: "object", properties: {} } },
    ],
  } as unknown as AppDocument;
  expect(firstContents(document, "zh-CN")).toEqual([
    {
      ...{ name: "loan", title: "借用", fields: 2 },
      pipelines: [
        { name: "lending", title: "Lending", stages: ["申请", "Back"] },
        { name: "repairs", title: "repairs", stages: [] },
      ],
    },
    { name: "item", title: "Item", fields: 0, pipelines: [] },
  ]);
});
