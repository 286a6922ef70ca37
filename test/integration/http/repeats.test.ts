import { describe, expect, test } from "vitest";
import { accounts, salesServer } from "../../support/sales-server.ts";
import type { TestClient } from "../../support/test-client.ts";

const sales = salesServer();
const codes = (answer: { body: { problems: { code: string }[] } }) =>
  answer.body.problems.map(({ code }) => code);

describe("a repeated request", () => {
  const key = (value: string) => ({ "Idempotency-Key": value });

  test("gets the first answer again and is done once", async () => {
    const body = { data: { name: "Once" } };
    const [first, again] = [
      await sales.admin.post(accounts, body, key("k1")),
      await sales.admin.post(accounts, body, key("k1")),
    ];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.text).toBe(first.text);
    expect(again.headers.get("location")).toBe(first.headers.get("location"));
    const found = await sales.admin.get(`${accounts}?search=Once&count=exact`);
    expect(found.body.total).toBe(1);
  });

  test("gets its answer though what it was about is gone", async () => {
    const account = `${accounts}/${await sales.account()}`;
    const comment = () => sales.admin.post(`${account}/comments`, { text: "Well" }, key("gone"));
    const first = await comment();
    expect(first.status).toBe(201);
    expect((await sales.admin.delete(account, 1)).status).toBe(204);
    expect((await comment()).text).toBe(first.text);
    expect((await sales.admin.post(`${account}/comments`, { text: "Well" }, key("late"))).status).toBe(404);
  });

  test("is somebody else's own where they say the same key", async () => {
    const path = `${accounts}/${await sales.account()}/comments`;
    const post = (client: TestClient) => client.post(path, { text: "Ours" }, key("ours"));
    const [mine, theirs] = [await post(sales.admin), await post(await sales.member("Rob", ["rep"]))];
    expect([mine.status, theirs.status]).toEqual([201, 201]);
    expect(theirs.body.comment).not.toBe(mine.body.comment);
  });

  test("with another body is 422, and while the first one runs 409", async () => {
    await sales.admin.post(accounts, { data: { name: "K2" } }, key("k2"));
    const other = await sales.admin.post(accounts, { data: { name: "K3" } }, key("k2"));
    expect([other.status, codes(other)]).toEqual([422, ["key-reused"]]);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => sales.admin.post(accounts, { data: { name: "K4" } }, key("k4"))),
    );
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
    expect((await sales.admin.get(`${accounts}?search=K4&count=exact`)).body.total).toBe(1);
    const bad = await sales.admin.post(accounts, { data: { name: "K5" } }, key("x".repeat(201)));
    expect(bad.status).toBe(400);
  });
});
