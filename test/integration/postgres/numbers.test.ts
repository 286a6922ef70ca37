import { beforeAll, expect, test } from "vitest";
import { publishApp } from "../../support/publish-app.ts";
import { runSql } from "../../support/run-sql.ts";
import { smallApp } from "../../support/small-app.ts";
import { twoServers } from "../../support/two-servers.ts";

const deals = "/apps/numbers/forms/deal/records";
const servers = twoServers();
const properties = {
  name: { type: "string" },
  code: { type: "string", title: "Code", readOnly: true, "x-pattern": "D-{000}" },
  others: { type: "array", format: "references", "x-form": "deal" },
} as const;
beforeAll(() =>
  publishApp(servers.one.admin, smallApp({ schema: { type: "object", properties } }, { name: "numbers" })),
);

const make = (by: typeof servers.elsewhere, name: string, more: object = {}) =>
  by.post(deals, { data: { name, ...more } });

test("two servers draw every number once", async () => {
  const made = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      make(index % 2 === 0 ? servers.one.admin : servers.elsewhere, `Deal ${String(index)}`),
    ),
  );
  const codes = made.map(({ body }) => (body as { data: { code: string } }).data.code).sort();
  expect(codes).toEqual(codes.map((_, index) => `D-${String(index + 1).padStart(3, "0")}`));
});

test("a number that a crash of the database had drawn once more gives way to the next", async () => {
  await runSql(servers.one.installation.location, ["UPDATE serial SET value = value - 2"]);
  const { status, body } = await make(servers.one.admin, "After the crash");
  expect([status, (body as { data: { code: string } }).data.code]).toEqual([201, "D-021"]);
});

test("references that no database can read lead nowhere, and fail nobody beside them", async () => {
  const bad = ["a\u0000", "b\ud800"];
  const answers = await Promise.all([
    make(servers.one.admin, "Bad", { others: bad }),
    make(servers.one.admin, "Good"),
    make(servers.one.admin, "Bad too", { others: bad.slice(1) }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([422, 201, 422]);
});
