import type { ImportResult, RecordPage } from "../../runtime/contract/generated/contract.ts";
import { HttpProblem } from "../../runtime/ui/http/http-problem.ts";
import { request } from "../../runtime/ui/http/request.ts";
import { sendFile } from "../../runtime/ui/http/send-file.ts";
import type { RowsJob } from "./dropped-forms.ts";

/** What became of a job: the server's report, or why there is none. */
export interface JobOutcome {
  readonly job: RowsJob;
  readonly result: ImportResult | null;
  readonly failure: string | null;
}

const look = 700;
const busyPause = 3_000;
const mostTries = 20;

/** Brings the rows of files into an app, one job after the other; `progress` is told how many of a job's rows are in. */
export async function bringIn(
  app: string,
  jobs: readonly RowsJob[],
  progress: (job: number, rows: number) => void,
): Promise<readonly JobOutcome[]> {
  const outcomes: JobOutcome[] = [];
  for (const [index, job] of jobs.entries()) {
    progress(index, 0);
    outcomes.push(await runJob(app, job, (rows) => progress(index, rows)));
  }
  return outcomes;
}

async function runJob(app: string, job: RowsJob, progress: (rows: number) => void): Promise<JobOutcome> {
  const path = `/apps/${encodeURIComponent(app)}/forms/${job.form}/records`;
  const before = await count(path).catch(() => 0);
  // The server answers when everything is in; meanwhile others see the rows that are.
  const timer = setInterval(() => {
    count(path).then(
      (now) => progress(Math.min(job.rows, now - before)),
      () => undefined,
    );
  }, look);
  try {
    const result = await send(`${path}/import`, job);
    progress(job.rows);
    return { job, result, failure: null };
  } catch (error) {
    if (!(error instanceof HttpProblem)) throw error;
    const [first] = error.problems;
    return { job, result: null, failure: first?.message ?? error.message };
  } finally {
    clearInterval(timer);
  }
}

async function send(path: string, { file, plan }: RowsJob): Promise<ImportResult> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await sendFile<ImportResult>(path, file, () => undefined, { mapping: JSON.stringify(plan) });
    } catch (error) {
      const busy = error instanceof HttpProblem && error.status === 503 && tries < mostTries;
      if (!busy) throw error;
      await new Promise((resolve) => setTimeout(resolve, busyPause));
    }
  }
}

async function count(path: string): Promise<number> {
  const { total } = await request<RecordPage>(`${path}?count=exact&limit=1`);
  return total ?? 0;
}
