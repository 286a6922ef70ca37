import { setTimeout } from "node:timers/promises";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import type { TestClient } from "../support/test-client.ts";
import type { Bench, Tell } from "./bench.ts";
import type { Database } from "./database.ts";
import { path, records, withInstallation } from "./demo-installation.ts";
import { onPostgres } from "./on-postgres.ts";
import { onSqlite } from "./on-sqlite.ts";

const clients = 4;

/**
 * What a draft would do to every live record, and publishing it: how long that takes, how much it slows the moves of
 * records meanwhile, and how long the slowest of them waits.
 */
const impactOn = (database: Database): Bench => ({
  size: 100_000,
  run: (tell, size) =>
    withInstallation(database, size, movable, ({ admin }, moved) => measure(tell, admin, moved)),
});

export const impact = impactOn(onSqlite);
export const impactOnPostgres = impactOn(onPostgres);

async function measure(tell: Tell, admin: TestClient, moved: readonly string[]): Promise<void> {
  const revision = await saveDraft(admin);
  const alone = await movesFor(admin, moved, setTimeout(10_000));
  const begun = performance.now();
  const checked = check(admin);
  const beside = await movesFor(admin, moved, checked);
  tell("impact beside moves", seconds(begun), "s");
  const quiet = performance.now();
  await check(admin);
  tell("impact alone", seconds(quiet), "s");
  const publishing = performance.now();
  const published = publish(admin, revision).then(() => tell("published in", seconds(publishing), "s"));
  const meanwhile = await movesFor(admin, moved, published);
  tell("moves alone", alone.rate, "/s");
  tell("the slowest move alone", alone.slowest, "ms");
  for (const [when, { rate, slowest }] of Object.entries({ "an impact": beside, publishing: meanwhile })) {
    tell(`moves are slower beside ${when} by`, 100 * (1 - rate / alone.rate), "%");
    tell(`the slowest move beside ${when}`, slowest, "ms");
  }
}

/** Publishes the draft; what has lost its option is left without one. */
async function publish(admin: TestClient, revision: number): Promise<void> {
  const mapping = { forms: { opportunity: { options: { source: { "social-media": null } } } } };
  const answer = await admin.send("POST", `${path}/publish`, {
    body: { mapping },
    headers: { "If-Match": `"${String(revision)}"` },
  });
  if (answer.status !== 201) throw new Error(answer.text);
}

/** A draft that takes an option away, requires a field, and weighs anew. */
async function saveDraft(admin: TestClient): Promise<number> {
  const { body } = await admin.get(`${path}/draft`);
  const definition = body.definition as AppDocument;
  const form = definition.forms.find(({ name }) => name === "opportunity");
  const { source } = form?.schema.properties ?? {};
  const [first, second] = form?.pipelines?.[0]?.scorecard?.criteria ?? [];
  if (source?.oneOf === undefined || first === undefined || second === undefined) {
    throw new Error("the template is another one");
  }
  source.oneOf = source.oneOf.filter((option) => option.const !== "social-media");
  [first.weight, second.weight] = [second.weight, first.weight];
  // They expect the former weights, and have the former options.
  delete definition.examples;
  delete definition.demo;
  const saved = await admin.put(`${path}/draft`, { definition }, body.revision as number);
  if (saved.status !== 200) throw new Error(saved.text);
  return saved.body.revision as number;
}

async function check(admin: TestClient): Promise<void> {
  const { body, text } = await admin.post(`${path}/draft/check`, {});
  const { job } = body.impact as { job: string | null };
  if (job === null) throw new Error(text);
  for (;;) {
    const { body: impact } = await admin.get(`${path}/draft/impact/${job}`);
    if (impact.state === "done") return;
    if (impact.state !== "running") throw new Error(JSON.stringify(impact));
    await setTimeout(100);
  }
}

/** Records that can go to and fro between two stages. */
async function movable(admin: TestClient): Promise<readonly string[]> {
  // Without an activity none comes back.
  const properties = { _stage: { const: "needs-analysis" }, activityCount: { minimum: 1 } };
  const filter = encodeURIComponent(JSON.stringify({ properties, required: ["activityCount"] }));
  const { body } = await admin.get(`${records}?limit=${String(clients)}&filter=${filter}`);
  const ids = (body.records as { id: string }[]).map(({ id }) => id);
  if (ids.length !== clients) throw new Error("too few records can go to and fro");
  return ids;
}

/** How many moves a second succeed, one client a record, until `end`, and the milliseconds of the slowest. */
async function movesFor(
  admin: TestClient,
  ids: readonly string[],
  end: Promise<unknown>,
): Promise<{ readonly rate: number; readonly slowest: number }> {
  const going = { on: true };
  void end.finally(() => void (going.on = false));
  const begun = performance.now();
  let slowest = 0;
  const counts = await Promise.all(
    ids.map(async (id) => {
      let moves = 0;
      while (going.on) {
        const { body } = await admin.get(`${records}/${id}`);
        const name = body.stage === "needs-analysis" ? "back-to-identification" : "analyse";
        const sent = performance.now();
        const answer = await admin.send("POST", `${records}/${id}/transitions/${name}`, {
          body: { data: {}, comment: "To and fro" },
          headers: { "If-Match": `"${String(body.revision)}"` },
        });
        // The new version has changed the record since it was read.
        const overtaken = answer.status === 412;
        if (answer.status !== 200 && !overtaken) throw new Error(answer.text);
        moves += overtaken ? 0 : 1;
        slowest = Math.max(slowest, performance.now() - sent);
      }
      return moves;
    }),
  );
  await end;
  return { rate: counts.reduce((sum, moves) => sum + moves, 0) / seconds(begun), slowest };
}

function seconds(since: number): number {
  return (performance.now() - since) / 1000;
}
