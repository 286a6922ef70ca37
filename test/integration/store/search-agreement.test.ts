import * as fc from "fast-check";
import { expect, test } from "vitest";
import { foldText } from "../../../runtime/core/fields/fold.ts";
import { soughtWord } from "../../../runtime/core/fields/sought-word.ts";
import { openTestStore, prepareStorage } from "../../support/open-test-store.ts";
import { soughtText, textWithPart } from "../../support/search-arbitraries.ts";
import { standsIn } from "../../support/stands-in.ts";
import { storeApp, storeForm } from "../../support/store-app.ts";
import { insertion, record } from "../../support/store-record.ts";

const note = { type: "string", format: "long-text" } as const;
const app = storeApp([storeForm("deal", { note })]);
/** In notes, which no index has, each record is read. */
const reading = storeApp([storeForm("deal", { note: { ...note, "x-indexed": true } })]);
const at = { now: "2026-03-01T08:00:00.000Z", timeZone: "Asia/Shanghai", actor: null };
const query = { form: "deal", where: null, at, after: null, trashed: false };

test("whatever is looked for in whatever texts, the index, reading and our own words for it agree", async () => {
  const texts = fc.sample(soughtText, { numRuns: 150, seed: 7 });
  const parts = fc.sample(textWithPart, { numRuns: 400, seed: 7 });
  const all = [...texts, ...parts.map(({ text }) => text)].map((text) => text.replaceAll("\0", ""));
  const store = await openTestStore();
  await prepareStorage(store, app);
  const idOf = (index: number) => `d${String(index + 1_000)}`;
  const made = all.map((text, index) => insertion(record(idOf(index), { note: text }), text));
  expect(await store.records.commit(new Map([["sales", app]]), made, [])).toMatchObject({ ok: true });
  let found = 0;
  for (const { part } of parts) {
    if (part === "") continue;
    const word = soughtWord(part);
    const wanted = all.flatMap((text, index) => (standsIn(foldText(text), word) ? [idOf(index)] : []));
    found += wanted.length;
    for (const [version, hiddenTitle] of [
      [app, false],
      [reading, true],
    ] as const) {
      const { records } = await store.records.list({
        ...query,
        ...{ app: version, sort: [], limit: 1_000, search: part, hiddenTitle },
      });
      expect(
        records.map(({ id }) => id),
        JSON.stringify(part),
      ).toEqual(wanted);
    }
  }
  expect(found).toBeGreaterThan(400);
});

test("of more records than are sorted, a page is what it would be were all of them read", async () => {
  const store = await openTestStore();
  await prepareStorage(store, app);
  const ids = Array.from({ length: 7_000 }, (_, index) => `d${String(index + 10_000)}`);
  // One name in the first records of the list and the other in the last, so that neither walk comes soon to both.
  const first = (index: number) => (index < 3_400 ? "华为 一" : index < 6_900 ? "格力 二" : "其他 华为");
  // One all along the list, and one that is often in its first records and then no more before the last.
  const more = (index: number) =>
    (index % 15 === 0 ? " 海尔" : "") + ((index < 300 && index % 10 === 0) || index >= 6_960 ? " 美的" : "");
  const titleOf = (index: number) => first(index) + more(index);
  for (let start = 0; start < ids.length; start += 1_000) {
    const some = ids.slice(start, start + 1_000);
    const made = some.map((id, index) => insertion(record(id), titleOf(start + index)));
    expect(await store.records.commit(new Map([["sales", app]]), made, [])).toMatchObject({ ok: true });
  }
  const page = (search: string, descending: boolean, limit: number) =>
    store.records
      .list({ ...query, app, search, limit, sort: [{ field: "_updatedAt", descending }] })
      .then(({ records }) => records.map(({ id }) => id));
  const wanted = (name: string) => ids.filter((_, index) => titleOf(index).includes(name));
  for (const name of ["华为", "格力", "海尔", "美的"]) {
    for (const limit of [50, 150]) {
      expect(await page(name, false, limit)).toEqual(wanted(name).slice(0, limit));
      expect(await page(name, true, limit)).toEqual(wanted(name).toReversed().slice(0, limit));
    }
    expect(await page(name, false, 10_000)).toEqual(wanted(name));
  }
  expect(await page("格力 一", false, 50)).toEqual([]);
});
