import { expect, test } from "vitest";
import { stageSince } from "../../../../runtime/core/transition/stage-since.ts";

const now = "2026-03-01T12:00:00.000Z";
const since = (data: { readonly [field: string]: string }, fields = Object.keys(data)) =>
  stageSince(data, fields, "Asia/Shanghai", now);

test("a day counts from its beginning in the time zone, a moment as it is", () => {
  expect(since({ closed: "2026-02-10" })).toBe("2026-02-09T16:00:00.000Z");
  expect(since({ closed: "2026-02-10T08:30:00+08:00" })).toBe("2026-02-10T00:30:00.000Z");
});

test("the latest counts that is not to come", () => {
  expect(since({ engaged: "2026-01-05", closed: "2026-02-10" })).toBe("2026-02-09T16:00:00.000Z");
  expect(since({ engaged: "2026-01-05", closed: "2026-03-02" })).toBe("2026-01-04T16:00:00.000Z");
});

test("without any it is not known", () => {
  expect(since({ closed: "2027-01-01" })).toBeNull();
  expect(since({ closed: "2026-02-10" }, ["engaged"])).toBeNull();
});
