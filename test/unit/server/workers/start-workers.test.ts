import { readdirSync, readFileSync } from "node:fs";
import { getPriority } from "node:os";
import { expect, onTestFinished, test } from "vitest";
import { startWorkers } from "../../../../server/workers/start-workers.ts";
import { smallApp } from "../../../support/small-app.ts";

function workers() {
  const started = startWorkers({ waiting: 1 });
  onTestFinished(() => started.close());
  return started;
}

const check = (document: unknown) => ({ document, version: 1, examples: true });

test("a job is done in a thread of its own and gives back plain data", async () => {
  const { run } = workers();
  expect(await run("check-document", check(smallApp()))).toEqual({
    ...{ compiles: true, shaped: true, problems: [] },
  });
  const bad = await run("check-document", check(smallApp({ recordTitle: "nothing" })));
  expect(bad).toMatchObject({
    compiles: false,
    shaped: true,
    problems: [{ pointer: "/forms/0/recordTitle" }],
  });
});

test("what nobody waits for any more is not begun, and more than may wait are refused", async () => {
  const { run } = workers();
  const first = run("check-document", check(smallApp()));
  const cancelling = new AbortController();
  const second = run("check-document", check(smallApp()), { signal: cancelling.signal });
  await expect(run("check-document", check(smallApp()))).rejects.toMatchObject({ name: "WorkersBusy" });
  cancelling.abort(new Error("not wanted"));
  await expect(second).rejects.toThrow("not wanted");
  expect(await first).toMatchObject({ problems: [] });
});

test("what cannot be handed to a thread is refused, also when its turn comes later, and the next is done", async () => {
  const { run, close } = startWorkers({ waiting: 2 });
  onTestFinished(() => close());
  const cannotBeCopied = check(() => "a function");
  await expect(run("check-document", cannotBeCopied)).rejects.toMatchObject({ name: "DataCloneError" });
  const first = run("check-document", check(smallApp()));
  const second = expect(run("check-document", cannotBeCopied)).rejects.toMatchObject({
    name: "DataCloneError",
  });
  const third = run("check-document", check(smallApp()));
  expect(await first).toMatchObject({ problems: [] });
  await second;
  expect(await third).toMatchObject({ problems: [] });
});

test("what is tried with a scorecard does not wait for impacts, however many there are", async () => {
  const { run } = workers();
  const nothing = {} as never;
  const impacts = [1, 2, 3].map(() => run("measure-impact", nothing));
  const score = expect(run("score-draft", nothing)).rejects.not.toMatchObject({ name: "WorkersBusy" });
  const [, , third] = await Promise.allSettled(impacts);
  expect(third).toMatchObject({ reason: { name: "WorkersBusy" } });
  await score;
});

test("closing breaks off what is under way", async () => {
  const { run, close } = workers();
  const running = run("check-document", check(smallApp()));
  const broken = expect(running).rejects.toThrow("closed");
  await close();
  await broken;
  await expect(run("check-document", check(smallApp()))).rejects.toThrow("closed");
});

test.runIf(process.platform === "linux")(
  "a job that leaves the processor to others is done in a process, which ends and is begun anew",
  async () => {
    const { run } = workers();
    const children = () =>
      readFileSync(`/proc/self/task/${String(process.pid)}/children`, "utf8")
        .trim()
        .split(" ");
    const before = new Set(children());
    const failing = () => expect(run("score-draft", {} as never)).rejects.toThrow(/undefined|JSON/);
    await failing();
    const [child] = children().filter((id) => !before.has(id));
    const priorities = readdirSync(`/proc/${child ?? ""}/task`).map((thread) => getPriority(Number(thread)));
    expect(Math.min(...priorities)).toBeGreaterThan(getPriority());
    process.kill(Number(child), "SIGKILL");
    while (children().includes(child ?? "")) await new Promise((resolve) => setTimeout(resolve, 10));
    await failing();
  },
);
