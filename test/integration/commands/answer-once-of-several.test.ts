import { expect, test } from "vitest";
import type { FormDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import { deals, done, fragileServer } from "../../support/fragile-server.ts";
import { mayFail } from "../../support/may-fail.ts";
import { oneStepWay } from "../../support/one-step-way.ts";
import { smallApp } from "../../support/small-app.ts";

const fragile = fragileServer(
  smallApp({
    schema: { type: "object", properties: { name: { type: "string", "x-unique": true } } },
    pipelines: [oneStepWay],
  } as unknown as Partial<FormDefinition>),
);
const { breakOff, fresh, newDeal } = fragile;

test("several records that are broken off behind the first are each changed once when they come again", async () => {
  const ids = [await newDeal(), await newDeal(), await newDeal()];
  const transition = { name: "go", comment: "At once" };
  const key = { "Idempotency-Key": fresh() };
  const send = () => fragile.server.admin.post(`${deals}/bulk`, { ids: [...ids, "nobody"], transition }, key);
  breakOff("behind");
  expect((await mayFail(() => send())).status).toBe(500);
  const again = done(await send());
  const results = again.body.results as { status: number }[];
  expect(results.map((one) => one.status)).toEqual([200, 200, 200, 404]);
  expect((await send()).text).toBe(again.text);
  for (const id of ids) {
    const { body } = await fragile.server.admin.get(`${deals}/${id}/events`);
    const events = body.events as { type: string }[];
    expect(events.filter(({ type }) => type === "moved")).toHaveLength(1);
  }
});

test("several records that are broken off are not taken for those of another body, and go on as their own", async () => {
  const ids = [await newDeal(), await newDeal()];
  const key = { "Idempotency-Key": fresh() };
  const transition = { name: "go" };
  const send = (some: readonly string[]) =>
    fragile.server.admin.post(`${deals}/bulk`, { ids: some, transition }, key);
  breakOff("behind");
  expect((await mayFail(() => send(ids))).status).toBe(500);
  const other = await send(ids.slice(0, 1));
  expect([other.status, other.body.problems[0].code]).toEqual([422, "key-reused"]);
  const results = done(await send(ids)).body.results as { status: number }[];
  expect(results.map(({ status }) => status)).toEqual([200, 200]);
});

test("what is refused in a transaction is refused again, and leaves nothing open", async () => {
  const key = { "Idempotency-Key": fresh() };
  const send = () => fragile.server.admin.post("/apps", { name: "small", title: "Again" }, key);
  const refused = await send();
  expect(refused.status).toBe(409);
  expect((await send()).text).toBe(refused.text);
  expect((await fragile.server.admin.post("/apps", { name: fresh(), title: "Another" })).status).toBe(201);
});

test("what others write meanwhile is met as without a key", async () => {
  const name = fresh();
  const created = await Promise.all(
    Array.from({ length: 4 }, () =>
      fragile.server.admin.post(deals, { data: { name } }, { "Idempotency-Key": fresh() }),
    ),
  );
  expect(created.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422]);
  const deal = `${deals}/${await newDeal()}`;
  const moved = await Promise.all(
    Array.from({ length: 4 }, () =>
      fragile.server.admin.post(
        `${deal}/transitions/go`,
        {},
        { "If-Match": "*", "Idempotency-Key": fresh() },
      ),
    ),
  );
  expect(moved.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  const noted = await Promise.all(
    ["a", "b"].map((text) =>
      fragile.server.admin.post(`${deal}/comments`, { text }, { "Idempotency-Key": fresh() }),
    ),
  );
  expect(noted.map(({ status }) => status)).toEqual([201, 201]);
});
