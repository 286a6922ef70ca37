import { readFileSync } from "node:fs";

const soundApp = readFileSync(new URL("sales-app.json", import.meta.url), "utf8");

/** What is changed in the sound app, by pointer: values that are put there, and keys that are removed. */
export interface AppChange {
  readonly set?: { readonly [pointer: string]: unknown };
  readonly remove?: readonly string[];
}

/** A copy of the sound app of `sales-app.json` with one change after the other. */
export function changedApp({ set = {}, remove = [] }: AppChange = {}): object {
  const app = JSON.parse(soundApp) as object;
  for (const [pointer, value] of Object.entries(set)) parentOf(app, pointer)[lastKey(pointer)] = value;
  for (const pointer of remove) delete parentOf(app, pointer)[lastKey(pointer)];
  return app;
}

type Keyed = { [key: string]: unknown };

function parentOf(app: object, pointer: string): Keyed {
  const keys = pointer.split("/").slice(1, -1);
  return keys.reduce((at, key) => at[key] as Keyed, app as Keyed);
}

function lastKey(pointer: string): string {
  return pointer.split("/").at(-1) ?? "";
}
