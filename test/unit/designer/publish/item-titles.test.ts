import { expect, it } from "vitest";
import { itemTitles } from "../../../../designer/publish/item-titles.ts";
import { templateDocument } from "../../../support/template-document.ts";

const app = templateDocument("opportunity-management");

it("calls forms, fields, options and stages by their titles in the reader's language", () => {
  const titles = itemTitles(app, "zh-CN");
  expect(titles.form("opportunity")).toBe("商机");
  expect(titles.field("opportunity", "source")).toBe("商机来源");
  expect(titles.option("opportunity", "source", "exhibition")).toBe("展会");
  const [pipeline] = app.forms[0]?.pipelines ?? [];
  const [stage] = pipeline?.stages ?? [];
  const own = titles.stage("opportunity", pipeline?.name ?? "", stage?.name ?? "");
  expect(titles.stage("opportunity", null, stage?.name ?? "")).toBe(own);
  expect(titles.stage("opportunity", "other", `${pipeline?.name ?? ""}/${stage?.name ?? ""}`)).toContain(
    ` · ${own}`,
  );
});

it("lets a name stand for itself where nothing is called so", () => {
  const titles = itemTitles(app, "en");
  expect(titles.form("nothing")).toBe("nothing");
  expect(titles.field("opportunity", "constructor")).toBe("constructor");
  expect(titles.option("opportunity", "name", "gone")).toBe("gone");
  expect(titles.stage("opportunity", "sales", "gone")).toBe("gone");
});

it("calls columns and options by the field that they are in, also where it is called otherwise by now", () => {
  const oneOf = [{ const: "paris", title: { en: "Paris", "zh-CN": "巴黎" } }];
  const city = { type: "string", title: "City", oneOf, renamedFrom: "town" };
  const places = {
    type: "array",
    title: "Places",
    renamedFrom: "spots",
    items: { type: "object", properties: { city } },
  };
  const [form] = app.forms;
  const schema = { type: "object", properties: { places, city } };
  const titles = itemTitles({ ...app, forms: [{ ...form, schema }] } as unknown as typeof app, "zh-CN");
  expect(titles.field("opportunity", "places/city")).toBe("City");
  expect(titles.field("opportunity", "spots/town")).toBe("City");
  expect(titles.field("opportunity", "spots/gone")).toBe("gone");
  expect(titles.options("opportunity", "spots/town")).toEqual([{ name: "paris", title: "巴黎" }]);
  expect(titles.options("opportunity", "town")).toEqual([{ name: "paris", title: "巴黎" }]);
  expect(titles.options("opportunity", "spots")).toEqual([]);
});
