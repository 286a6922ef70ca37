import { expect, it } from "vitest";
import { goneFields } from "../../../runtime/workspace/record/gone-fields.ts";
import { smallApp } from "../../support/small-app.ts";

const typed = { name: "New", fax: "123" };

it("what is typed into fields that the newest version does not have is told apart", () => {
  expect(goneFields(typed, "deal", { definition: smallApp() })).toEqual({
    kept: { name: "New" },
    gone: { fax: "123" },
  });
});

it("nothing is gone where there is no newer version, or none of the form", () => {
  for (const newer of [null, { definition: { ...smallApp(), forms: [] } }])
    expect(goneFields(typed, "deal", newer)).toEqual({ kept: typed, gone: {} });
});
