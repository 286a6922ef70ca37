import { expect, test } from "vitest";
import { answerOnce } from "../../../server/commands/answer-once.ts";
import { done } from "../../../server/done.ts";
import type { Services } from "../../../server/services.ts";
import { openTestStore } from "../../support/open-test-store.ts";

test("thousands of answers that had their time are removed by one request after another, none of them all", async () => {
  const store = await openTestStore();
  const old = { user: "anna", request: "hash", answer: "{}", createdAt: "2026-03-01T08:00:00.000Z" };
  const keys = Array.from({ length: 2_001 }, (_, index) => `old ${String(index)}`);
  const keep = (key: string) =>
    store.records.commit(new Map(), [], [], { ...old, key, replaces: old.createdAt });
  // No more writes may wait at once.
  for (let from = 0; from < keys.length; from += 200)
    await Promise.all(keys.slice(from, from + 200).map(keep));
  const services = { store, now: () => "2026-03-03T08:00:00.000Z" } as unknown as Services;
  const left = async () => {
    const found = await Promise.all(keys.map((key) => store.repeats.get("anna", key)));
    return found.filter((one) => one !== undefined).length;
  };
  const request = async () => done("hash");
  const ask = (key: string) => answerOnce(services, { user: "anna", key, request }, async () => done(1));
  await ask("first");
  expect(await left()).toBe(1);
  await ask("second");
  expect(await left()).toBe(0);
});

test("answers are forgotten in steps, the oldest first", async () => {
  const store = await openTestStore();
  const times = [3, 1, 2, 4].map((hour) => `2026-03-01T0${String(hour)}:00:00.000Z`);
  for (const at of times) {
    const request = { user: "anna", key: at, request: "hash", answer: "{}", createdAt: at };
    await store.records.commit(new Map(), [], [], { ...request, replaces: at });
  }
  const step = () => store.transact((tx) => tx.repeats.removeBefore("2026-03-01T03:30:00.000Z", 2));
  const left = async () => {
    const found = await Promise.all(times.map((at) => store.repeats.get("anna", at)));
    return found.flatMap((one) => (one === undefined ? [] : [one.key.slice(12, 13)]));
  };
  expect([await step(), await left()]).toEqual([2, ["3", "4"]]);
  expect([await step(), await left()]).toEqual([1, ["4"]]);
  expect(await step()).toBe(0);
});
