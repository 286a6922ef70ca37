import { expect, test } from "vitest";
import { createVersionFields } from "../../../../server/engine/version-fields.ts";
import type { Store } from "../../../../server/store/store.ts";
import { smallApp } from "../../../support/small-app.ts";

const document = JSON.stringify(smallApp());

/** Versions that say how often each of them was read. */
function published(text: (version: number) => string | undefined = () => document) {
  const reads: number[] = [];
  const get = (app: string, version: number) => {
    reads.push(version);
    const found = text(version);
    return Promise.resolve(found === undefined ? undefined : { app, version, document: found });
  };
  return { reads, store: { versions: { get } } as unknown as Store };
}

const version = (number: number, createdAt = "2026-01-01T00:00:00.000Z") => ({
  app: "small",
  version: number,
  createdAt,
});

test("a version is read once, also by those who ask at the same time, and tells the fields of each form", async () => {
  const { reads, store } = published();
  const fields = createVersionFields(store);
  const [first] = await Promise.all([fields.at(version(1)), fields.at(version(1))]);
  expect(first.get("deal")?.fields.get("name")).toMatchObject({ type: "string" });
  expect(first.get("deal")?.fields.get("constructor")).toBeUndefined();
  await fields.at(version(1));
  expect(reads).toEqual([1]);
});

test("an app of the same name that was made later is another one", async () => {
  const { reads, store } = published();
  const fields = createVersionFields(store);
  await fields.at(version(1));
  await fields.at(version(1, "2026-02-02T00:00:00.000Z"));
  expect(reads).toEqual([1, 1]);
});

test("what was asked for longest ago is forgotten first", async () => {
  const { reads, store } = published();
  const fields = createVersionFields(store, { versions: 2, letters: 1_000_000 });
  for (const number of [1, 2, 1, 3, 1, 2]) await fields.at(version(number));
  expect(reads).toEqual([1, 2, 3, 2]);
});

test("long documents are forgotten sooner", async () => {
  const { reads, store } = published();
  const fields = createVersionFields(store, { versions: 100, letters: document.length * 2 });
  for (const number of [1, 2, 2, 1, 3, 1, 2]) await fields.at(version(number));
  expect(reads).toEqual([1, 2, 3, 2]);
});

test("a version that is gone has nothing, and one that could not be read is read again", async () => {
  const gone = createVersionFields(published(() => undefined).store);
  expect((await gone.at(version(1))).size).toBe(0);
  let text = "no JSON";
  const { reads, store } = published(() => text);
  const fields = createVersionFields(store);
  await expect(fields.at(version(1))).rejects.toThrow("JSON");
  text = document;
  expect((await fields.at(version(1))).size).toBeGreaterThan(0);
  expect(reads).toEqual([1, 1]);
});
