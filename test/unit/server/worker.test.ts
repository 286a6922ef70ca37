import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startWorker, type Worker } from "../../../server/events/worker.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A worker whose rounds take 50 ms, each with what was there when it began. */
function slowly(): { readonly worker: Worker; readonly rounds: number[]; bring(): void } {
  const rounds: number[] = [];
  let waiting = 0;
  const worker = startWorker(async () => {
    rounds.push(waiting);
    waiting = 0;
    await new Promise((resolve) => setTimeout(resolve, 50));
    return true;
  }, 60_000);
  const bring = (): void => {
    waiting += 1;
    worker.poke();
  };
  return { worker, rounds, bring };
}

test("what comes during a round waits for more behind it, and is done at once", async () => {
  const { rounds, bring } = slowly();
  bring();
  await vi.advanceTimersByTimeAsync(60);
  bring();
  bring();
  expect(rounds).toEqual([0]);
  await vi.advanceTimersByTimeAsync(500);
  expect(rounds).toEqual([0, 3]);
  bring();
  expect(rounds).toEqual([0, 3, 1]);
});

test("whoever waits for what is to be done waits for no rest", async () => {
  const { worker, rounds, bring } = slowly();
  bring();
  await vi.advanceTimersByTimeAsync(60);
  const settled = worker.settled();
  await vi.advanceTimersByTimeAsync(50);
  await settled;
  expect(rounds).toEqual([0, 1]);
});

test("the end waits for no rest, and begins no round", async () => {
  const { worker, rounds, bring } = slowly();
  bring();
  await vi.advanceTimersByTimeAsync(60);
  await worker.stop();
  expect(rounds).toEqual([0]);
});
