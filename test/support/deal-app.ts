import { storeApp, storeForm, type TestFields } from "./store-app.ts";

/** One field of each way of storing. */
export const dealFields = {
  name: { type: "string", "x-indexed": true },
  code: { type: "string", "x-unique": true },
  note: { type: "string", format: "long-text" },
  amount: { type: "number", format: "money", "x-currency": "CNY" },
  count: { type: "integer" },
  ratio: { type: "number", "x-decimals": 3 },
  close: { type: "string", format: "date" },
  hot: { type: "boolean" },
  account: { type: "string", format: "reference", "x-form": "account" },
  partners: { type: "array", format: "references", "x-form": "account" },
} as const satisfies TestFields;

/** The form "deal", and the form "account" to which it refers. */
export const dealApp = storeApp([
  storeForm("deal", dealFields),
  storeForm("account", { name: { type: "string" } }),
]);

export const apps = new Map([[dealApp.name, dealApp]]);
