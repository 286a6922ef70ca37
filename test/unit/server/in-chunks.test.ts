import { describe, expect, test } from "vitest";
import type { Once } from "../../../server/commands/answer-once.ts";
import { type ChunkWork, inChunks } from "../../../server/commands/in-chunks.ts";
import { done } from "../../../server/done.ts";
import type { Services } from "../../../server/services.ts";

const table = {
  name: "rows",
  header: ["Name"],
  rows: Array.from({ length: 350 }, (_, at) => [`Row ${String(at)}`]),
  numbers: Array.from({ length: 350 }, (_, at) => at + 2),
};

/** Goes through the table and tells in which order what was done; chunks that are `known` are not written again. */
async function steps({ inOrder = false, known = [] as readonly string[], refusedAhead = false } = {}) {
  const told: string[] = [];
  const work: ChunkWork<number> = {
    inOrder,
    decide([first = 0]) {
      told.push(`decide ${String(first)}`);
      return refusedAhead && first === 100 ? Promise.reject(new Error("gone")) : Promise.resolve(first);
    },
    async write(_services, decision, begun) {
      const first = await decision();
      told.push(`write ${String(first)}`);
      begun(() => ({}));
      await new Promise((resolve) => setTimeout(resolve, 20));
      told.push(`written ${String(first)}`);
      return done({ created: [String(first)], problems: [], warnings: [], waiting: [] });
    },
    taken: () => Promise.resolve(),
  };
  const once = ((part: string, write: (services: Services) => unknown) =>
    known.includes(part)
      ? Promise.resolve(done({ created: [part], problems: [], warnings: [], waiting: [] }))
      : write({} as Services)) as Once;
  const report = await inChunks(once, table, false, work).catch((error: unknown) => error);
  return { told, report };
}

describe("chunks of a file", () => {
  test("are decided while those before them are written", async () => {
    const { told } = await steps();
    expect(told.slice(0, 6)).toEqual([
      "decide 0",
      "write 0",
      "decide 100",
      "written 0",
      "write 100",
      "decide 200",
    ]);
    expect(told.filter((step) => step.startsWith("decide"))).toHaveLength(4);
  });

  test("are decided one after the other where they rest on each other", async () => {
    const { told } = await steps({ inOrder: true });
    expect(told.slice(0, 4)).toEqual(["decide 0", "write 0", "written 0", "decide 100"]);
  });

  test("that are known are not decided, and the next one is", async () => {
    const { told } = await steps({ known: ["0", "1"] });
    expect(told.slice(0, 2)).toEqual(["decide 200", "write 200"]);
  });

  test("fail where deciding ahead fails, behind what was written", async () => {
    const { told, report } = await steps({ refusedAhead: true });
    expect(told.at(-1)).toBe("written 0");
    expect(report).toEqual(new Error("gone"));
  });
});
