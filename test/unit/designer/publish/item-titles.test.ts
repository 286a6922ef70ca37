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
