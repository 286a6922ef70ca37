import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Registry } from "./registry.ts";

const nanosecond = 1e-9;
/** Milliseconds between two looks at the event loop. */
const resolution = 20;

/** What was measured is the time from look to look. */
const lateness = (measured: number): number => Math.max(0, measured * nanosecond - resolution / 1000);

/** Measures of the process; gives back how to stop watching the event loop. */
export function processMetrics(registry: Registry): () => void {
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  const began = Date.now() / 1000 - process.uptime();
  registry.gauge(
    "pipewright_event_loop_delay_seconds",
    "How late the event loop was since this was asked for last.",
    () => {
      const quantiles = [0.5, 0.99, 1].map((quantile) => ({
        labels: { quantile: String(quantile) },
        value: lateness(quantile === 1 ? delay.max : delay.percentile(quantile * 100)),
      }));
      delay.reset();
      return quantiles;
    },
  );
  registry.total("process_cpu_seconds_total", "Processor time of the process.", () => {
    const { user, system } = process.cpuUsage();
    return [{ value: (user + system) / 1e6 }];
  });
  registry.gauge("process_resident_memory_bytes", "Memory of the process.", () => [
    { value: process.memoryUsage.rss() },
  ]);
  registry.gauge("nodejs_heap_size_used_bytes", "What is in use of the JavaScript heap.", () => [
    { value: process.memoryUsage().heapUsed },
  ]);
  registry.gauge("process_start_time_seconds", "When the process began, in seconds since 1970.", () => [
    { value: began },
  ]);
  return () => delay.disable();
}
