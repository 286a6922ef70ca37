import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { canonicalApp } from "../../../../runtime/core/definition/canonical-app.ts";
import { fromFolder } from "../../../../runtime/core/definition/from-folder.ts";
import type { AppDocument } from "../../../../runtime/core/definition/generated/definition.ts";
import { toFolder } from "../../../../runtime/core/definition/to-folder.ts";
import { explainProblem } from "../../../../runtime/core/problem/explain-problem.ts";
import { smallApp } from "../../../support/small-app.ts";

const path = new URL("../../../support/sales-app.json", import.meta.url);
const salesApp = JSON.parse(readFileSync(path, "utf8")) as AppDocument;

function withFile(file: string, text: string): Map<string, string> {
  return toFolder(salesApp).set(file, text);
}

function problemsOf(files: ReadonlyMap<string, string>): string[] {
  return fromFolder(files).problems.map(({ code, params }) => `${code} ${String(params["path"])}`);
}

describe("the folder of an app", () => {
  test("has a file for each form, automation, dashboard, document, example and form's demo data", () => {
    expect([...toFolder(salesApp).keys()]).toEqual([
      "app.json",
      "forms/deal.json",
      "forms/account.json",
      "forms/visit.json",
      "automations/follow-up.json",
      "dashboards/overview.json",
      "examples/lead-without-amount.json",
      "documents/offer.hbs",
      "demo/deal.json",
      "demo/account.json",
    ]);
  });

  test("names the forms in order in app.json, and holds nothing else of them there", () => {
    const app = JSON.parse(toFolder(salesApp).get("app.json") ?? "") as object;
    expect(Object.keys(app)).toEqual([
      "language",
      "name",
      "version",
      "title",
      "defaultLocale",
      "timeZone",
      "roles",
      "forms",
    ]);
    expect(app).toMatchObject({ forms: ["deal", "account", "visit"] });
  });

  test("holds documents as text with front matter, their body byte for byte", () => {
    expect(toFolder(salesApp).get("documents/offer.hbs")).toBe(
      [
        "---",
        "name: offer",
        "title: Offer",
        "form: deal",
        "kind: mail",
        'subject: "Our offer for {{name}}"',
        "locale: en",
        "---",
        "Dear {{account.name}},",
        "---",
        "here it is.",
        "",
      ].join("\n"),
    );
  });

  test("becomes the same document again", () => {
    expect(fromFolder(toFolder(salesApp)).document).toEqual(canonicalApp(salesApp));
  });

  test("may have a README beside, which is no part of the app", () => {
    expect(fromFolder(withFile("README.md", "# Sales")).problems).toEqual([]);
  });

  test("keeps the order of the forms whatever the order of the files", () => {
    const files = new Map([...toFolder(salesApp)].toReversed());
    expect(fromFolder(files).document).toEqual(canonicalApp(salesApp));
  });
});

describe("files that are no app", () => {
  test.each([
    "../forms/deal.json",
    "forms/../app.json",
    "/etc/passwd",
    "forms\\deal.json",
    "forms/__proto__.json",
    "forms/Deal.json",
    "forms/deal.json/x.json",
    "forms/deal.hbs",
    "documents/deal.json",
    "secrets/key.json",
    "forms/.json",
    "app.json\0",
    "",
  ])("such as %j are refused", (file) => {
    expect(problemsOf(withFile(file, "{}"))).toEqual([`definition-file-unexpected ${file}`]);
  });

  test("are each reported by their path, all at once", () => {
    const files = withFile("forms/deal.json", "{").set("documents/offer.hbs", "Dear");
    files.delete("forms/visit.json");
    files.set("forms/extra.json", '{"name":"extra"}').set("automations/other.json", '{"name":"follow-up"}');
    expect(problemsOf(files).toSorted()).toEqual([
      "definition-file-json forms/deal.json",
      "definition-file-missing forms/visit.json",
      "definition-file-name automations/other.json",
      "definition-file-unexpected forms/extra.json",
      "definition-front-matter documents/offer.hbs",
    ]);
  });

  test("are refused without app.json, and with one that is no object", () => {
    expect(problemsOf(new Map())).toEqual(["definition-file-missing app.json"]);
    expect(problemsOf(new Map([["app.json", "[]"]]))).toEqual(["definition-file-json app.json"]);
    expect(problemsOf(new Map([["app.json", "["]]))).toEqual(["definition-file-json app.json"]);
  });

  test("that are no JSON are told with the line and the column, and what is no object as that", () => {
    const text = '{\n  "name": "small",\n  "title": "Small"\n  "forms": []\n}\n';
    const said = (content: string) =>
      fromFolder(new Map([["app.json", content]])).problems.map((one) => explainProblem(one, "en"));
    expect(said(text)).toEqual(["The file app.json is not valid JSON: see line 4, column 3."]);
    expect(said('{"a": 1, "a": 2,}')).toEqual([
      "The file app.json is not valid JSON: see line 1, column 16.",
    ]);
    expect(said("[]")).toEqual(["The file app.json must hold a JSON object."]);
    expect(said("[".repeat(1_000_001))).toEqual(["The file app.json is not valid JSON."]);
  });

  test("that lack forms become a document that the parser refuses", () => {
    const { forms: _, ...app } = smallApp();
    expect(fromFolder(new Map([["app.json", JSON.stringify(app)]])).document).toEqual({ ...app, forms: [] });
  });
});

describe("front matter", () => {
  const front = (text: string) => {
    const { document } = fromFolder(withFile("documents/offer.hbs", text));
    return document === null ? null : (document as AppDocument).documents?.[0];
  };

  test("may hold words without quotes, JSON, and lines that end as in Windows", () => {
    expect(
      front(
        '---\r\nname: offer\r\nsubject: Our offer, {{name}}\r\ntitle: {"en": "Offer"}\r\n---\r\nDear\r\n',
      ),
    ).toEqual({ name: "offer", subject: "Our offer, {{name}}", title: { en: "Offer" }, body: "Dear\r\n" });
  });

  test.each([
    '---\nname: "offer\n---\n',
    "---\nname: a\nname: b\n---\n",
    "---\nbody: x\n---\n",
    "---\nname: a\n",
    "name: a",
  ])("is refused where it cannot be read: %j", (text) => {
    expect(front(text)).toBeNull();
  });
});
