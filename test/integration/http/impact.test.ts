import { expect, test } from "vitest";
import type { AppDocument } from "../../../runtime/core/definition/generated/definition.ts";
import { checkDraft } from "../../../server/queries/check-draft.ts";
import { createImpactJobs } from "../../../server/engine/impact-jobs.ts";
import { measuredImpact } from "../../support/measured-impact.ts";
import { app, opportunities, salesServer } from "../../support/sales-server.ts";

const sales = salesServer();

/** Makes a draft of the published version with a change. */
async function draft(change: (definition: AppDocument) => void): Promise<void> {
  const { body } = await sales.admin.get(`${app}/draft`);
  const published = await sales.admin.get(`${app}/versions/1`);
  const definition = published.body.definition as AppDocument;
  delete (definition as { examples?: unknown }).examples;
  delete (definition as { demo?: unknown }).demo;
  change(definition);
  const saved = await sales.admin.put(`${app}/draft`, { definition }, body.revision as number);
  expect(saved.status, saved.text.slice(0, 500)).toBe(200);
}

test("the impact counts every live record by owner, and lists those that it is about", async () => {
  const ids = [
    await sales.opportunity({ name: "Long name" }),
    await sales.opportunity({ name: "Longer name" }),
  ];
  const short = await sales.opportunity({ name: "Short" });
  const trashed = await sales.opportunity({ name: "Longest name" });
  await sales.admin.delete(`${opportunities}/${trashed}`, 1);
  await draft(({ forms }) => {
    const name = forms[0]?.schema.properties["name"];
    if (name !== undefined) (name as { maxLength: number }).maxLength = 6;
  });
  const impact = await measuredImpact(sales.admin, app);
  expect(impact.state).toBe("done");
  expect(impact.records["opportunity"]).toBe(3);
  expect(impact.findings).toMatchObject([
    {
      finding: 0,
      kind: "value",
      path: "forms/opportunity/fields/name",
      code: "impact-value-beyond",
      count: 2,
      needs: "field",
      ways: ["keep", "fit"],
    },
  ]);
  expect([...(impact.findings[0]?.ids ?? [])].sort()).toEqual([...ids].sort());
  expect(impact.findings[0]?.ids).not.toContain(short);
  expect(impact.findings[0]?.owners).toMatchObject([{ count: 2 }]);
  expect(impact.refs[impact.findings[0]?.owners[0]?.owner ?? ""]).toEqual({ title: "Ada" });

  const job = `${app}/draft/impact/${impact.job ?? ""}`;
  const listed = await sales.admin.get(`${job}/records?finding=0`);
  expect(listed.status, listed.text).toBe(200);
  expect(listed.body.next).toBeNull();
  expect(listed.body.records).toHaveLength(2);
  expect(listed.body.records[0]).toMatchObject({ form: "opportunity", stage: "lead-identification" });
  expect(Object.values(listed.body.refs)).toMatchObject([{ title: "Ada" }]);
  expect((await sales.admin.get(`${job}/records?finding=7`)).status).toBe(404);
  expect((await sales.admin.get(`${job}/records?finding=0&cursor=x`)).status).toBe(400);
  expect((await sales.admin.delete(`${app}/draft/impact/nothing`)).status).toBe(404);
  expect((await sales.admin.delete(job)).status).toBe(204);
});

