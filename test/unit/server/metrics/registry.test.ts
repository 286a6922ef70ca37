import { describe, expect, test } from "vitest";
import { createRegistry } from "../../../../server/metrics/registry.ts";

describe("the text of metrics", () => {
  test("has each measure with what it is about, its type, and its values", async () => {
    const registry = createRegistry();
    const counter = registry.counter("asked_total", "What was asked.");
    for (const route of ["/a", "/b", "/a"]) counter.add({ route });
    const took = registry.histogram("took_seconds", "How long it took.", [0.1, 1]);
    for (const seconds of [0.05, 0.1, 0.5, 5]) took.observe(seconds);
    registry.gauge("waiting", "What waits.", () => [{ value: 3, labels: { name: 'a "b"\n\\' } }]);
    expect((await registry.text()).split("\n")).toEqual([
      "# HELP asked_total What was asked.",
      "# TYPE asked_total counter",
      'asked_total{route="/a"} 2',
      'asked_total{route="/b"} 1',
      "# HELP took_seconds How long it took.",
      "# TYPE took_seconds histogram",
      'took_seconds_bucket{le="0.1"} 2',
      'took_seconds_bucket{le="1"} 3',
      'took_seconds_bucket{le="+Inf"} 4',
      "took_seconds_sum 5.65",
      "took_seconds_count 4",
      "# HELP waiting What waits.",
      "# TYPE waiting gauge",
      'waiting{name="a \\"b\\"\\n\\\\"} 3',
      "",
    ]);
  });

  test("leaves out what cannot be read at the moment, and goes on with the rest", async () => {
    const registry = createRegistry();
    registry.gauge("gone", "Gone.", () => Promise.reject(new Error("no database")));
    registry.gauge("broken", "Broken.", () => {
      throw new Error("broken");
    });
    registry.total("there_total", "There.", () => [{ value: 1 }]);
    const text = await registry.text();
    expect(text).toContain("# TYPE there_total counter\nthere_total 1\n");
    expect(text).not.toMatch(/^(gone|broken) /m);
  });

  test("keeps no more combinations of labels than it has room for", async () => {
    const registry = createRegistry();
    const counter = registry.counter("many_total", "Many.");
    const took = registry.histogram("many_seconds", "Many.", [1]);
    for (let count = 0; count < 2_100; count += 1) {
      counter.add({ value: String(count) });
      took.observe(1, { value: String(count) });
    }
    counter.add({ value: "0" });
    const lines = (await registry.text()).split("\n");
    expect(lines.filter((line) => line.startsWith("many_total{"))).toHaveLength(2_000);
    expect(lines.filter((line) => line.startsWith("many_seconds_count{"))).toHaveLength(2_000);
    expect(lines).toContain('many_total{value="0"} 2');
  });
});
