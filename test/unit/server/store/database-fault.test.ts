import { expect, test } from "vitest";
import { QueueFull } from "../../../../server/store/queue-full.ts";
import { ReadingAbandoned } from "../../../../server/store/reading-abandoned.ts";
import { ReadingTooLong } from "../../../../server/store/reading-too-long.ts";
import { databaseFault, observed } from "../../../../server/store/store-observer.ts";
import { StoreUnavailable } from "../../../../server/store/store-unavailable.ts";

const coded = (code: string) => Object.assign(new Error(code), { code });

test.each([
  [new StoreUnavailable(null), "unavailable"],
  [new QueueFull(), "full"],
  [new ReadingTooLong(30_000), "too-long"],
  [new ReadingAbandoned(), null],
  [coded("SQLITE_FULL"), "error"],
  [coded("SQLITE_CONSTRAINT"), null],
  [coded("42P01"), "error"],
  [coded("23505"), null],
  [coded("40P01"), null],
  [coded("ERROR"), null],
  [new Error("a conflict"), null],
  [undefined, null],
])("%s is %s of the database", (error, kind) => {
  expect(databaseFault(error)).toBe(kind);
});

test("what fails is told once, and thrown on", async () => {
  const told: string[] = [];
  const observer = { waited: () => undefined, failed: (kind: string) => void told.push(kind) };
  const work = () => Promise.reject(coded("SQLITE_IOERR"));
  await expect(observed(observer, work)).rejects.toThrow("SQLITE_IOERR");
  expect(await observed(observer, () => Promise.resolve(7))).toBe(7);
  expect(told).toEqual(["error"]);
});
