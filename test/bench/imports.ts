import type { TestClient } from "../support/test-client.ts";
import type { Bench } from "./bench.ts";
import { importBuilt } from "./built-program.ts";
import type { Database } from "./database.ts";
import { path, records, withProduct } from "./demo-installation.ts";
import { onPostgres } from "./on-postgres.ts";
import { onSqlite } from "./on-sqlite.ts";

/**
 * How fast rows of a file and demo data become records, beside a batch insert of all that is written of them by the bare
 * driver: records, events and tokens of search, as durable, in transactions of the same size.
 */
const importsOn = (database: Database): Bench => ({
  size: 10_000,
  run: (tell, size) =>
    database.unindexed(1, async (place) => {
      const imported = await withProduct(place, ({ admin }) => importing(admin, size));
      const { besideBatches } =
        await importBuilt<typeof import("./imports-program.ts")>("imports-program.ts");
      await besideBatches(tell, place, size, imported);
    }),
});

export const imports = importsOn(onSqlite);
export const importsOnPostgres = importsOn(onPostgres);

/** Seconds in which so many opportunities of the accounts that are there come in. */
export async function importing(admin: TestClient, size: number): Promise<number> {
  const { body } = await admin.get(`${path}/forms/account/records?limit=20`);
  const accounts = (body.records as { readonly title: string }[]).map(({ title }) => title);
  const lines = Array.from({ length: size }, (_, index) => rowOf(index, accounts).join(","));
  const file = new FormData();
  file.append("file", new Blob([`${columns.join(",")}\n${lines.join("\n")}\n`]), "opportunities.csv");
  file.append("mapping", JSON.stringify({ columns: columns.map((name) => ({ column: name, field: name })) }));
  const begun = performance.now();
  const answer = await admin.post(`${records}/import`, file);
  const took = (performance.now() - begun) / 1000;
  if (answer.body.created !== size) throw new Error(answer.text.slice(0, 2_000));
  return took;
}

const columns = [
  ...["name", "account", "source", "needDescription", "amount", "currency", "expectedClose", "painPoints"],
  ...["needFit", "budget", "budgetConfirmed", "decisionCycle", "purchaseIntent", "competition"],
];

function rowOf(index: number, accounts: readonly string[]): readonly string[] {
  const pick = (values: readonly string[]) => values[index % values.length] ?? "";
  return [
    `${pick(["智能仓储", "质量追溯系统", "Line upgrade", "Energy audit"])} ${String(index)}`,
    pick(accounts),
    pick(["referral", "website", "exhibition"]),
    pick(["客户希望在年底前上线", "They want to replace what they have"]),
    String(50_000 + (index % 900) * 1_000),
    pick(["CNY", "EUR"]),
    `2027-${String(1 + (index % 12)).padStart(2, "0")}-15`,
    pick(["查记录要半天", "Nobody knows where a part is"]),
    pick(["high", "medium", "low"]),
    String(40_000 + (index % 900) * 900),
    pick(["true", "false"]),
    pick(["up-to-1-month", "1-to-3-months"]),
    pick(["high", "medium"]),
    pick(["none", "some", "strong"]),
  ];
}
