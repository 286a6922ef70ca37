import { expect, test } from "vitest";
import { createServerMetrics } from "../../../../server/metrics/server-metrics.ts";

test("metrics leave out what cannot be read at the moment, and tell the rest", async () => {
  const metrics = createServerMetrics({ version: "1.2.3", database: "sqlite" });
  let isThere = true;
  metrics.watch({
    store: { waiting: () => 7 },
    dispatcher: {
      backlog: () =>
        isThere ? Promise.resolve(new Map([["refresh", 2]])) : Promise.reject(new Error("no database")),
    },
    impacts: { counts: () => ({ running: 1, done: 0, cancelled: 0, failed: 0 }) },
  });
  expect(await metrics.text()).toContain('pipewright_events_backlog{handler="refresh"} 2');
  isThere = false;
  const text = await metrics.text();
  expect(text).not.toContain("pipewright_events_backlog{");
  expect(text).toContain("pipewright_write_queue_length 7");
  expect(text).toContain('pipewright_impact_jobs{state="running"} 1');
});
