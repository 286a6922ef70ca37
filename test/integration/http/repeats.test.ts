import { describe, expect, test } from "vitest";
import { accounts, salesServer } from "../../support/sales-server.ts";

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
