import { expect, it } from "vitest";
import { groupChanges } from "../../../designer/changes/group-changes.ts";
import type { Change } from "../../../runtime/core/diff/change.ts";

const change = (said: Partial<Change>): Change => ({
  ...{ kind: "changed", item: "field", form: null, name: "", title: "", path: "", keyword: null },
  ...{ before: null, after: null },
  ...said,
});

it("puts differences of one form together, after those of the app and whole forms that come or go", () => {
  const field = change({ form: "deal" });
  const titled = change({ form: "deal", item: "form", keyword: "title" });
  const added = change({ form: "visit", item: "form", kind: "added" });
  const role = change({ item: "role" });
  expect(groupChanges([field, added, titled, role])).toEqual([
    { of: "app", form: null, changes: [added, role] },
    { of: "form", form: "deal", changes: [field, titled] },
  ]);
});

it("tells tests and demo data after all forms", () => {
  const test = change({ item: "example", path: "examples/first", keyword: "expect" });
  const demo = change({ item: "record", path: "demo/deal/records/one", kind: "removed" });
  const field = change({ form: "deal", path: "forms/deal/fields/amount" });
  const app = change({ item: "app", keyword: "title" });
  expect(groupChanges([demo, test, field, app])).toEqual([
    { of: "app", form: null, changes: [app] },
    { of: "form", form: "deal", changes: [field] },
    { of: "trials", form: null, changes: [demo, test] },
  ]);
});
