import { expect, it } from "vitest";
import { createLatestRuns } from "../../../../server/engine/latest-runs.ts";

function untilAborted(signal: AbortSignal): Promise<string> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error));
  });
}

it("breaks off what was asked before under the same key", async () => {
  const runs = createLatestRuns();
  const first = runs.run("a", untilAborted);
  const other = runs.run("b", () => Promise.resolve("other"));
  expect(await runs.run("a", () => Promise.resolve("second"))).toBe("second");
  expect(await first).toBeNull();
  expect(await other).toBe("other");
});

it("passes on what goes wrong by itself", async () => {
  const runs = createLatestRuns();
  const failing = runs.run("a", () => Promise.reject(new Error("broken")));
  await expect(failing).rejects.toThrow("broken");
  expect(await runs.run("a", () => Promise.resolve(1))).toBe(1);
});
