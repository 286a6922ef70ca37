import { expect, test } from "vitest";
import { createImpactJobs } from "../../../../server/engine/impact-jobs.ts";
import type { ImpactQuestion } from "../../../../server/workers/jobs/measure-impact.ts";
import { startWorkers } from "../../../../server/workers/start-workers.ts";
import type { Workers } from "../../../../server/workers/workers.ts";

const nothing = {} as ImpactQuestion;

/** Begins one impact with these workers; gives it with what was told of as wrong. */
function begun(workers: Workers) {
  const errors: unknown[] = [];
  const jobs = createImpactJobs(
    workers,
    () => "one",
    (error) => void errors.push(error),
  );
  jobs.start("small", "ada", nothing);
  return { errors, jobs };
}

test("an impact that the end of the server breaks off is cancelled, and nothing went wrong", async () => {
  const workers = startWorkers();
  const { errors, jobs } = begun(workers);
  await Promise.resolve();
  await workers.close();
  await jobs.settled("one", 5_000);
  expect(jobs.get("small", "one")?.state).toBe("cancelled");
  jobs.start("small", "ada", nothing);
  await jobs.settled("one", 5_000);
  expect(jobs.get("small", "one")?.state).toBe("cancelled");
  expect(errors).toEqual([]);
});

test("an impact that fails is told of", async () => {
  const full = new Error("no space left");
  const { errors, jobs } = begun({ run: () => Promise.reject(full), close: () => Promise.resolve() });
  await jobs.settled("one", 5_000);
  expect(jobs.get("small", "one")?.state).toBe("failed");
  expect(errors).toEqual([full]);
});
