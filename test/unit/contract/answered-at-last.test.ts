import { expect, test } from "vitest";
import { answeredAtLast, type Outcome, publishOutcome } from "../../../runtime/contract/answered-at-last.ts";

async function asked(outcomes: readonly Outcome[], losses: number) {
  let times = 0;
  let waits = 0;
  const patience = { losses, wait: () => Promise.resolve((waits += 1)) };
  const ask = () => Promise.resolve(outcomes[times++] ?? "ended");
  return { ...(await answeredAtLast(ask, (outcome) => outcome, patience)), times, waits };
}

test("an answer that comes at once is not asked for again", async () => {
  expect(await asked(["ended"], 3)).toEqual({ answer: "ended", lost: false, times: 1, waits: 0 });
});

test("while it is under way it is asked for again without end, and a lost answer in between is made up for", async () => {
  const long = Array.from({ length: 50 }, (): Outcome => "running");
  expect(await asked(["lost", ...long, "lost", "lost", "ended"], 2)).toEqual({
    ...{ answer: "ended", lost: true, times: 54, waits: 53 },
  });
});

test("an answer that is lost too often in a row is given up", async () => {
  expect(await asked(["lost", "lost", "lost", "ended"], 2)).toMatchObject({
    ...{ answer: "lost", times: 3, waits: 2 },
  });
});

test.each<readonly [number, readonly string[], boolean, Outcome]>([
  [0, [], false, "lost"],
  [502, [], true, "lost"],
  [504, [], false, "lost"],
  // Where no answer was lost, it is somebody else's publication.
  [409, ["publishing"], false, "ended"],
  [409, ["publishing"], true, "running"],
  [409, ["no-draft"], true, "ended"],
  [412, ["stale"], true, "ended"],
  [503, ["busy"], true, "ended"],
  [422, ["stage-in-use"], false, "ended"],
])("a status of %i with %j, an answer lost before: %s, is %s", (status, codes, lost, outcome) => {
  expect(publishOutcome(status, codes, lost)).toBe(outcome);
});
