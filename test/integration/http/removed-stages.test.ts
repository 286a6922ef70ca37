import { expect, test } from "vitest";
import { measuredImpact } from "../../support/measured-impact.ts";
import { app, opportunities, salesServer } from "../../support/sales-server.ts";

const sales = salesServer();

interface Pipeline {
  name: string;
  stages: { name: string }[];
  transitions: { name: string; from: string | string[]; to: string }[];
}

/** Saves a draft in which leads go straight to the strategy; gives back its revision. */
async function withoutAnalysis(): Promise<number> {
  const { body } = await sales.admin.get(`${app}/draft`);
  const { examples: _examples, demo: _demo, automations: _automations, ...definition } = body.definition;
  const form = definition.forms.find((one: { name: string }) => one.name === "opportunity");
  const pipeline = form.pipelines[0] as Pipeline;
  pipeline.stages = pipeline.stages.filter(({ name }) => name !== "needs-analysis");
  pipeline.transitions = pipeline.transitions
    .filter(({ from }) => from !== "needs-analysis" && !from.includes("needs-analysis"))
    .map((one) => (one.name === "analyse" ? { ...one, to: "sales-strategy" } : one))
    .filter(({ to }) => to !== "needs-analysis");
  const saved = await sales.admin.put(`${app}/draft`, { definition }, body.revision);
  expect(saved.status, saved.text).toBe(200);
  return saved.body.revision;
}

test("a stage cannot be taken away from under the records that stand in it", async () => {
  const id = await sales.opportunity();
  const override = { reason: "It stands here for the test" };
  const moved = await sales.admin.post(
    `${opportunities}/${id}/transitions/analyse`,
    { override },
    { "If-Match": '"1"' },
  );
  expect([moved.status, moved.body.stage], moved.text).toEqual([200, "needs-analysis"]);

  const revision = await withoutAnalysis();
  const problem = { code: "stage-in-use", params: { stage: "needs-analysis", records: 1 } };
  const pointer = "/mapping/forms/opportunity/stages/sales/needs-analysis";
  expect(await measuredImpact(sales.admin, app)).toMatchObject({
    state: "done",
    findings: [{ kind: "stage-removed", needs: "stage", count: 1, ids: [id] }],
  });
  const publish = () => sales.admin.post(`${app}/publish`, {}, { "If-Match": `"${String(revision)}"` });
  const refused = await publish();
  expect(refused.status, refused.text).toBe(422);
  expect(refused.body.problems).toMatchObject([{ ...problem, pointer }]);
  expect((await sales.admin.get(app)).body.version).toBe(1);

  const data = { lostReason: "price", reviewNotes: "Too dear" };
  const lost = await sales.admin.post(
    `${opportunities}/${id}/transitions/lose`,
    { data },
    { "If-Match": '"2"' },
  );
  expect(lost.status, lost.text).toBe(200);
  const published = await publish();
  expect(published.status, published.text).toBe(201);
});
