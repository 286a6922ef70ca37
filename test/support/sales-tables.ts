import type { DataTable } from "../../runtime/core/cells/data-table.ts";

const accounts = ["Acme", "Betaworks", "Codehow", "Dambase", "Finhigh", "Green Plus"];
const products = ["GTX Basic", "GTX Pro", "MG Special"];
const stages = ["Prospecting", "Engaging", "Won", "Lost"];

function table(
  name: string,
  header: readonly string[],
  rows: readonly (readonly (string | null)[])[],
): DataTable {
  return { name, header, rows, numbers: rows.map((_, index) => index + 2) };
}

const deals = Array.from({ length: 36 }, (_, index) => {
  const stage = stages[index % 4] ?? "";
  const closed = index % 4 > 1;
  return [
    `D-${String(1000 + index)}`,
    index % 9 === 4 ? null : (accounts[index % 6] ?? null),
    (products[index % 3] ?? "").replace(index % 5 === 1 ? " " : "-", ""),
    stage,
    `${String((index % 12) + 1)}/${String(13 + (index % 15))}/2017`,
    closed ? String(100 + index * 37) : null,
  ];
});

/** Three small tables as untidy as real ones: empty references, spellings that differ, dates with the month first. */
export const salesTables: readonly DataTable[] = [
  table(
    "accounts",
    ["account", "sector", "employees"],
    accounts.map((name, index) => [name, index % 2 === 0 ? "retail" : "medical", String(100 * (index + 1))]),
  ),
  table(
    "products",
    ["product", "sales_price"],
    products.map((name, index) => [name, String(550 * (index + 1))]),
  ),
  table("deals", ["deal_id", "account", "product", "deal_stage", "engage_date", "close_value"], deals),
];

/** A table as the text of a CSV file. */
export function csvOf({ header, rows }: DataTable): string {
  return `${[header, ...rows].map((row) => row.map((cell) => cell ?? "").join(",")).join("\n")}\n`;
}
