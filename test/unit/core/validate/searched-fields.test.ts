import { expect, it } from "vitest";
import { searchedFields } from "../../../../runtime/core/validate/searched-fields.ts";
import { compileTemplate } from "../../../support/compile-template.ts";
import { compiled } from "../../../support/engine.ts";
import { readTemplate } from "../../../support/read-template.ts";
import { smallApp } from "../../../support/small-app.ts";

const text = (title: string) => ({ type: "string", title, maxLength: 80 }) as const;
const reader = (...roles: string[]) => ({ administrator: false, roles: new Set(roles) });

function deal(access: object) {
  const properties = {
    code: { ...text("Code"), "x-unique": true },
    name: text("Name"),
    note: text("Note"),
    size: { type: "number", title: "Size", "x-indexed": true } as const,
    secret: { ...text("Secret"), "x-indexed": true },
  };
  const app = compiled(
    smallApp(
      {
        recordTitle: "name",
        schema: { type: "object", properties },
        access: [{ role: "rep", can: ["read"], records: "all", ...access }],
      },
      { roles: [{ name: "rep", title: "Rep" }] },
    ),
  );
  return searchedFields(app.forms.get("deal")!, reader("rep")).map(({ name }) => name);
}

it("are those of the title, and whatever has texts and is unique or indexed", () => {
  expect(deal({})).toEqual(["name", "code", "secret"]);
});

it("are none that the reader may not see", () => {
  expect(deal({ fields: { secret: "hidden" } })).toEqual(["name", "code"]);
  expect(deal({ fields: { name: "hidden" } })).toEqual(["code", "secret"]);
});

it("lead to a contact of the template by phone and e-mail", () => {
  const contact = compileTemplate(readTemplate("opportunity-management")).forms.get("contact")!;
  const all = searchedFields(contact, { administrator: true, roles: new Set() });
  expect(all.map(({ name }) => name)).toEqual(["name", "phone", "email"]);
});
