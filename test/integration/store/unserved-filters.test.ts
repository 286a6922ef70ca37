import { expect, test } from "vitest";
import type { CompiledForm } from "../../../runtime/core/compile/compiled.ts";
import type { Json } from "../../../runtime/core/json.ts";
import type { EngineRecord } from "../../../runtime/core/record.ts";
import { openTestStore, prepareStorage } from "../../support/open-test-store.ts";
import { storeApp, storeForm } from "../../support/store-app.ts";
import { insertion, record } from "../../support/store-record.ts";

const views = [{ name: "all", title: "All", kind: "list", columns: ["day"], sort: ["day"] }] as const;
const fields = {
  tag: { type: "string" },
  day: { type: "string", format: "date" },
  part: { type: "integer" },
} as const;
const app = storeApp([storeForm("deal", fields, { views } as unknown as Partial<CompiledForm>)]);
const at = { now: "2026-03-01T08:00:00.000Z", timeZone: "Asia/Shanghai", actor: null };

const count = 5_000;
const made = Array.from({ length: count }, (_, index) => {
  const day = index % 7 === 0 ? undefined : `2026-01-${String(10 + (index % 19))}`;
  const tag = index % 4 === 0 ? "common" : index % 250 === 1 ? "some" : index > count - 3 ? "rare" : "other";
  return record(`d${String(index + 10_000)}`, { tag, part: index % 3, ...(day !== undefined && { day }) });
});

test("whether a filter that no index serves is met often, seldom or never, its pages are those of all records", async () => {
  const store = await openTestStore();
  await prepareStorage(store, app);
  for (let start = 0; start < count; start += 1_000) {
    const some = made.slice(start, start + 1_000).map((one) => insertion(one));
    expect(await store.records.commit(new Map([["sales", app]]), some, [])).toMatchObject({ ok: true });
  }
  for (const tag of ["common", "some", "rare", "other", "none"])
    for (const descending of [false, true])
      for (const fields of [["day"], ["_updatedAt"], ["day", "part"]]) {
        const operand = { kind: "value", value: tag } as const;
        const where = { kind: "leaf", field: "tag", operator: "eq", operand } as const;
        const sort = fields.map((field) => ({ field, descending }));
        const query = { app, form: "deal", where, at, sort, limit: 300, search: null, trashed: false };
        const found: string[] = [];
        let after: string | null = null;
        do {
          const page = await store.records.list({ ...query, after });
          found.push(...page.records.map(({ id }) => id));
          after = page.next;
        } while (after !== null);
        expect(found, `${tag} by ${fields.join(", ")}`).toEqual(inOrder(tag, fields, descending));
      }
});

/** The ids of those with a tag as a list has them: by the fields, the empty ones last, then by id. */
function inOrder(tag: string, fields: readonly string[], descending: boolean): readonly string[] {
  const compare = (one: Json, two: Json): number => {
    if (one === two) return 0;
    if (one === null || two === null) return one === null ? 1 : -1;
    return (one < two ? -1 : 1) * (descending ? -1 : 1);
  };
  // All were changed in the same moment.
  const keysOf = ({ id, data }: EngineRecord): readonly Json[] => [
    ...fields.map((field) => data[field] ?? null),
    id,
  ];
  return made
    .filter(({ data }) => data["tag"] === tag)
    .sort((a, b) => {
      const others = keysOf(b);
      return keysOf(a).reduce<number>((order, key, at) => order || compare(key, others[at] ?? null), 0);
    })
    .map(({ id }) => id);
}
