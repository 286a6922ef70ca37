import { describe, expect, test } from "vitest";
import { accounts, app, opportunities, salesServer } from "../../support/sales-server.ts";

const sales = salesServer();
const codes = (answer: { body: { problems: { code: string }[] } }) =>
  answer.body.problems.map(({ code }) => code);

describe("every problem is told at once", () => {
  test("of the parameters of an address", async () => {
    const cases: [string, string[]][] = [
      ["limit=1&limit=2&sort=name&sort=name", ["parameter-twice", "parameter-twice"]],
      ["foo=1&bar=2&limit=0", ["unknown-parameter", "unknown-parameter", "parameter-out-of-range"]],
      ["limit=0&count=zz&sort=nope", ["parameter-out-of-range", "malformed-parameter", "unknown-field"]],
      [
        "sort=nope,nopf&fields=nopg,nopg,noph&view=nopi",
        [
          ...Array<string>(2).fill("unknown-field"),
          "unknown-view",
          ...Array<string>(2).fill("unknown-field"),
        ],
      ],
    ];
    for (const [query, expected] of cases) {
      const answer = await sales.admin.get(`${accounts}?${query}`);
      expect([answer.status, codes(answer).sort()], query).toEqual([400, [...expected].sort()]);
    }
    const groups = await sales.admin.get(
      `${app}/forms/opportunity/aggregate?group=nope,competitors&measure=sum:nope,median:amount&search=${"x".repeat(201)}`,
    );
    expect([groups.status, codes(groups)]).toEqual([
      400,
      ["parameter-too-long", "unknown-field", "not-groupable", "unknown-field", "unknown-measure"],
    ]);
    const exported = await sales.admin.get(`${opportunities}/export?format=pdf&sort=nope`);
    expect([exported.status, codes(exported)]).toEqual([400, ["malformed-parameter", "unknown-field"]]);
  });

  test("of a filter, those of names that are not there first", async () => {
    const answer = await sales.admin.post(`${accounts}/query`, {
      filter: { properties: { name: { minimum: 3 }, nope: { const: 1 } } },
    });
    expect([answer.status, codes(answer)]).toEqual([400, ["condition-unknown-field", "condition-operator"]]);
  });

  test("of data, what is no field to write among them", async () => {
    const data = { _stage: "won", _probability: 1, owner: "x", name: "x".repeat(10_000), amount: "z" };
    const created = await sales.admin.post(opportunities, { data });
    const told = (created.body.problems as { code: string; pointer: string }[]).map(
      ({ code, pointer }) => `${code} ${pointer}`,
    );
    expect(created.status).toBe(422);
    expect(told).toEqual(
      expect.arrayContaining([
        "stage-needs-transition /_stage",
        "system-field /_probability",
        "system-field /owner",
        "too-long /name",
        "wrong-type /amount",
      ]),
    );
    const id = await sales.opportunity();
    const patched = await sales.admin.patch(`${opportunities}/${id}`, { data }, 1);
    expect([patched.status, codes(patched)]).toEqual([
      422,
      expect.arrayContaining(["stage-needs-transition", "too-long", "wrong-type"]),
    ]);
    const kept = await sales.admin.put(`${opportunities}/new/draft`, { data: { _stage: "won" } });
    expect([kept.status, codes(kept)]).toEqual([422, ["not-a-field"]]);
    const unknown = await sales.admin.post(opportunities, {
      data: { ...data, _nothing: 1, competitors: [{ nope: 1 }] },
    });
    expect([unknown.status, codes(unknown)]).toEqual([400, ["unknown-field", "unknown-field"]]);
  });
});
