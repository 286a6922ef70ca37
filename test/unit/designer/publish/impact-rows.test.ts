import { expect, it } from "vitest";
import { impactRows } from "../../../../designer/publish/impact-rows.ts";
import { ownerShares } from "../../../../designer/publish/owner-shares.ts";
import type { ImpactFinding, ImpactView } from "../../../../runtime/contract/generated/contract.ts";
import { findingOf } from "./finding-of.ts";

const measured = (job: string | null, findings: ImpactFinding[]): ImpactView => ({
  ...{ records: {}, state: "done", progress: { done: 0, total: 0 }, refs: {} },
  ...{ job, findings },
});

it("keeps what is to be decided in sight after it was decided, and tells what else then happens", () => {
  const removed = findingOf({ path: "a", needs: "option", count: 2 });
  const before = measured("plain", [findingOf({ path: "b", count: 9 }), removed]);
  const after = measured("chosen", [
    findingOf({ path: "c", count: 1 }),
    findingOf({ path: "d", count: 5 }),
    findingOf({ path: "e", needs: "stage" }),
  ]);
  expect(impactRows(before, after).map(({ finding, job }) => `${job} ${finding.path}`)).toEqual([
    "plain a",
    "chosen d",
    "chosen c",
  ]);
  expect(impactRows(measured(null, []), measured(null, []))).toEqual([]);
});

it("tells of values that are kept beyond their bounds only where that was decided", () => {
  const decided = ["forms/deal/fields/a", "forms/deal/fields/lines/columns/qty"].map((path) =>
    findingOf({ path, needs: "field", count: 2 }),
  );
  const others = ["forms/deal/fields/a", "forms/deal/fields/lines", "forms/deal/fields/ab"];
  const after = measured("chosen", [
    ...others.map((path) => findingOf({ path, code: "too-long" })),
    findingOf({ path: "forms/deal/fields/a", kind: "required" }),
  ]);
  const rows = impactRows(measured("plain", decided), after).filter(({ job }) => job === "chosen");
  expect(rows.map(({ finding }) => `${finding.kind} ${finding.path}`)).toEqual([
    "value forms/deal/fields/ab",
    "required forms/deal/fields/a",
  ]);
});

it("names the first three owners and counts all the others together", () => {
  const owners = [
    { owner: "a", count: 40 },
    { owner: null, count: 30 },
    { owner: "left", count: 20 },
    { owner: "b", count: 6 },
    { owner: "c", count: 4 },
  ];
  const names = { a: { title: "Ada" }, b: { title: "Ben" }, c: { title: "Cem" } };
  expect(ownerShares(findingOf({ owners, count: 100 }), names)).toEqual({
    named: [
      { name: "Ada", count: 40 },
      { name: null, count: 30 },
      { name: "Ben", count: 6 },
    ],
    others: 24,
  });
});
