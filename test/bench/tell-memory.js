import { isMainThread } from "node:worker_threads";

/**
 * Loaded before the product that is measured: whoever started it may ask how much memory it holds, as it is or once
 * everything that nobody needs is collected. Threads and processes that the product starts load this too and are not asked.
 */
if (isMainThread && process.env["TELLS_MEMORY"] === "yes") {
  delete process.env["TELLS_MEMORY"];
  process.on("message", (how) => {
    if (how === "collected") globalThis.gc?.();
    process.send?.(process.memoryUsage());
  });
  process.channel?.unref();
}
