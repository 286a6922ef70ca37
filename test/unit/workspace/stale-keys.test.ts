import { expect, test } from "vitest";
import { readChange } from "../../../runtime/workspace/live/live-change.ts";
import { staleKeys } from "../../../runtime/workspace/live/stale-keys.ts";

const change = (form: string, record: string) => ({ kind: "record" as const, app: "sales", form, record });

test("the lists of a form that changed are out of date, and of its records those alone that changed", () => {
  expect(staleKeys([change("deal", "a"), change("deal", "a"), change("deal", "b")])).toEqual([
    { key: ["records", "sales", "deal"], but: ["records", "sales", "deal", "one"] },
    { key: ["records", "sales", "deal", "one", "a"] },
    { key: ["records", "sales", "deal", "one", "b"] },
  ]);
});

test("where changes were missed everything is", () => {
  expect(staleKeys([change("deal", "a"), { kind: "reset" }])).toEqual([
    { key: ["records"] },
    { key: ["app"] },
  ]);
});

test("what the server tells is read, and what says too little is none", () => {
  expect(readChange("record", '{"app":"sales","form":"deal","record":"a","type":"moved"}')).toEqual(
    change("deal", "a"),
  );
  expect(readChange("record", '{"app":"sales"}')).toBeNull();
  expect(readChange("reset", "{}")).toEqual({ kind: "reset" });
});
