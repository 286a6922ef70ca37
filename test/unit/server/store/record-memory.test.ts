import { expect, test } from "vitest";
import { recordMemory } from "../../../../server/store/records/record-memory.ts";
import type { StoredRecord } from "../../../../server/store/store.ts";
import { dealApp } from "../../../support/deal-app.ts";
import { record } from "../../../support/store-record.ts";

const [deal, account] = [dealApp.forms.get("deal"), dealApp.forms.get("account")];
if (deal === undefined || account === undefined) throw new Error("no such form");

const stored = (id: string, name = "one"): StoredRecord => ({
  ...record(id, { name }),
  seq: 1,
  title: `Title of ${id}`,
  deletedAt: null,
});

test("keeps what was read, for this version of its form alone", () => {
  const memory = recordMemory();
  const one = stored("d1");
  memory.reading().record(deal, one);
  expect(memory.known(deal, "d1")).toBe(one);
  expect(memory.title(deal, "d1")).toBe("Title of d1");
  expect(memory.known({ ...deal }, "d1")).toBeUndefined();
  expect(memory.known(account, "d1")).toBeUndefined();
});

test("keeps nothing that was read before a writing and comes after it", () => {
  const memory = recordMemory();
  const reading = memory.reading();
  memory.written([{ form: "deal", id: "d2" }]);
  reading.record(deal, stored("d1"));
  reading.title(deal, "d3", "Three");
  expect(memory.known(deal, "d1")).toBeUndefined();
  expect(memory.title(deal, "d3")).toBeUndefined();
});

test("forgets what was written, and nothing else", () => {
  const memory = recordMemory();
  const keep = memory.reading();
  keep.record(deal, stored("d1"));
  keep.record(deal, stored("d2"));
  keep.title(deal, "d3", "Three");
  memory.written([
    { form: "deal", id: "d1" },
    { form: "deal", id: "d3" },
  ]);
  expect(memory.known(deal, "d1")).toBeUndefined();
  expect(memory.title(deal, "d3")).toBeUndefined();
  expect(memory.known(deal, "d2")).toBeDefined();
  memory.forget();
  expect(memory.known(deal, "d2")).toBeUndefined();
});

test("has no title of what is in the trash, and does not keep what is large", () => {
  const memory = recordMemory();
  memory.reading().record(deal, { ...stored("d1"), deletedAt: "2026-03-01T08:00:00.000Z" });
  memory.reading().record(deal, stored("d2", "x".repeat(100_000)));
  expect(memory.title(deal, "d1")).toBeUndefined();
  expect(memory.known(deal, "d2")).toBeUndefined();
});

test("nobody changes what is kept for others", () => {
  const memory = recordMemory();
  memory.reading().record(deal, stored("d1"));
  const data = memory.known(deal, "d1")?.data as { name: string };
  expect(() => (data.name = "two")).toThrow(TypeError);
});

test("in doubt it knows nothing, but still has what was read before, until it is read again", () => {
  const memory = recordMemory();
  const one = stored("d1");
  memory.reading().record(deal, one);
  memory.reading().title(deal, "d2", "Two");
  const slow = memory.reading();
  memory.doubt();
  expect(memory.known(deal, "d1")).toBeUndefined();
  expect(memory.title(deal, "d1")).toBeUndefined();
  expect(memory.title(deal, "d2")).toBeUndefined();
  expect(memory.former(deal, "d1")).toBe(one);
  slow.record(deal, one);
  expect(memory.known(deal, "d1")).toBeUndefined();
  memory.reading().record(deal, one);
  expect(memory.known(deal, "d1")).toBe(one);
});
