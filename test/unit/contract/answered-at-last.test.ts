import { expect, test } from "vitest";
import { answeredAtLast, outcomeOf, type Outcome } from "../../../runtime/contract/answered-at-last.ts";

async function asked(outcomes: readonly Outcome[], losses: number) {
  let times = 0;
  let waits = 0;
  const patience = { losses, wait: () => Promise.resolve((waits += 1)) };
  const ask = () => Promise.resolve(outcomes[times++] ?? "answered");
  const answer = await answeredAtLast(ask, (outcome) => outcome, patience);
  return { answer, times, waits };
}

test("an answer that comes at once is not asked for again", async () => {
  expect(await asked(["answered"], 3)).toEqual({ answer: "answered", times: 1, waits: 0 });
});

test("while it is worked on it is asked for again without end, and a lost answer in between is made up for", async () => {
  const long = Array.from({ length: 50 }, (): Outcome => "running");
  expect(await asked(["lost", ...long, "lost", "lost", "answered"], 2)).toEqual({
    ...{ answer: "answered", times: 54, waits: 53 },
  });
});

test("an answer that is lost too often in a row is given up", async () => {
  expect(await asked(["lost", "lost", "lost", "answered"], 2)).toEqual({
    ...{ answer: "lost", times: 3, waits: 2 },
  });
});

test.each([
  [0, [], "lost"],
  [502, [], "lost"],
  [504, [], "lost"],
  [409, ["key-running"], "running"],
  [409, ["publishing"], "answered"],
  [503, ["busy"], "answered"],
  [422, ["stage-in-use"], "answered"],
])("a status of %i with %j is %s", (status, codes, outcome) => {
  expect(outcomeOf(status, codes)).toBe(outcome);
});
