import { describe, expect, test } from "vitest";
import type { Circumstance } from "../../../../runtime/core/circumstance.ts";
import type { CompiledRollup } from "../../../../runtime/core/compile/compiled.ts";
import { readTogether } from "../../../../server/store/postgres/read-together.ts";
import type { RecordReads } from "../../../../server/store/store.ts";
import { storeApp, storeForm } from "../../../support/store-app.ts";

const at: Circumstance = { now: "2026-03-01T08:00:00.000Z", timeZone: "Asia/Shanghai", actor: null };

/** An app whose only form has one roll-up with this condition. */
const appWhere = (when: object | null) =>
  storeApp([storeForm("deal", {}, { rollups: [{ when } as unknown as CompiledRollup] })]);

const leaf = (operator: string) => ({
  volatile: false,
  tree: { kind: "leaf", field: "_owner", operator, operand: { kind: "none" } },
});

/** Reads that tell the ids that were asked for at once; every record but `gone` is there. */
function watchedReads() {
  const asked: (readonly string[])[] = [];
  const reads = {
    getMany(_app: unknown, _form: string, ids: readonly string[]) {
      asked.push(ids);
      if (ids.includes("unreadable")) return Promise.reject(new Error("no such text"));
      return Promise.resolve(ids.flatMap((id) => (id === "gone" ? [] : [{ id }])));
    },
    rollups(_app: unknown, _form: string, ids: readonly string[]) {
      asked.push(ids);
      return Promise.resolve(new Map(ids.map((id) => [id, new Map([["sum", id]])])));
    },
    async get(...[app, form, id]: [unknown, string, string]) {
      return (await reads.getMany(app, form, [id]))[0];
    },
  } as unknown as RecordReads & { getMany: (...of: unknown[]) => Promise<{ id: string }[]> };
  return { asked, together: readTogether(reads) };
}

const sum = (id: string) => [id, new Map([["sum", id]])] as const;

describe("roll-ups that are asked for at the same time", () => {
  test.each([
    ["all of them", null],
    ["those of a condition about the records", leaf("present")],
  ])("are read by one statement, each asker's own: %s", async (_, when) => {
    const { asked, together } = watchedReads();
    const app = appWhere(when);
    const both = await Promise.all([
      together.rollups(app, "deal", ["a", "b"], at),
      together.rollups(app, "deal", ["b", "c"], at),
    ]);
    expect(both).toEqual([new Map([sum("a"), sum("b")]), new Map([sum("b"), sum("c")])]);
    expect(asked).toEqual([["a", "b", "c"]]);
  });

  test.each([
    ["the time", { ...leaf("lt"), volatile: true }],
    ["who asks", leaf("isSelf")],
    ["the team of who asks", leaf("isTeam")],
  ])("are read apart where they depend on %s", async (_, when) => {
    const { asked, together } = watchedReads();
    const app = appWhere(when);
    await Promise.all([
      together.rollups(app, "deal", ["a"], at),
      together.rollups(app, "deal", ["a"], { ...at, now: "2026-03-02T08:00:00.000Z" }),
    ]);
    expect(asked).toEqual([["a"], ["a"]]);
  });
});

describe("records that are asked for at the same time", () => {
  test("are read by one statement, few or many", async () => {
    const { asked, together } = watchedReads();
    const app = appWhere(null);
    const idsOf = async (...ids: string[]) =>
      (await together.getMany(app, "deal", ids)).map(({ id }) => id).sort();
    expect(await Promise.all([idsOf("a", "gone"), idsOf("b", "a", "b")])).toEqual([["a"], ["a", "b"]]);
    expect(asked).toEqual([["a", "gone", "b"]]);
    const many = Array.from({ length: 9 }, (_, index) => `r${String(index)}`);
    await Promise.all([idsOf(...many), idsOf("a", "b")]);
    expect(asked.slice(1)).toEqual([many, ["a", "b"]]);
  });

  test("fail alone", async () => {
    const { together } = watchedReads();
    const app = appWhere(null);
    const outcomes = await Promise.allSettled(
      ["a", "unreadable", "b"].map((id) => together.get(app, "deal", id)),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  });
});
