import { describe, expect, test } from "vitest";
import { lineOf } from "../../../../server/cli/line-of.ts";
import { placeInFiles } from "../../../../server/cli/place-in-files.ts";

const text = `{
  "name": "deal", "title": { "en": "a: \\"{[,]}\\"" },
  "schema": {
    "properties": {
      "a/b": { "type": "string" },
      "list": [
        1, { "x": [] },
        { "x": true }
      ]
    }
  },
  "checks": []
}
`;

describe("the line of a pointer", () => {
  test.each([
    ["", 1],
    ["/name", 2],
    ["/title/en", 2],
    ["/schema", 3],
    ["/schema/properties/a~1b", 5],
    ["/schema/properties/a~1b/type", 5],
    ["/schema/properties/list", 6],
    ["/schema/properties/list/0", 7],
    ["/schema/properties/list/1/x", 7],
    ["/schema/properties/list/2/x", 8],
    ["/checks", 12],
  ])("%s is %d", (pointer, line) => {
    expect(lineOf(text, pointer)).toBe(line);
  });

  test("is that of the last step that is there", () => {
    expect(lineOf(text, "/schema/properties/missing/type")).toBe(4);
    expect(lineOf(text, "/nothing/at/all")).toBe(1);
    expect(lineOf(text, "/checks/3/when")).toBe(12);
  });
});

describe("the place of a pointer into an app", () => {
  const files = new Map([
    ["app.json", '{\n  "name": "crm",\n  "roles": []\n}'],
    ["forms/deal.json", text],
    ["documents/quote.hbs", "---\nname: quote\nsubject: {{name}}\n---\nDear\n{{nobody}}\n"],
  ]);
  const document = {
    name: "crm",
    forms: [{ name: "account" }, { name: "deal" }],
    documents: [{ name: "quote" }],
  };

  test.each([
    ["/roles/0", "app.json", 3, "/roles/0"],
    ["/forms/1/schema/properties/list", "forms/deal.json", 6, "/schema/properties/list"],
    ["/documents/0/body", "documents/quote.hbs", 5, "/body"],
    ["/documents/0/subject/en", "documents/quote.hbs", 3, "/subject/en"],
    ["/documents/0/title", "documents/quote.hbs", 1, "/title"],
    ["/demo/deal/0", "demo/deal.json", null, "/0"],
    ["/forms/7/title", "app.json", 1, "/forms/7/title"],
    ["", "app.json", 1, ""],
  ])("%s is in %s at %s", (pointer, path, line, inside) => {
    expect(placeInFiles(document, files, pointer)).toEqual({ path, line, pointer: inside });
  });

  test("counts the lines of a document's text from below its front matter", () => {
    expect(placeInFiles(document, files, "/documents/0/body", 2).line).toBe(6);
    expect(placeInFiles(document, files, "/documents/0/subject", 2).line).toBe(3);
  });
});
