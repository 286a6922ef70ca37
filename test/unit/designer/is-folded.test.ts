import { expect, it } from "vitest";
import { groupChanges } from "../../../designer/changes/group-changes.ts";
import { isFolded } from "../../../designer/changes/is-folded.ts";
import type { Change } from "../../../runtime/core/diff/change.ts";

const many = (count: number, said: Partial<Change>) =>
  Array.from({ length: count }, (_, index): Change => ({
    ...{ kind: "added", item: "example", form: null, name: "", title: "", keyword: null },
    ...{ before: null, after: null, path: `examples/${String(index)}` },
    ...said,
  }));
const folded = (changes: readonly Change[], testsFail = false) =>
  groupChanges(changes).map((group) => isFolded(group, testsFail));

it("more than five changes of tests and demo data are folded, but no changes of what reps use", () => {
  const role = many(20, { item: "role", path: "roles/rep" });
  expect(folded([...many(6, {}), ...role])).toEqual([false, true]);
  expect(folded(many(5, {}))).toEqual([false]);
});

it("none are folded while tests fail", () => {
  expect(folded(many(50, {}), true)).toEqual([false]);
});
