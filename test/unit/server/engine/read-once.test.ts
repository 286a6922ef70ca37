import { expect, test } from "vitest";
import { readOnce } from "../../../../server/engine/read-once.ts";
import type { Services } from "../../../../server/services.ts";
import { storeApp, storeForm } from "../../../support/store-app.ts";

const app = storeApp([storeForm("deal", {}), storeForm("account", {})]);

/** Services whose records tell how they were asked for; `gone` is nowhere. */
function watched() {
  const asked: string[] = [];
  const records = {
    getMany(_: unknown, form: string, ids: readonly string[]) {
      asked.push(`${form}: ${ids.join(", ")}`);
      return Promise.resolve(ids.filter((id) => id !== "gone").map((id) => ({ id, form })));
    },
  };
  return { asked, services: readOnce({ store: { records } } as unknown as Services) };
}

test("a record that was read is not read again, even while that reading is under way", async () => {
  const { asked, services } = watched();
  const read = async (form: string, ...ids: string[]) =>
    (await services.store.records.getMany(app, form, ids)).map(({ id }) => id);
  const both = await Promise.all([read("deal", "a", "b", "gone"), read("deal", "b", "c", "c")]);
  expect(both).toEqual([
    ["a", "b"],
    ["b", "c"],
  ]);
  expect([await read("account", "a"), await read("deal", "gone"), await read("deal")]).toEqual([
    ["a"],
    [],
    [],
  ]);
  expect(asked).toEqual(["deal: a, b, gone", "deal: c", "account: a"]);
});