test("a field that becomes unique finds every record that shares its value, by owner and with the values", async () => {
  const shared = [await sales.opportunity({ name: "Twin" }), await sales.opportunity({ name: "Twin" })];
  await sales.opportunity({ name: "Alone" });
  const trashed = await sales.opportunity({ name: "Alone" });
  await sales.admin.delete(`${opportunities}/${trashed}`, 1);
  await draft(({ forms }) => {
    const name = forms[0]?.schema.properties["name"];
    if (name !== undefined) Object.assign(name, { "x-unique": true, title: { en: "Deal name" } });
  });
  const impact = await measuredImpact(sales.admin, app);
  expect(impact.findings).toMatchObject([
    {
      kind: "unique",
      path: "forms/opportunity/fields/name",
      message:
        "No two records may have the same “Deal name” any more. Give these records different values first.",
      count: 2,
      owners: [{ count: 2 }],
    },
  ]);
  expect([...(impact.findings[0]?.ids ?? [])].sort()).toEqual([...shared].sort());
  const listed = await sales.admin.get(`${app}/draft/impact/${impact.job ?? ""}/records?finding=0`);
  expect(listed.body.records).toMatchObject([{ value: "Twin" }, { value: "Twin" }]);
  const { body } = await sales.admin.get(`${app}/draft`);
  const refused = await sales.admin.post(`${app}/publish`, {}, { "If-Match": `"${String(body.revision)}"` });
  expect(refused.status).toBe(422);
  expect(refused.body.problems).toMatchObject([{ code: "definition-not-unique", params: { name: "name" } }]);
  expect((refused.body.problems as { message: string }[])[0]?.message).toContain("“Deal name”");
});

test("values that become the same when they are carried over are found as well", async () => {
  const twins = [await sales.opportunity({ name: "7" }), await sales.opportunity({ name: "07" })];
  await sales.opportunity({ name: "8" });
  await draft(({ forms }) => {
    const properties = forms[0]?.schema.properties;
    if (properties !== undefined) properties["name"] = { type: "integer", title: "Number", "x-unique": true };
  });
  const { findings } = await measuredImpact(sales.admin, app);
  const found = findings.find(({ kind }) => kind === "unique");
  expect(found).toMatchObject({ path: "forms/opportunity/fields/name", count: 2 });
  expect([...(found?.ids ?? [])].sort()).toEqual([...twins].sort());
});

test("a check does not wait for an impact that takes long: it tells what it knows, and which job to follow", async () => {
  const { services } = sales.server;
  const run = () => new Promise<never>(() => undefined);
  const slow = createImpactJobs(
    { run, close: () => Promise.resolve() },
    () => "slow",
    () => undefined,
  );
  const [user] = await services.store.users.list();
  const known = await services.store.apps.byName("opportunity-management");
  if (user === undefined || known === undefined) throw new Error("nothing to check");
  const { definition } = (await sales.admin.get(`${app}/versions/1`)).body;
  const changed = { ...definition, title: "Anew" };
  const checked = await checkDraft({ ...services, impacts: slow }, user, known, changed, {});
  expect(checked).toMatchObject({
    ok: true,
    value: {
      problems: [],
      changes: [{ item: "app", keyword: "title", after: "Anew" }],
      impact: { id: "slow", state: "running", findings: [] },
    },
  });
});

test("a definition test that fails is called by what it tests", async () => {
  const { definition } = (await sales.admin.get(`${app}/versions/1`)).body as { definition: AppDocument };
  const test = definition.examples?.find(({ expect: { score } }) => score !== undefined);
  if (test === undefined) throw new Error("no test expects a score");
  test.expect = { score: 1 };
  test.description = { en: "A score", "zh-CN": "评分" };
  const checked = await sales.admin.post(`${app}/draft/check`, { definition });
  expect(checked.body.problems).toMatchObject([
    { code: "example-failed", message: "The test “A score” does not hold.", params: { expected: 1 } },
  ]);
});

test("a mapping that means nothing is told of with the check", async () => {
  const mapping = { forms: { opportunity: { stages: { sales: { nowhere: "lost" } } } } };
  const checked = await sales.admin.post(`${app}/draft/check`, { mapping });
  expect(checked.body.problems).toMatchObject([
    { code: "mapping-not-removed", pointer: "/mapping/forms/opportunity/stages/sales/nowhere" },
  ]);
  expect((await sales.admin.post(`${app}/draft/check`, { mapping: { form: {} } })).status).toBe(400);
});
