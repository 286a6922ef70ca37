import { expect, it } from "vitest";
import { twinName } from "../../../runtime/ui/display/twin-name.ts";

const title = { en: "Sales", "zh-CN": "销售" };
const apps = [
  { app: "sales", title },
  { app: "sales-2", title: { ...title } },
  { app: "support", title: "Support" },
];

it("tells apps of the same title apart by their names, and says nothing of the others", () => {
  expect(apps.map((app) => twinName(app, apps, "en"))).toEqual(["sales", "sales-2", null]);
});
