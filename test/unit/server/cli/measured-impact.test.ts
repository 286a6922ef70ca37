import { expect, test } from "vitest";
import type { ImpactView } from "../../../../runtime/contract/generated/contract.ts";
import type { Api, Refusal } from "../../../../server/cli/api.ts";
import { measuredImpact } from "../../../../server/cli/measured-impact.ts";

const begun: ImpactView = {
  records: { deal: 3 },
  state: "running",
  job: "one",
  progress: { done: 0, total: 3 },
  findings: [],
  refs: {},
};
const refusal: Refusal = {
  ok: false,
  status: 404,
  detail: "There is no such thing.",
  problems: [],
  retryAfter: null,
  foreign: false,
};
const refusing = (refused: Refusal): { readonly api: Api } => ({
  api: { get: () => Promise.resolve(refused), send: () => Promise.resolve(refused) },
});

test("a measuring that the server has forgotten is a cancelled one, and no missing app", async () => {
  const told = await measuredImpact(refusing(refusal), "deals", begun);
  expect(told).toEqual({ ok: true, body: { ...begun, state: "cancelled" } });
});

test("any other refusal is told as it is", async () => {
  for (const refused of [
    { ...refusal, status: 401 },
    { ...refusal, foreign: true },
  ]) {
    expect(await measuredImpact(refusing(refused), "deals", begun)).toBe(refused);
  }
});
