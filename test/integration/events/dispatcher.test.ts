import { expect, onTestFinished, test } from "vitest";
import {
  startDispatcher,
  type Dispatcher,
  type DispatcherOptions,
  type EventHandler,
} from "../../../server/events/dispatcher.ts";
import { goOn } from "../../../server/events/broken-off.ts";
import { openStore } from "../../../server/store/open-store.ts";
import type { Store } from "../../../server/store/store.ts";
import { apps, dealApp } from "../../support/deal-app.ts";
import { openTestStore, prepareStorage, temporaryFile } from "../../support/open-test-store.ts";
import { testLocation } from "../../support/test-database.ts";
import { commented, insertion, record } from "../../support/store-record.ts";

const silent: DispatcherOptions = { onError: () => undefined, retry: 60_000 };

function recording(name = "recorder"): EventHandler & { readonly seen: number[] } {
  const seen: number[] = [];
  return { name, seen, handle: async (events) => void seen.push(...events.map(({ id }) => id)) };
}

function start(store: Store, handlers: readonly EventHandler[], options = silent): Dispatcher {
  const dispatcher = startDispatcher(store, handlers, options);
  onTestFinished(() => dispatcher.stop());
  return dispatcher;
}

async function comment(store: Store, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await store.records.commit(apps, [], [commented("d1")]);
}

test("every handler gets every event once, in order, those from before its start too", async () => {
  const store = await openTestStore();
  await comment(store, 250);
  const [one, two] = [recording("one"), recording("two")];
  const dispatcher = start(store, [one, two]);
  await comment(store, 50);
  await dispatcher.settled();
  const all = Array.from({ length: 300 }, (_, index) => index + 1);
  expect(one.seen).toEqual(all);
  expect(two.seen).toEqual(all);
});

test("events that wait are handled at once, and one by one behind a failure", async () => {
  const store = await openTestStore();
  await comment(store, 4);
  const pages: (readonly number[])[] = [];
  const handle: EventHandler["handle"] = async (events) => {
    pages.push(events.map(({ id }) => id));
    if (pages.length === 1) throw new Error("not now");
  };
  const dispatcher = start(store, [{ name: "pages", handle }]);
  await dispatcher.settled();
  await dispatcher.settled();
  await comment(store, 1);
  await dispatcher.settled();
  expect(pages).toEqual([[1, 2, 3, 4], [1], [2], [3], [4], [5]]);
});

test("an event is handled after its commit, with nobody asking", async () => {
  const store = await openTestStore();
  await prepareStorage(store, dealApp);
  const read = new Promise((resolve) => {
    const handle = async (): Promise<void> => resolve(await store.records.get(dealApp, "deal", "d1"));
    start(store, [{ name: "reader", handle }]);
  });
  await store.records.commit(apps, [insertion(record("d1"))], [commented("d1")]);
  expect(await read).toMatchObject({ id: "d1" });
});

test("a handler that fails is told of, tried again, and holds up no other", async () => {
  const store = await openTestStore();
  const failures: unknown[] = [];
  const seen: number[] = [];
  let broken = true;
  const fragile: EventHandler = {
    name: "fragile",
    async handle(events) {
      if (broken && events.some(({ id }) => id === 2)) throw new Error("not now");
      seen.push(...events.map(({ id }) => id));
    },
  };
  const other = recording();
  const onError = (error: unknown, name: string, event: { id: number } | null) =>
    failures.push([(error as Error).message, name, event?.id]);
  const dispatcher = start(store, [fragile, other], { ...silent, onError });
  await comment(store, 3);
  await dispatcher.settled();
  await dispatcher.settled();
  expect(failures).toContainEqual(["not now", "fragile", 2]);
  expect(seen).toEqual([1]);
  expect(other.seen).toEqual([1, 2, 3]);
  broken = false;
  await dispatcher.settled();
  expect(seen).toEqual([1, 2, 3]);
});

test("what a handler writes is handled in its turn", async () => {
  const store = await openTestStore();
  const echo: EventHandler = {
    name: "echo",
    handle: async (events) => (events.some(({ id }) => id < 5) ? comment(store, 1) : undefined),
  };
  const recorder = recording();
  const dispatcher = start(store, [echo, recorder]);
  await comment(store, 1);
  await dispatcher.settled();
  expect(recorder.seen).toEqual([1, 2, 3, 4, 5]);
});

test("after a restart it goes on where it was", async () => {
  const file = await temporaryFile();
  const store = await openStore(await testLocation(file));
  await comment(store, 3);
  const before = recording();
  const first = startDispatcher(store, [before], silent);
  await first.settled();
  await first.stop();
  await comment(store, 2);
  await store.close();
  const reopened = await openTestStore({ file });
  const after = recording();
  await start(reopened, [after]).settled();
  expect(before.seen).toEqual([1, 2, 3]);
  expect(after.seen).toEqual([4, 5]);
});

test("killed between an event and the note of it, it repeats that event and loses none", async () => {
  const store = await openTestStore();
  await comment(store, 3);
  const before = recording();
  const noNotes = { ...store, note: () => Promise.reject(new Error("killed")) };
  const first = startDispatcher(noNotes, [before], silent);
  await first.settled();
  await first.stop();
  const after = recording();
  await start(store, [after]).settled();
  expect(after.seen).toEqual([1, 2, 3]);
});

test("a handler is told which events may have been handled in part before", async () => {
  const store = await openTestStore();
  await comment(store, 2);
  const told = new Map<number, boolean[]>();
  let broken = true;
  const handle: EventHandler["handle"] = async (events, { again }) => {
    for (const { id } of events) {
      told.set(id, [...(told.get(id) ?? []), again]);
      if (id === 4 && broken) throw new Error("not now");
    }
  };
  const dispatcher = start(store, [{ name: "asked", handle }]);
  await dispatcher.settled();
  await comment(store, 3);
  await dispatcher.settled();
  broken = false;
  await dispatcher.settled();
  await comment(store, 1);
  await dispatcher.settled();
  expect([told.get(1), told.get(2)]).toEqual([[true], [true]]);
  expect([told.get(3)?.[0], told.get(4)?.[0], told.get(4)?.at(-1)]).toEqual([false, false, true]);
  expect(told.get(6)).toEqual([false]);
});

test("stopped in the middle of an event, it handles that one again at the next start", async () => {
  const store = await openTestStore();
  await comment(store, 2);
  const failures: unknown[] = [];
  let begun = (): void => undefined;
  const underWay = new Promise<void>((resolve) => (begun = resolve));
  const handle: EventHandler["handle"] = async (_, { stopped }) => {
    begun();
    while (!stopped()) await new Promise((resolve) => setTimeout(resolve, 5));
    goOn(stopped);
  };
  const onError = (error: unknown): void => void failures.push(error);
  const first = startDispatcher(store, [{ name: "recorder", handle }], { ...silent, onError });
  await underWay;
  await first.stop();
  expect(failures).toEqual([]);
  const after = recording();
  await start(store, [after]).settled();
  expect(after.seen).toEqual([1, 2]);
});
