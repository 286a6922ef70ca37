import { expect, test } from "vitest";
import { app, salesServer } from "../../support/sales-server.ts";

const sales = salesServer();
const codes = (answer: { body: { problems: { code: string }[] } }) =>
  answer.body.problems.map(({ code }) => code);
const json = { "Content-Type": "application/json" };

test("a definition nested without end is refused at its place wherever it is sent, and the next one is checked", async () => {
  const nested = `${"[".repeat(10_000)}${"]".repeat(10_000)}`;
  const definition = `{"name":"opportunity-management","x":${nested}}`;
  const ask = (path: string, rest = "") =>
    sales.admin.send("POST", `${app}/draft/${path}`, {
      body: `{"definition":${definition}${rest}}`,
      headers: { ...json, "Idempotency-Key": crypto.randomUUID() },
    });
  const answers = [
    await ask("check"),
    await ask("check"),
    await ask("score", ',"form":"opportunity","pipeline":"sales"'),
    await sales.admin.send("PUT", `${app}/draft`, {
      body: `{"definition":${definition}}`,
      headers: { ...json, "If-Match": "*" },
    }),
  ];
  for (const answer of answers) {
    expect([answer.status, codes(answer)], answer.text).toEqual([422, ["definition-too-deep"]]);
    expect(answer.body.problems[0].pointer).toMatch(/^\/x(\/0)+$/);
  }
  expect((await sales.admin.post(`${app}/draft/check`, {})).body.problems).toEqual([]);
});
