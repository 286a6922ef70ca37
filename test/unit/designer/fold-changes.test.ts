import { expect, it } from "vitest";
import { foldChanges } from "../../../designer/changes/fold-changes.ts";
import type { Change } from "../../../runtime/core/diff/change.ts";

const change = (said: Partial<Change>): Change => ({
  ...{ kind: "changed", item: "field", form: null, name: "", title: "", path: "", keyword: null },
  ...{ before: null, after: null },
  ...said,
});
const many = (count: number, said: Partial<Change>) =>
  Array.from({ length: count }, (_, index) => change({ ...said, path: String(index) }));

it("leaves up to eight differences of one sort as they come", () => {
  const some = [...many(8, { kind: "added", item: "example" }), ...many(2, { keyword: "title" })];
  expect(foldChanges(some)).toEqual(some.map((each) => ({ sort: null, change: each })));
});

it("folds more of one sort where the first of them stands, losing none", () => {
  const tests = many(60, { kind: "removed", item: "example" });
  const role = change({ kind: "added", item: "role" });
  const folds = foldChanges([tests[0] ?? role, role, ...tests.slice(1)]);
  expect(folds).toEqual([
    { sort: "removed example ", shown: tests.slice(0, 5), folded: tests.slice(5) },
    { sort: null, change: role },
  ]);
});
