import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type {
  AppDocument,
  DocumentDefinition,
} from "../../../runtime/core/definition/generated/definition.ts";
import { toFolder } from "../../../runtime/core/definition/to-folder.ts";
import { app, salesServer } from "../../support/sales-server.ts";
import { smallApp } from "../../support/small-app.ts";

const sales = salesServer();
const match = (revision: number) => ({ "If-Match": `"${String(revision)}"` });

const mail = (template: Partial<DocumentDefinition>): DocumentDefinition => ({
  name: "mail",
  title: "Mail",
  form: "deal",
  kind: "mail",
  subject: "About {{name}}",
  body: "Dear {{_owner.name}}",
  ...template,
});

const withMail = (template: Partial<DocumentDefinition>) => smallApp({}, { documents: [mail(template)] });

const unsound = withMail({
  subject: { en: "About {{naem}}", "zh-CN": "关于 {{{name}}}" },
  body: "Dear {{_owner.name}},\n{{> greeting}}\n{{lookup this 'constructor'}}",
});

const problems = [
  { code: "document-unknown-field", pointer: "/documents/0/subject/en", params: { line: 1, column: 9 } },
  { code: "document-raw-output", pointer: "/documents/0/subject/zh-CN", params: { line: 1, column: 4 } },
  { code: "document-partial", pointer: "/documents/0/body", params: { line: 2, column: 1 } },
  { code: "document-no-helper", pointer: "/documents/0/body", params: { line: 3, column: 1 } },
];

const zip = (definition: AppDocument) => ({
  body: zipSync(Object.fromEntries([...toFolder(definition)].map(([path, text]) => [path, strToU8(text)]))),
  headers: { "Content-Type": "application/zip" },
});

describe("a definition whose documents hold what templates may not", () => {
  test("is not imported, and told of every place with what mends it", async () => {
    const refused = await sales.admin.send("POST", "/apps/import", zip(unsound));
    expect(refused.status, refused.text).toBe(422);
    expect(refused.body.problems).toMatchObject(problems);
    expect(refused.body.problems[0].message).toBe(
      "Line 1, column 9: there is no field naem here. Did you mean name?",
    );
    expect((await sales.admin.get("/apps/small/draft")).status).toBe(404);
  });

  test("is read out of a package with its problems, to be mended in a draft", async () => {
    const read = await sales.admin.send("POST", "/packages/read", zip(unsound));
    expect(read.status, read.text).toBe(200);
    expect(read.body.definition).toEqual(unsound);
    expect(read.body.problems).toMatchObject(problems);
  });

  test("is kept as a draft, told of by its check, and neither published nor tried until it is mended", async () => {
    const { body: drafted } = await sales.admin.get(`${app}/draft`);
    const { name: _, ...template } = mail({
      form: "opportunity",
      body: "{{account.nmae}}\n{{#each proposals}}",
    });
    const definition = {
      ...drafted.definition,
      documents: [...drafted.definition.documents, { name: "odd", ...template }],
    };
    const at = `/documents/${String(definition.documents.length - 1)}`;
    const unbalanced = [{ code: "document-block-open", pointer: `${at}/body`, params: { line: 2 } }];
    const saved = await sales.admin.put(`${app}/draft`, { definition }, drafted.revision);
    expect(saved.status, saved.text).toBe(200);
    expect(saved.body.definition.documents.at(-1).body).toBe(template.body);

    const checked = await sales.admin.post(`${app}/draft/check`, {});
    expect(checked.body.problems).toMatchObject(unbalanced);
    const question = { form: "opportunity", pipeline: "sales" };
    const tried = await sales.admin.post(`${app}/draft/score`, question);
    expect(tried.status, tried.text).toBe(422);
    expect(tried.body.problems).toMatchObject(unbalanced);
    const published = await sales.admin.post(`${app}/publish`, {}, match(saved.body.revision));
    expect(published.status).toBe(422);
    expect(published.body.problems).toMatchObject(unbalanced);

    definition.documents.at(-1).body = "{{account.name}}{{#each proposals}}{{price}}{{/each}}";
    const mended = await sales.admin.put(`${app}/draft`, { definition }, saved.body.revision);
    const second = await sales.admin.post(`${app}/publish`, {}, match(mended.body.revision));
    expect(second.status, second.text).toBe(201);
  });

  test("and are beyond every bound is refused without being read", async () => {
    const body = "{{a}}".repeat(40_000);
    const refused = await sales.admin.send("POST", "/apps/import", zip(withMail({ body })));
    expect(refused.status).toBe(422);
    expect(refused.body.problems).toMatchObject([
      {
        code: "document-too-many-tags",
        pointer: "/documents/0/body",
        params: { limit: 2_000, count: 40_000 },
      },
    ]);
  });
});

test("the shipped app, its documents included, installs under another name", async () => {
  const installed = await sales.admin.post("/templates/opportunity-management/install", { app: "another" });
  expect(installed.status, installed.text).toBe(201);
});
